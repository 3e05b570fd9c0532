import { NotAvailable } from '../input-error'
import type { RowCounts } from '../measures/explain'
import type { Expression } from '../measures/expression'
import { entity, type EntityName } from '../model/entity'
import { reaches } from './compute'
import type { Scan } from './evaluate'
import { inWords } from './in-words'
import { newcomers } from './months-to-reach'
import { resolve } from './resolve'

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>

/** How many people count for a figure, and how many do not because they have no value or have not reached it. */
export function countPeople({ of, atLeast }: Of<'people'>, scan: Scan, period: number, group: number): RowCounts {
  const { reach, computation } = scan
  const valueOf = computation.of(resolve(reach.dataset, of))
  const values = reach.people(group).map((person) => valueOf(period, person))
  const numbers = values.filter((value) => typeof value === 'number')
  const counting = atLeast === undefined ? numbers : numbers.filter((value) => reaches(value, atLeast))
  const { en, zh } = inWords(of)
  return counts('people', counting.length, [
    [{ en: `no figure for ${en}`, zh: `没有${zh}数据` }, values.length - numbers.length],
    [{ en: 'below the threshold', zh: '未达到门槛' }, numbers.length - counting.length],
  ])
}

/** How many of the people who were hired lately have got there. */
export function countNewcomers(expression: Of<'monthsToReach'>, scan: Scan, period: number, group: number): RowCounts {
  const { reach, computation } = scan
  const valueOf = computation.of(resolve(reach.dataset, expression.of))
  const found = newcomers(group, period, expression.hiredWithin, reach)
  const people = found instanceof NotAvailable ? [] : found
  const there = people.filter((person) =>
    person.months.some((month) => {
      const value = valueOf(month, person.group)
      return typeof value === 'number' && reaches(value, expression.atLeast)
    }),
  )
  return counts('people', there.length, [
    [{ en: 'hired lately and not there yet', zh: '近期入职、尚未达标' }, people.length - there.length],
  ])
}

/** How many forecasts a figure is about. */
export function countForecasts({ reach }: Scan, period: number, group: number): RowCounts {
  const found = reach.forecasts.within(period, group, reach)
  return counts('forecasts', found instanceof NotAvailable ? 0 : found.length, [])
}

function counts(
  table: EntityName,
  used: number,
  leftOut: readonly (readonly [RowCounts['leftOut'][number]['reason'], number])[],
): RowCounts {
  const told = leftOut.filter(([, rows]) => rows > 0).map(([reason, rows]) => ({ reason, rows }))
  return { table: entity(table).name, used, leftOut: told }
}

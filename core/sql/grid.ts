import type { Period } from '../calendar/period'
import { daysAfter } from '../cells/day'
import { NotAvailable } from '../input-error'
import { elapsedEnd, lengthOf } from '../kpis/length'
import type { Reach } from '../kpis/reach'
import { dayLiteral } from './conditions'
import { numberLiteral, type Dialect } from './dialect'

/**
 * A query for the periods that are reached for; see `Writing` for its columns.
 * @param isLinked whether anything reads which period is the one before
 */
export function periodsQuery(reach: Reach, dialect: Dialect, isLinked: boolean): string {
  const columns = ['period_no', 'day_from', 'day_to', 'at_start', 'at_end', 'days', 'months']
  const rows = reach.periods.map((period, index) => {
    const { first, last } = period
    const days = [first, last, daysAfter(first, -1), elapsedEnd(period, reach.calendar.today)].map(dayLiteral)
    const lengths = (['days', 'months'] as const).map((unit) => length(period, unit, reach, dialect))
    return [String(index), ...days, ...lengths, ...(isLinked ? linkOf(index, reach) : [])]
  })
  const links = isLinked ? ['preceding_no', 'preceding_from', 'preceding_to'] : []
  return dialect.constants([...columns, ...links], rows)
}

function linkOf(index: number, { before, periods }: Reach): readonly string[] {
  const preceding = periods[before[index] ?? -1]
  if (preceding === undefined) return ['CAST(NULL AS INTEGER)', 'CAST(NULL AS DATE)', 'CAST(NULL AS DATE)']
  return [String(before[index]), dayLiteral(preceding.first), dayLiteral(preceding.last)]
}

/** A query for the groups that are reached for. */
export function groupsQuery(reach: Reach, dialect: Dialect): string {
  return dialect.constants(
    ['group_no'],
    reach.groups.map((_, index) => [String(index)]),
  )
}

/** What was asked for, in its order: a period or a group may be asked for twice. */
export function askedQuery(
  dialect: Dialect,
  name: 'period' | 'who',
  asked: readonly { readonly label: string; readonly index: number }[],
): string {
  const number = name === 'period' ? 'period_no' : 'group_no'
  return dialect.constants(
    ['place', dialect.identifier(name), number],
    asked.map(({ label, index }, place) => [String(place), dialect.text(label), String(index)]),
  )
}

function length(period: Period, unit: 'days' | 'months', { calendar }: Reach, { numberType }: Dialect): string {
  const found = lengthOf(period, unit, calendar.today)
  return found instanceof NotAvailable
    ? `CAST(NULL AS ${numberType})`
    : `CAST(${numberLiteral(found)} AS ${numberType})`
}

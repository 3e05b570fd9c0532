import type { NumberColumn } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Check, CheckedData, Problem } from './check'
import type { Finding } from './finding'
import { FoundRows } from './found-rows'
import { numbersIn } from './typed-columns'

const ID = 'out-of-range'

const problem: Omit<Problem, 'severity'> = {
  what: { en: 'Values in “{header}” out of {least} to {most}', zh: '“{header}”列中超出 {least}–{most} 的值' },
  fix: {
    en: 'Correct the values: they are left out or distort the result.',
    zh: '请更正这些值；它们会被略去或使结果失真。',
  },
  row: { en: 'out of {least} to {most}', zh: '超出 {least}–{most}' },
}

/** Columns whose numbers lie between two bounds by what they mean. */
const bounded: readonly (readonly [EntityName, string, number])[] = [
  ['deals', 'probability', 1],
  ['orders', 'discountRate', 1],
]
const LARGEST_RECOMMENDATION = 10
/** The largest scores of the scales in use. */
const scales = [5, 7, 10, 100]
/** A scale that holds so many of the scores is theirs. */
const MOST = 0.95

/** Probabilities above 100%, scores beyond their scale. */
export const outOfRange: Check = {
  id: ID,
  name: { en: 'Scores and shares out of their range', zh: '超出范围的评分和比例' },
  find: (data) => [
    ...bounded.flatMap(([entity, column, most]) => beyond(data, entity, column, most)),
    ...beyond(data, 'surveys', 'npsScore', LARGEST_RECOMMENDATION),
    ...['csatScore', 'cesScore'].flatMap((column) => {
      const scores = numbersIn(data.dataset.tables.surveys, column)
      return scores === undefined ? [] : beyond(data, 'surveys', column, scaleOfMost(scores))
    }),
  ],
}

function beyond(data: CheckedData, entity: EntityName, name: string, most: number): readonly Finding[] {
  const table = data.dataset.tables[entity]
  const column = numbersIn(table, name)
  if (table === undefined || column === undefined) return []
  const facts = { least: 0, most: most === 1 ? '100%' : most }
  const rows = new FoundRows(ID, { ...problem, severity: 'error' }, table)
  for (let row = 0; row < table.rows; row += 1) {
    const value = column.values[row] ?? NaN
    if (value < 0 || value > most) rows.add(row, column, facts)
  }
  return rows.finding(data, [name], { header: column.header, ...facts })
}

/** The smallest scale that nearly all scores are within; one mistyped score makes no scale of 100. */
function scaleOfMost({ values }: NumberColumn): number {
  const within = new Array<number>(scales.length).fill(0)
  let all = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    all += 1
    scales.forEach((scale, index) => {
      if (value <= scale) within[index] = (within[index] ?? 0) + 1
    })
  }
  return scales.find((_, index) => (within[index] ?? 0) >= all * MOST) ?? Infinity
}

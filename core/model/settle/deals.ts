import { NO_DAY, type DayColumn, type NumberColumn, type TextColumn } from '../dataset'
import { once, type Columns, type Derivations } from '../lazy-columns'
import type { ReadingRules } from '../reading-rules'
import { statusCodes } from '../status'
import { settleStatus } from './deal-status'
import { daysOf, latestDays, numbersOf, textsOf, type Given } from './given'
import { setUpStages } from './stages'

/**
 * - `status`: open, won, lost, void; blank for a deal that is closed without a word on how (see {@link settleStatus}).
 * - `closed`: of a deal won or lost the day on which it really was, where that is known; else the closing day.
 * - `expected`: the closing day as it stands in the table.
 * - `probability`: the deal's own, else its stage's.
 * - `touched`: the day of the last activity, of creation if that is later; only where the table tells of activities.
 */
export function settleDeals({ columns, rows, rules }: Given): Derivations {
  const has = (name: string) => name in columns
  const status = once(() => settleStatus(textsOf(columns, 'status'), textsOf(columns, 'stage'), rows, rules))
  const stagesHaveOdds = has('stage') && rules.stages.some(({ probability }) => probability !== undefined)
  return {
    status: has('status') || has('stage') ? status : undefined,
    closed: has('actualClosed') ? () => closingDays(columns, status()) : undefined,
    expected: has('closed') ? () => daysOf(columns, 'closed') : undefined,
    probability: stagesHaveOdds ? () => withStageOdds(columns, rows, rules) : undefined,
    touched: has('lastActivity') ? () => touchedDays(columns) : undefined,
  }
}

function closingDays(columns: Columns, status: TextColumn): DayColumn | undefined {
  const expected = daysOf(columns, 'closed')
  const actual = daysOf(columns, 'actualClosed')
  if (expected === undefined || actual === undefined) return expected ?? actual
  const values = expected.values.slice()
  for (let row = 0; row < values.length; row += 1) {
    const code = status.codes[row]
    const day = actual.values[row] ?? NO_DAY
    if (day !== NO_DAY && (code === statusCodes.won || code === statusCodes.lost)) values[row] = day
  }
  return { ...expected, values }
}

function withStageOdds(columns: Columns, rows: number, rules: ReadingRules): NumberColumn | undefined {
  const stage = textsOf(columns, 'stage')
  if (stage === undefined) return undefined
  const own = numbersOf(columns, 'probability')
  const stageOf = setUpStages(rules)
  const odds = Float64Array.from(stage.dictionary, (name) => stageOf(name)?.probability ?? NaN)
  const values = own?.values.slice() ?? new Float64Array(rows).fill(NaN)
  for (let row = 0; row < rows; row += 1) {
    if (Number.isNaN(values[row])) values[row] = odds[stage.codes[row] ?? 0] ?? NaN
  }
  return { kind: 'number', header: (own ?? stage).header, values }
}

function touchedDays(columns: Columns): DayColumn | undefined {
  const activity = daysOf(columns, 'lastActivity')
  const created = daysOf(columns, 'created')
  return activity && created ? latestDays(activity.header, activity.values, created.values) : activity
}

import type { Period } from '../calendar/period'
import type { NotAvailable } from '../input-error'
import type { Text } from '../locale/text'
import type { RowCounts } from '../measures/explain'
import type { Group } from '../measures/group'
import type { Measure } from '../measures/measure'
import type { Interval } from './mean-interval'

/** One figure of the arithmetic behind a value, with the rows that it comes from. */
export interface ExplainedPart {
  readonly name: Text
  readonly period: Period
  readonly group: Group
  readonly value: number | NotAvailable
  /** What is measured; absent for a figure that is none: a number of people, the days of a period. */
  readonly measure?: Measure
  /** The rows, people or forecasts that count and those that do not; absent where nothing is counted. */
  readonly rows?: RowCounts
  /** The 95% confidence interval of a mean. */
  readonly interval?: Interval
}

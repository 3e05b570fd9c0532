import type { Text } from '../locale/text'
import type { Expression } from '../measures/expression'

/** What a KPI's number is: decides how it is shown and whether it may be below 0. */
export type KpiUnit = 'money' | 'count' | 'percent' | 'days' | 'ratio' | 'money-per-day'

/** A key figure as data: what it is called, what it means, how it comes out of measures. */
export interface Kpi {
  /** Names the function `KPI_<id>`; never changes once published. */
  readonly id: string
  readonly name: Text
  /** One sentence in plain words. */
  readonly definition: Text
  readonly unit: KpiUnit
  readonly better: 'higher' | 'lower' | 'range'
  /** What else people call it, in either language. */
  readonly aliases: readonly string[]
  /** Where the definition comes from. */
  readonly source: string
  readonly value: Expression
}

import type { Text } from '../locale/text'
import type { EntityName } from '../model/entity'
import type { Expression } from '../measures/expression'

/** What a KPI's number is: decides how it is shown and whether it may be below 0. */
export type KpiUnit = 'money' | 'money-per-day' | 'count' | 'percent' | 'points' | 'ratio' | 'hours' | 'days' | 'months'

/** What a KPI can be narrowed down to: a stage, a competitor. Left out, it is about all of them. */
export interface KpiParameter {
  /** Name of the function's argument. */
  readonly name: string
  readonly description: Text
  /** Where its values are found, for suggestions and for the message about an unknown one. */
  readonly entity: EntityName
  readonly column: string
  /** What the KPI was narrowed down to; absent in the catalogue. */
  readonly given?: string
}

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
  readonly parameter?: KpiParameter
}

/** A KPI as text names it, with what it is narrowed down to in brackets: "STAGE_CONVERSION(Proposal)". */
export function kpiText({ id, parameter }: Kpi): string {
  return parameter?.given === undefined ? id : `${id}(${parameter.given})`
}

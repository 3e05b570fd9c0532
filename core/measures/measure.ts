import type { Text } from '../locale/text'
import type { EntityName } from '../model/entity'

/** A text column must hold one of these values, case and width aside. */
export interface Filter {
  readonly column: string
  readonly is: readonly string[]
}

/** Which rows of an entity a measure looks at, and the column whose day puts a row into a period. */
export interface Rows {
  readonly entity: EntityName
  readonly time: string
  readonly where: readonly Filter[]
}

/** What is added up or averaged: a column of numbers, or the days from one column to another. */
export type Quantity = { readonly column: string } | { readonly daysFrom: string; readonly daysTo: string }

/**
 * A number computed from the rows of one entity, for one period and one group, as data: evaluated by the engine and
 * told in words by the explanation. The forms are those of the specification's measure algebra.
 */
export type Measure = { readonly name: Text } & (
  | { readonly form: 'sum' | 'average' | 'median'; readonly of: Quantity; readonly rows: Rows }
  | { readonly form: 'count'; readonly rows: Rows }
  /** Rows themselves are counted where the table has no such column. */
  | { readonly form: 'countDistinct'; readonly column: string; readonly rows: Rows }
  /** A stock: rows open at the period's end, or today if the period is not over. */
  | {
      readonly form: 'balance'
      readonly of: { readonly column: string }
      /** `time` is the day a row comes in; `until` the day it goes out, for rows that `gone` says have gone. */
      readonly rows: Rows
      readonly until: string
      readonly gone: Filter
    }
  /** Distinct keys with a row in the period; in this and the preceding one; for the first time ever; no longer. */
  | { readonly form: 'active' | 'returning' | 'fresh' | 'lapsed'; readonly key: string; readonly rows: Rows }
  /** The sum of the targets that were set for a KPI. */
  | { readonly form: 'target'; readonly kpi: string }
)

/** The entity whose table a measure reads. */
export function entityOf(measure: Measure): EntityName {
  return measure.form === 'target' ? 'targets' : measure.rows.entity
}

/** What makes two measures the same question. */
export function measureKey(measure: Measure): string {
  return JSON.stringify({ ...measure, name: undefined })
}

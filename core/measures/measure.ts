import type { Text } from '../locale/text'
import type { EntityName } from '../model/entity'

/** How a number or a day of a row is compared. */
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='

/** A test of one column that a row must pass. A row whose number or day is missing passes no comparison. */
export type Filter = { readonly column: string } &
  /** Text is one of the words, or none of them; case, width and outer white space aside; "" is a blank. */
  (
    | { readonly test: 'is' | 'is-not'; readonly words: readonly string[] }
    | { readonly test: 'filled' | 'blank' }
    /** A number or a day; `today` is the calendar's. */
    | { readonly test: 'compare'; readonly by: Comparison; readonly to: number | 'today' }
    /** Of a stock: the day lies at least so many days before the instant. */
    | { readonly test: 'idle'; readonly days: number }
    /** The text that the KPI's parameter is given; filled where the parameter is left out. */
    | { readonly test: 'parameter' }
  )

/** Which rows of an entity a measure looks at, and the column whose day puts a row into a period. */
export interface Rows {
  readonly entity: EntityName
  /** Without it, rows stand outside of time: they belong to every period. */
  readonly time?: string
  readonly where: readonly Filter[]
}

/** What is added up or averaged: a number that each row has. Missing where one of its columns is. */
export type Quantity =
  | { readonly column: string }
  /** Whole days from one day column to another. */
  | { readonly daysFrom: string; readonly daysTo: string }
  /** Hours from one moment to another; moments are number columns in days. */
  | { readonly hoursFrom: string; readonly hoursTo: string }
  | { readonly product: readonly [string, string] }
  | { readonly difference: readonly [string, string] }

/** When rows are there: from their `rows.time` day to the day before their `until` day. */
export interface Stock {
  readonly rows: Rows
  readonly until?: string
  /** Only rows that pass have gone on their `until` day; without it, all that have such a day. */
  readonly gone?: Filter
}

/** An instant of a period: the evening before its first day; the evening of its last day, or of today if it is not over. */
export type Instant = 'start' | 'end'

/**
 * A number computed from the rows of one entity, for one period and one group, as data: evaluated by the engine, told in
 * words by the explanation, rendered as SQL. The forms are those of the specification's measure algebra.
 */
export type Measure = { readonly name: Text } & (
  | { readonly form: 'sum' | 'average' | 'median'; readonly of: Quantity; readonly rows: Rows }
  /** The value below which a share (0–1) of the rows lies, interpolated between two rows (R's type 7). */
  | { readonly form: 'percentile'; readonly share: number; readonly of: Quantity; readonly rows: Rows }
  | { readonly form: 'count'; readonly rows: Rows }
  /** Rows themselves are counted where the table has no such column. */
  | { readonly form: 'countDistinct'; readonly column: string; readonly rows: Rows }
  /** The sum over the rows that are there at an instant; their number where there is no quantity. */
  | ({ readonly form: 'balance'; readonly of?: Quantity; readonly at: Instant } & Stock)
  /** Distinct keys of the rows that are there at an instant. */
  | ({ readonly form: 'live'; readonly key: string; readonly at: Instant } & Stock)
  /**
   * What became at the end of a period of the keys that were there at its start: how many still are there (`keys`), what
   * they now amount to (`now`), the same but for what each has grown (`least`).
   */
  | ({
      readonly form: 'kept'
      readonly key: string
      readonly of: Quantity
      readonly how: 'keys' | 'now' | 'least'
    } & Stock)
  /** Days that rows are there (from `from` to `until`, both included; without a day, for ever) per day of the period. */
  | {
      readonly form: 'averageStock'
      readonly rows: Rows
      readonly from: string
      readonly until: string
    }
  /** The sum over rows whose own span of days lies within the period. */
  | {
      readonly form: 'sumWithin'
      readonly of: Quantity
      readonly rows: Rows
      readonly from: string
      readonly to: string
    }
  /**
   * Distinct keys with a row in the period (`active`); in this and the preceding one (`returning`); for the first time
   * ever, whoever's that row is (`fresh`); in the preceding one and not in this (`lapsed`); in this, not in the
   * preceding one, and for the first time ever before that (`reactivated`).
   */
  | {
      readonly form: 'active' | 'returning' | 'fresh' | 'lapsed' | 'reactivated'
      readonly key: string
      readonly rows: Rows
    }
  /** Distinct keys with at least so many different values of a column in the period; rows where there is no such column. */
  | {
      readonly form: 'repeated'
      readonly key: string
      readonly of: string
      readonly times: number
      readonly rows: Rows
    }
  /** The sum over the rows of keys whose first ever row falls in the period. */
  | { readonly form: 'freshSum'; readonly key: string; readonly of: Quantity; readonly rows: Rows }
  /** The sum over the rows of the so many keys with the largest sums. */
  | {
      readonly form: 'largestSum'
      readonly key: string
      readonly count: number
      readonly of: Quantity
      readonly rows: Rows
    }
  /** Distinct keys that other rows have too, whoever's these are: in the period, or at any time (`ever`). */
  | {
      readonly form: 'linked'
      readonly key: string
      readonly rows: Rows
      readonly to: { readonly key: string; readonly rows: Rows; readonly ever: boolean }
    }
  /** The sum of the targets that were set for a KPI. */
  | { readonly form: 'target'; readonly kpi: string }
)

/** The entity whose table a measure reads; that of the rows which are counted, where it reads two. */
export function entityOf(measure: Measure): EntityName {
  return measure.form === 'target' ? 'targets' : measure.rows.entity
}

/** What makes two measures the same question. */
export function measureKey(measure: Measure): string {
  return JSON.stringify({ ...measure, name: undefined })
}

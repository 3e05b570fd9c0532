import type { Text } from '../locale/text'
import type { EntityName } from '../model/entity'

/** `error`: a KPI is wrong or rows are left out; `warning`: it is likely so; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

/** Something in a table that a person should look at, and what to do about it. */
export interface Finding {
  /** Id of the check that found it. */
  readonly check: string
  readonly severity: Severity
  readonly entity: EntityName
  /** Absent where the table stands on no sheet. */
  readonly sheet?: string
  /** What is wrong, without its number: "Closed deals without a closing day". */
  readonly what: Text
  /** What to do about it. */
  readonly fix: Text
  /** How many there are in all. */
  readonly count: number
  /** What is counted. */
  readonly unit: 'rows' | 'months'
  /** What the amounts of these rows add up to, by currency; none where no row has an amount. */
  readonly money: readonly Money[]
  /** The first of them, in the order of the sheet. */
  readonly rows: readonly FoundRow[]
  /** Ids of the KPIs that read what is wrong here. */
  readonly kpis: readonly string[]
}

export interface Money {
  /** As the table writes it; "" where it names none. */
  readonly currency: string
  readonly amount: number
}

/** A row of a finding. */
export interface FoundRow {
  /** Row on the sheet, counted from 1. */
  readonly row: number
  /** Header of the column in question. */
  readonly header: string
  /** What stands there, in the sheet's own words where they could not be read. */
  readonly found: string
  readonly problem: Text
  /** The row's amount; absent where it has none. */
  readonly money?: number
}

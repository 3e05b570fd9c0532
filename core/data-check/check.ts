import type { Calendar } from '../calendar/period'
import type { Text } from '../locale/text'
import type { Dataset } from '../model/dataset'
import type { Finding, Severity } from './finding'

/** What is checked. */
export interface CheckedData {
  readonly dataset: Dataset
  readonly calendar: Calendar
  /** Names of the KPIs that people have defined themselves. */
  readonly ownKpis?: readonly string[]
}

/** One thing that is looked for in a workbook's tables. */
export interface Check {
  readonly id: string
  /** What is looked for, for the list of what was checked. */
  readonly name: Text
  /** @returns a finding for each table and column in which there is something */
  readonly find: (data: CheckedData) => readonly Finding[]
}

/** What a check has to say about the rows that it finds; `{facts}` are put in. */
export interface Problem {
  readonly severity: Severity
  readonly what: Text
  readonly fix: Text
  /** Of each row. */
  readonly row: Text
}

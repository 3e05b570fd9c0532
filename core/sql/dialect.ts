import { wordsForNothing } from '../model/content'

/** The databases that we write for. */
export type DialectName = 'duckdb' | 'bigquery'

/** The serial number of 1970-01-01, from which databases count days. */
export const SERIAL_OF_1970 = 25569

/** What databases write differently. Everything else is SQL that they have in common. */
export interface Dialect {
  /** The type of numbers with fractions. */
  readonly numberType: string
  /** What a query that uses `textKey` must have behind its FROM; nothing where there is nothing. */
  readonly textKeyNeeds: string
  /** Any name as that of a column. */
  identifier(name: string): string
  /** A table by its name, which may say where it is. */
  table(name: string): string
  /** Any text as a literal. */
  text(text: string): string
  /** A query for constant rows, of which there is at least one. */
  constants(columns: readonly string[], rows: readonly (readonly string[])[]): string
  /** Whole days from one day to another. */
  daysBetween(from: string, to: string): string
  /** The day so many days earlier. */
  daysBefore(day: string, days: number): string
  /**
   * A query for percentiles, interpolated between two rows.
   * @param by       columns of the query's cells
   * @param from     the rows, everything from FROM on
   * @param finished makes a value of an aggregate, given what other aggregates are to be written over
   */
  percentiles(
    of: string,
    share: number,
    by: string,
    from: string,
    finished: (percentile: string, over: string) => string,
  ): string
  /** The day of a date, a moment or ISO text; NULL where it cannot be read. */
  dayOf(value: string): string
  /** A moment of time in days, numbered as Excel's serials; NULL where it cannot be read. */
  momentOf(value: string): string
  /** The day that such a moment falls on. */
  dayOfMoment(moment: string): string
  /** The value as a number; NULL where it cannot be read. */
  numberOf(value: string): string
  /**
   * What two spellings of the same text have in common: case, outer white space and width aside; NULL for a blank and for
   * a word that says that there is nothing.
   */
  textKey(text: string): string
  /** Ends the query with a message when it is come to. */
  refusal(message: string): string
}

/** A number as a literal. */
export function numberLiteral(number: number): string {
  const text = String(number)
  // Without an exponent, DuckDB takes a fraction for a decimal, which it computes with by other rules.
  const literal = Number.isSafeInteger(number) || text.includes('e') ? text : `${text}e0`
  return number < 0 ? `(${literal})` : literal
}

/** A regular expression (RE2) for text keys that say that there is nothing. */
export function nothingPattern(): string {
  const words = Array.from(wordsForNothing, (word) => word.replace(/[()]/g, '[$&]'))
  return `^(?:${words.join('|')})$`
}

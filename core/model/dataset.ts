import type { DayNumber } from '../cells/day'
import type { Text } from '../locale/text'
import type { EntityName } from './entity'

/** A column of numbers; NaN is missing. */
export interface NumberColumn {
  readonly kind: 'number'
  readonly header: string
  readonly values: Float64Array
}

/** A column of calendar days as day numbers; {@link NO_DAY} is missing. */
export interface DayColumn {
  readonly kind: 'day'
  readonly header: string
  readonly values: Int32Array
}

/** A column of text: a code per row into the dictionary; code 0 is blank. Spellings that differ only in case, outer white space or width share a code. */
export interface TextColumn {
  readonly kind: 'text'
  readonly header: string
  readonly codes: Int32Array
  /** The first spelling met, by code. */
  readonly dictionary: readonly string[]
}

export type Column = NumberColumn | DayColumn | TextColumn

/** The missing day: before every day that a spreadsheet can hold. */
export const NO_DAY = -2147483648

/** A user's table, recognised and typed. */
export interface Table {
  readonly entity: EntityName
  readonly rows: number
  /** By canonical column name. */
  readonly columns: Readonly<Record<string, Column>>
  /** Headers of columns that are none of the entity's. */
  readonly otherHeaders: readonly string[]
  /** One of the other columns, by its header; usable in `who` as "column=value". Read on first use. */
  readonly other: (header: string) => TextColumn | undefined
  /** Cells that had something in them that could not be read, by canonical column. */
  readonly unreadable: Readonly<Record<string, readonly UnreadableCell[]>>
  /** Where each row stands on its sheet, counted from 1 as people see them. Blank rows and total rows are not in the table. */
  readonly rowNumbers: Int32Array
  /** The sheet that the table stands on; absent for a range given to a function. */
  readonly sheet?: string
}

export interface UnreadableCell {
  /** Row within the table, from 0. */
  readonly row: number
  readonly found: string
}

/** All recognised tables of a workbook or of a call's data ranges: at most one of each entity. */
export interface Dataset {
  readonly tables: Readonly<Partial<Record<EntityName, Table>>>
  /** Headers of everything that was looked at: for the message when a table is missing. */
  readonly headersSeen: readonly string[]
  /** What must be settled before a table of this kind can be used. */
  readonly doubts?: Readonly<Partial<Record<EntityName, Text>>>
}

/** First and last day of a column; undefined when it has none. */
export function daySpan(column: DayColumn): { readonly first: DayNumber; readonly last: DayNumber } | undefined {
  let first = Infinity
  let last = -Infinity
  for (const day of column.values) {
    if (day === NO_DAY) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return first <= last ? { first: first as DayNumber, last: last as DayNumber } : undefined
}

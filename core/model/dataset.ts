import type { DayOrder } from '../cells/date'
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
  /** The same as they stand on the sheet, before anything was worked out from them; absent where no sheet was read. */
  readonly given?: Readonly<Record<string, Column>>
  /** Headers of columns that are none of the entity's. */
  readonly otherHeaders: readonly string[]
  /** One of the other columns, by its header; usable in `who` as "column=value". Read on first use. */
  readonly other: (header: string) => TextColumn | undefined
  /** Cells that had something in them that could not be read, by canonical column. */
  readonly unreadable: Readonly<Record<string, readonly UnreadableCell[]>>
  /** Where each row stands on its sheet, counted from 1 as people see them. Blank rows are not in the table, nor is what is left out. */
  readonly rowNumbers: Int32Array
  /** Lines below the headers that are no rows of the table; absent where no sheet was read. */
  readonly leftOut?: readonly LeftOutLine[]
  /** The sheet that the table stands on; absent for a range given to a function. */
  readonly sheet?: string
}

export interface UnreadableCell {
  /** Row within the table, from 0. */
  readonly row: number
  readonly found: string
  /** The order of day and month in which its column is written, where the cell is a date in the other one only. */
  readonly contradicts?: DayOrder
}

/** A line that sums up rows, repeats the headers, or is a note that a report adds at its end. */
export interface LeftOutLine {
  /** Counted from 1 as people see it. */
  readonly row: number
  readonly reason: 'total' | 'footer' | 'repeated-header'
}

/** All recognised tables of a workbook or of a call's data ranges: at most one of each entity. */
export interface Dataset {
  readonly tables: Readonly<Partial<Record<EntityName, Table>>>
  /** Headers of everything that was looked at: for the message when a table is missing. */
  readonly headersSeen: readonly string[]
  /** What must be settled before a table of this kind can be used. */
  readonly doubts?: Readonly<Partial<Record<EntityName, Text>>>
}

/** The days from the first to the last of a column. */
export interface DaySpan {
  readonly first: DayNumber
  readonly last: DayNumber
}

/** By column: columns never change, and every question asks. */
const spans = new WeakMap<DayColumn, DaySpan | null>()

/** First and last day of a column; undefined when it has none. */
export function daySpan(column: DayColumn): DaySpan | undefined {
  let span = spans.get(column)
  if (span === undefined) {
    span = spanOf(column.values)
    spans.set(column, span)
  }
  return span ?? undefined
}

function spanOf(days: Int32Array): DaySpan | null {
  let first = 2147483647
  let last = NO_DAY
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? NO_DAY
    if (day === NO_DAY) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return last === NO_DAY ? null : { first: first as DayNumber, last: last as DayNumber }
}

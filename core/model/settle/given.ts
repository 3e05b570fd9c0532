import { NO_DAY, type DayColumn, type NumberColumn, type TextColumn } from '../dataset'
import type { Columns } from '../lazy-columns'
import type { ReadingRules } from '../reading-rules'

/** What derived columns are worked out from. */
export interface Given {
  /** As they stand in the table, amounts in one currency where Setup has the rates. */
  readonly columns: Columns
  readonly rows: number
  readonly rules: ReadingRules
}

/** A day column of a table; undefined if it has none of that name. */
export function daysOf(columns: Columns, name: string): DayColumn | undefined {
  const column = columns[name]
  return column?.kind === 'day' ? column : undefined
}

/** A number column of a table; undefined if it has none of that name. */
export function numbersOf(columns: Columns, name: string): NumberColumn | undefined {
  const column = columns[name]
  return column?.kind === 'number' ? column : undefined
}

/** A text column of a table; undefined if it has none of that name. */
export function textsOf(columns: Columns, name: string): TextColumn | undefined {
  const column = columns[name]
  return column?.kind === 'text' ? column : undefined
}

/** The later day of two columns, row by row; a missing day is before all others. */
export function latestDays(header: string, one: Int32Array, other: Int32Array): DayColumn {
  return { kind: 'day', header, values: one.map((day, row) => Math.max(day, other[row] ?? NO_DAY)) }
}

/** A text column that says "yes" or nothing, by the codes 1 and 0. */
export function yesColumn(header: string, codes: Int32Array): TextColumn {
  return { kind: 'text', header, codes, dictionary: ['', 'yes'] }
}

/** The days that moments fall on; moments are in days with fractions. */
export function daysOfMoments(moments: NumberColumn | undefined): DayColumn | undefined {
  if (moments === undefined) return undefined
  const values = new Int32Array(moments.values.length)
  for (let row = 0; row < values.length; row += 1) {
    const moment = moments.values[row] ?? NaN
    values[row] = Number.isNaN(moment) ? NO_DAY : Math.floor(moment)
  }
  return { kind: 'day', header: moments.header, values }
}

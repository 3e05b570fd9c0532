import { isoDay, type DayNumber } from '../cells/day'
import { NO_DAY, type Column, type DayColumn, type NumberColumn, type Table, type TextColumn } from '../model/dataset'

/** A column of days if it is there. */
export function daysIn(table: Table | undefined, name: string): DayColumn | undefined {
  const column = table?.columns[name]
  return column?.kind === 'day' ? column : undefined
}

/** A column of numbers if it is there. */
export function numbersIn(table: Table | undefined, name: string): NumberColumn | undefined {
  const column = table?.columns[name]
  return column?.kind === 'number' ? column : undefined
}

/** Whether a column has nothing in a row. */
export function isMissing(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'day':
      return column.values[row] === NO_DAY
    case 'number':
      return Number.isNaN(column.values[row])
    case 'text':
      return column.codes[row] === 0
  }
}

/** What a column has in a row, as text; "" for nothing. */
export function shownCell(column: Column, row: number): string {
  if (isMissing(column, row)) return ''
  switch (column.kind) {
    case 'day':
      return isoDay((column.values[row] ?? NO_DAY) as DayNumber)
    case 'number':
      // Without what computing leaves behind: -19.8, not -19.799999999999997.
      return String(Number((column.values[row] ?? 0).toPrecision(12)))
    case 'text':
      return column.dictionary[column.codes[row] ?? 0] ?? ''
  }
}

/** A byte for each row: 1 where cells of one of the columns had something in them that could not be read. */
export function unreadableRows(table: Table, columns: readonly string[]): Uint8Array {
  const mask = new Uint8Array(table.rows)
  for (const column of columns) for (const { row } of table.unreadable[column] ?? []) mask[row] = 1
  return mask
}

/** A byte for each code of a text column: 1 for the words that pass. */
export function codeMask({ dictionary }: TextColumn, passes: (word: string) => boolean): Uint8Array {
  return Uint8Array.from(dictionary, (word, code) => (code > 0 && passes(word) ? 1 : 0))
}

import { DAYS_TO_1904 } from '../cells/day'
import { NO_DAY, type Column, type Table } from '../model/dataset'
import { entity } from '../model/entity'
import type { ResultCell } from './define'

/** The columns of a table as they stand on its sheet. */
export interface SheetColumns {
  readonly headers: readonly string[]
  /** What a column's cells are: decides how numbers are shown. */
  readonly kinds: readonly ('text' | 'number' | 'day' | 'moment')[]
  /** The cells of a row of the table, days as serial numbers. */
  row(index: number): ResultCell[]
}

/**
 * A table's own columns with its own headers; what could not be read as it is written.
 * @param date1904 whether serial numbers count from 1904
 */
export function sheetColumns(table: Table, date1904: boolean): SheetColumns {
  const { columns: definitions } = entity(table.entity)
  const known = Object.entries(table.given ?? table.columns).map(([name, column]) => {
    const isDay = column.kind === 'day' || definitions[name]?.kind === 'moment'
    const found = new Map(table.unreadable[name]?.map((cell) => [cell.row, cell.found]))
    const read = cellsOf(column, isDay && date1904 ? DAYS_TO_1904 : 0)
    const kind = definitions[name]?.kind === 'moment' ? ('moment' as const) : column.kind
    return { header: column.header, kind, cell: (row: number) => found.get(row) ?? read(row) }
  })
  const others = table.otherHeaders.flatMap((header) => {
    const column = table.other(header)
    return column === undefined ? [] : [{ header, kind: column.kind, cell: cellsOf(column, 0) }]
  })
  const columns = [...known, ...others]
  return {
    headers: columns.map(({ header }) => header),
    kinds: columns.map(({ kind }) => kind),
    row: (index) => columns.map(({ cell }) => cell(index)),
  }
}

/** Gives a column's cells by row; blanks are "". */
function cellsOf(column: Column, serialZero: number): (row: number) => ResultCell {
  switch (column.kind) {
    case 'text':
      return (row) => column.dictionary[column.codes[row] ?? 0] ?? ''
    case 'number':
      return (row) => {
        const number = column.values[row] ?? NaN
        return Number.isNaN(number) ? '' : number - serialZero
      }
    case 'day':
      return (row) => {
        const day = column.values[row] ?? NO_DAY
        return day === NO_DAY ? '' : day - serialZero
      }
  }
}

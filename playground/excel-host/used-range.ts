import type { CellRange } from '../../core/cells/address'
import type { WorkbookModel } from './workbook-model'

const ROWS_AT_ONCE = 200

/** The smallest rectangle that holds everything on a sheet; as in Excel it begins at the first cell in use, not at A1. */
export function usedRange(model: WorkbookModel, sheet: string): CellRange | undefined {
  const { rows, columns } = model.used(sheet)
  const all = { row: 0, column: 0, rows, columns }
  const row = firstUsedRow(model, sheet, all)
  if (row === undefined) return undefined
  let column = 0
  const below = { row, rows: rows - row, columns: 1 }
  while (column < columns - 1 && firstUsedRow(model, sheet, { ...below, column }) === undefined) column += 1
  return { row, column, rows: rows - row, columns: columns - column }
}

function firstUsedRow(model: WorkbookModel, sheet: string, range: CellRange): number | undefined {
  const end = range.row + range.rows
  for (let row = range.row; row < end; row += ROWS_AT_ONCE) {
    const part = { ...range, row, rows: Math.min(ROWS_AT_ONCE, end - row) }
    const formulas = model.formulas(sheet, part)
    const found = model
      .values(sheet, part)
      .findIndex((cells, r) => cells.some((cell, c) => cell !== '' || formulas[r]?.[c] !== ''))
    if (found >= 0) return row + found
  }
  return undefined
}

import type { CellRange } from '../../core/cells/address'

/** A sheet of Excel; the grid's sheets are as long as they need to be. */
const FULL = { rows: 1048576, columns: 16384 }

/**
 * The part of a range that a sheet of this size has to hold: one that reaches to the end of any sheet, as a whole
 * column does, reaches to the end of this one; one that ends before is left as it is, and may need more room.
 */
export function boundedBy(size: { readonly rows: number; readonly columns: number }, range: CellRange): CellRange {
  const { row, column, rows, columns } = range
  return {
    row,
    column,
    rows: row + rows < FULL.rows ? rows : Math.max(1, size.rows - row),
    columns: column + columns < FULL.columns ? columns : Math.max(1, size.columns - column),
  }
}

import type { CellRange } from '../../core/cells/address'

/** Whether two ranges of a sheet have a cell in common. */
export function meets(one: CellRange, other: CellRange): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  )
}

/** Whether all of a range lies in another one. */
export function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  )
}

/** The first cell of a range. */
export function firstCell({ row, column }: CellRange): CellRange {
  return { row, column, rows: 1, columns: 1 }
}

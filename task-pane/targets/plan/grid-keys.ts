/** A cell of the table by its place among the rows that show, and among the columns. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Rows that PageUp and PageDown go by. */
const PAGE = 10

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: GridPlace,
  rows: number,
  columns: number,
): GridPlace | undefined {
  const far = ctrlKey || metaKey
  const at = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  })
  switch (key) {
    case 'ArrowDown':
      return at(far ? rows : row + 1, column)
    case 'ArrowUp':
      return at(far ? 0 : row - 1, column)
    case 'ArrowRight':
      return at(row, far ? columns : column + 1)
    case 'ArrowLeft':
      return at(row, far ? 0 : column - 1)
    case 'PageDown':
      return at(row + PAGE, column)
    case 'PageUp':
      return at(row - PAGE, column)
    case 'Home':
      return at(far ? 0 : row, 0)
    case 'End':
      return at(far ? rows : row, columns)
    default:
      return undefined
  }
}

import type { DataCell } from './sheet-data'

const ROWS_LOOKED_AT = 200
const [NARROWEST, WIDEST] = [64, 280]
const DIGIT = 7.4
const MARGIN = 20

/** Widths in pixels that show what the columns hold, as far as the first rows tell. */
export function fittingWidths(rows: readonly (readonly DataCell[])[]): number[] {
  const widths: number[] = []
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    row.forEach((cell, column) => {
      const width = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(lengthOf(cell) * DIGIT) + MARGIN))
      widths[column] = Math.max(widths[column] ?? NARROWEST, width)
    })
  }
  return widths
}

/** In widths of a digit; Chinese characters are twice as wide. */
function lengthOf(cell: DataCell): number {
  if (typeof cell === 'object' && cell !== null) return cell.numberFormat?.length ?? 0
  return Array.from(String(cell ?? '')).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
}

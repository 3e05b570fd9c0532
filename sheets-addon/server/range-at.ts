import type { CellRange } from '../../core/cells/address'

/** A rectangle of a sheet; Sheets counts from 1. */
export function rangeAt(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column, rows, columns }: CellRange,
): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row + 1, column + 1, rows, columns)
}

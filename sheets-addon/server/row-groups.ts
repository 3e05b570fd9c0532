import type { SheetPlan } from '../../core/sheets/plan'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Groups rows as a plan says, the sign to fold them on the row above that sums them up. */
export function groupRows(sheet: Sheet, { outline = [] }: SheetPlan): void {
  if (outline.length === 0) return
  sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE)
  for (const { row, rows } of outline) sheet.getRange(row + 1, 1, rows, 1).shiftRowGroupDepth(1)
}

/** Takes away all groups on the rows that a plan has grouped: after an error nobody knows which of them are there. */
export function ungroupRows(sheet: Sheet, { outline = [] }: SheetPlan): void {
  if (outline.length === 0) return
  const first = Math.min(...outline.map(({ row }) => row))
  const end = Math.min(sheet.getMaxRows(), Math.max(...outline.map(({ row, rows }) => row + rows)))
  const depths = Array.from({ length: end - first }, (_, index) => sheet.getRowGroupDepth(first + index + 1))
  for (let depth = Math.max(0, ...depths); depth > 0; depth -= 1)
    sheet.getRange(first + 1, 1, end - first, 1).shiftRowGroupDepth(-1)
}

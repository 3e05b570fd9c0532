import type { SheetPlan } from '../../core/sheets/plan'
import { addCharts, chartIds, removeCharts } from './charts'
import { addRules, removeRules } from './conditional-formats'
import { markFinished, markOwn, markUnfinished, type OwnSheet } from './own-sheets'
import { clearBlocks, enlargeGrid, extentOf, freeze, writeBlocks } from './plan-blocks'
import { addValidation, formatRange } from './plan-formats'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/**
 * Makes the sheet of a plan. It grows hidden under a name of its own and is shown last, so that on an error it can be
 * deleted without anybody having seen it.
 */
export function renderNew(spreadsheet: Spreadsheet, plan: SheetPlan): void {
  const shown = spreadsheet.getActiveSheet()
  const temporary = `Yardstick ${Math.random().toString(36).slice(2, 10)}`
  const sheet = spreadsheet.insertSheet(temporary, spreadsheet.getNumSheets())
  try {
    sheet.hideSheet()
    markUnfinished(sheet)
    // A new sheet takes the screen, from wherever people were.
    spreadsheet.setActiveSheet(shown)
    build(sheet, plan)
    SpreadsheetApp.flush()
    sheet.setName(plan.name)
    markOwn(sheet, plan, chartIds(sheet))
    markFinished(sheet)
    sheet.showSheet()
    // Sheets keeps changes back and refuses them late: here it is still time to take everything away.
    SpreadsheetApp.flush()
  } catch (error) {
    spreadsheet.deleteSheet(sheet)
    SpreadsheetApp.flush()
    throw error
  }
}

/**
 * Brings the sheet of a plan up to date in place; what people have put beside its cells stays.
 * @param replaces the plan that now stands there; after an error it is rendered again
 */
export function renderStanding({ sheet, origin }: OwnSheet, plan: SheetPlan, replaces: SheetPlan | null): void {
  const name = sheet.getName()
  const others = chartIds(sheet).filter((id) => !origin.charts.includes(id))
  const ownCharts = () => chartIds(sheet).filter((id) => !others.includes(id))
  try {
    if (replaces !== null) clear(sheet, replaces, others)
    build(sheet, plan)
    sheet.setName(plan.name)
    SpreadsheetApp.flush()
    markOwn(sheet, plan, ownCharts())
    SpreadsheetApp.flush()
  } catch (error) {
    if (replaces !== null) {
      clear(sheet, plan, others)
      clear(sheet, replaces, others)
      build(sheet, replaces)
      sheet.setName(name)
      SpreadsheetApp.flush()
      markOwn(sheet, replaces, ownCharts())
      SpreadsheetApp.flush()
    }
    throw error
  }
}

function build(sheet: Sheet, plan: SheetPlan): void {
  enlargeGrid(sheet, extentOf(plan))
  for (const format of plan.formats) formatRange(sheet, format)
  writeBlocks(sheet, plan.blocks)
  for (const { column, width } of plan.columnWidths) sheet.setColumnWidth(column + 1, width)
  addRules(sheet, plan.conditionalFormats)
  for (const validation of plan.validations) addValidation(sheet, validation)
  for (const { row, column, text } of plan.notes) sheet.getRange(row + 1, column + 1).setNote(text)
  addCharts(sheet, plan)
  freeze(sheet, plan)
}

/** Takes away what a plan has put on its sheet, and nothing else. */
function clear(sheet: Sheet, plan: SheetPlan, otherCharts: readonly number[]): void {
  removeCharts(sheet, otherCharts)
  removeRules(sheet, plan.conditionalFormats)
  freeze(sheet, { ...plan, freeze: { rows: 0, columns: 0 } })
  clearBlocks(sheet, plan)
}

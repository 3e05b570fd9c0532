import type { SheetPlan } from '../../core/sheets/plan'
import { addCharts, chartIds, COLUMN_WIDTH, removeCharts } from './charts'
import { addRules, removeRules } from './conditional-formats'
import { markOwn, type OwnSheet } from './own-sheets'
import { clearingCells, enlargeGrid, extentOf, freeze, writeBlocks } from './plan-blocks'
import { addValidation, formatRange } from './plan-formats'
import { inputErrorOf } from './refusals'
import { groupRows, ungroupRows } from './row-groups'
import { insertUnfinished, markFinished, writeDown, type Update } from './unfinished'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/**
 * Makes the sheet of a plan. It grows hidden under a name of its own and is shown last, so that on an error it can be
 * deleted without anybody having seen it.
 */
export function renderNew(spreadsheet: Spreadsheet, plan: SheetPlan): void {
  const sheet = insertUnfinished(spreadsheet)
  const shown = spreadsheet.getActiveSheet()
  try {
    take(building(sheet, plan))
    SpreadsheetApp.flush()
    sheet.setName(plan.name)
    markOwn(sheet, plan, chartIds(sheet))
    sheet.showSheet()
    markFinished(sheet)
    // Sheets keeps changes back and refuses them late: here it is still time to take everything away.
    SpreadsheetApp.flush()
  } catch (error) {
    spreadsheet.deleteSheet(sheet)
    spreadsheet.setActiveSheet(shown)
    SpreadsheetApp.flush()
    throw error
  }
}

/**
 * Brings the sheet of a plan up to date in place; what people have put beside its cells stays.
 * @param replaces the plan that now stands there; after an error, and after a run that was cut off, it is rendered again
 */
export function renderStanding(
  spreadsheet: Spreadsheet,
  { sheet, origin }: OwnSheet,
  plan: SheetPlan,
  replaces: SheetPlan | null,
): void {
  const otherCharts = chartIds(sheet).filter((id) => !origin.charts.includes(id))
  if (replaces === null) {
    take([...building(sheet, plan), ...finishing(sheet, plan, otherCharts)])
    return
  }
  const update: Update = { sheetId: sheet.getSheetId(), name: sheet.getName(), plan, replaces, otherCharts }
  const written = writeDown(spreadsheet, update)
  try {
    take([...clearing(sheet, replaces, otherCharts), ...building(sheet, plan), ...finishing(sheet, plan, otherCharts)])
    // From here on it is done.
    spreadsheet.deleteSheet(written)
  } catch (error) {
    takeBack(sheet, update)
    spreadsheet.deleteSheet(written)
    SpreadsheetApp.flush()
    throw error
  }
}

/**
 * Renders a sheet back to what it was before a change that has failed. What Sheets refuses for good now (a cell that
 * somebody has merged or protected, say) it has refused before, so that there is nothing to take back.
 */
export function takeBack(sheet: Sheet, { name, plan, replaces, otherCharts }: Update): void {
  const before = { ...replaces, name }
  for (const act of [
    ...clearing(sheet, plan, otherCharts),
    ...clearing(sheet, replaces, otherCharts),
    ...building(sheet, before),
    ...finishing(sheet, before, otherCharts),
  ]) {
    try {
      act()
    } catch (error) {
      if (!isForGood(error)) throw error
    }
  }
}

function isForGood(error: unknown): boolean {
  return ['host-protected', 'host-merged'].includes(inputErrorOf(error).code)
}

type Action = () => void

function take(actions: readonly Action[]): void {
  for (const act of actions) act()
}

function building(sheet: Sheet, plan: SheetPlan): Action[] {
  return [
    () => enlargeGrid(sheet, extentOf(plan)),
    ...plan.formats.map((format) => () => formatRange(sheet, format)),
    () => writeBlocks(sheet, plan.blocks),
    ...plan.columnWidths.map(
      ({ column, width }) =>
        () =>
          sheet.setColumnWidth(column + 1, width),
    ),
    () => addRules(sheet, plan.conditionalFormats),
    ...plan.validations.map((validation) => () => addValidation(sheet, validation)),
    ...plan.notes.map(
      ({ row, column, text }) =>
        () =>
          sheet.getRange(row + 1, column + 1).setNote(text),
    ),
    () => addCharts(sheet, plan),
    () => freeze(sheet, plan),
    () => groupRows(sheet, plan),
  ]
}

/** Gives a sheet its name and writes down what it was made from. */
function finishing(sheet: Sheet, plan: SheetPlan, otherCharts: readonly number[]): Action[] {
  return [
    () => sheet.setName(plan.name),
    () => SpreadsheetApp.flush(),
    () =>
      markOwn(
        sheet,
        plan,
        chartIds(sheet).filter((id) => !otherCharts.includes(id)),
      ),
    () => SpreadsheetApp.flush(),
  ]
}

/** Takes away what a plan has put on its sheet, and nothing else. */
function clearing(sheet: Sheet, plan: SheetPlan, otherCharts: readonly number[]): Action[] {
  return [
    () => removeCharts(sheet, otherCharts),
    () => removeRules(sheet, plan.conditionalFormats),
    () => ungroupRows(sheet, plan),
    () => freeze(sheet, { ...plan, freeze: { rows: 0, columns: 0 } }),
    () => enlargeGrid(sheet, extentOf(plan)),
    ...clearingCells(sheet, plan),
    ...plan.columnWidths.map(
      ({ column }) =>
        () =>
          sheet.setColumnWidth(column + 1, COLUMN_WIDTH),
    ),
  ]
}

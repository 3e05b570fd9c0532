import { TARGET_TABLE_ID } from '../../core/sheets/target-sheets'
import { recogniseSheets, type WorkbookTables } from '../../core/workbook/recognise-sheets'
import type { Environment } from '../../core/workbook/port'
import { defaultSettings, SETUP_SHEET, type Settings } from '../../core/workbook/settings'
import { settingsFromCells } from '../../core/workbook/settings-cells'
import { serialize } from './environment'
import { ownSheets } from './own-sheets'

/** @throws {InputError} `setting-unreadable`, with the row */
export function readSetup(): Settings {
  const sheet = SpreadsheetApp.getActive().getSheetByName(SETUP_SHEET)
  return sheet === null ? defaultSettings : settingsFromCells(cellsOf(sheet))
}

/** The tables of the spreadsheet; sheets that we made hold results, not data, but for the targets of plans. */
export function readTables(settings: Settings, around: Environment): WorkbookTables {
  const spreadsheet = SpreadsheetApp.getActive()
  const results = ownSheets(spreadsheet).filter(({ origin }) => origin.id !== TARGET_TABLE_ID)
  const ours = new Set(results.map(({ sheet }) => sheet.getSheetId()))
  const sheets = spreadsheet
    .getSheets()
    .filter((sheet) => isGrid(sheet) && !ours.has(sheet.getSheetId()))
    .map((sheet) => ({ name: sheet.getName(), cells: cellsOf(sheet) }))
  return recogniseSheets(sheets, settings, around)
}

/** Whether a tab has cells, and is not one chart. */
export function isGrid(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID
}

function cellsOf(sheet: GoogleAppsScript.Spreadsheet.Sheet) {
  return serialize(sheet.getDataRange().getValues())
}

import type { SheetPlan } from '../../core/sheets/plan'
import { isMarkedOwn, metadataOf } from './own-sheets'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const UNFINISHED = 'yardstick-unfinished'
/** What is written down of a sheet that goes with it, and of one that tells how to take a change back. */
const [GROWS, TELLS] = ['yes', 'update']
const TEMPORARY = /^Yardstick [a-z0-9]{8}$/
/** Far below the 50,000 characters that a cell holds. */
const CHARACTERS_A_CELL = 40_000

/** A change of a sheet in place, as whoever comes next takes it back. */
export interface Update {
  readonly sheetId: number
  readonly name: string
  readonly plan: SheetPlan
  readonly replaces: SheetPlan
  /** Ids of the charts that are none of ours. */
  readonly otherCharts: readonly number[]
}

/** Adds a hidden sheet that is swept away if the run ends before it is finished. People stay where they are. */
export function insertUnfinished(spreadsheet: Spreadsheet): Sheet {
  const shown = spreadsheet.getActiveSheet()
  const random = Math.random().toString(36).slice(2, 10).padEnd(8, '0')
  const sheet = spreadsheet.insertSheet(`Yardstick ${random}`, spreadsheet.getNumSheets())
  try {
    sheet.addDeveloperMetadata(UNFINISHED, GROWS, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT)
    sheet.hideSheet()
  } catch (error) {
    spreadsheet.deleteSheet(sheet)
    spreadsheet.setActiveSheet(shown)
    throw error
  }
  // A new sheet takes the screen, from wherever people were.
  spreadsheet.setActiveSheet(shown)
  return sheet
}

export function markFinished(sheet: Sheet): void {
  for (const mark of metadataOf(sheet, UNFINISHED)) mark.remove()
}

/** Writes a change down before anything of it is done: on a hidden sheet, because properties hold too little. */
export function writeDown(spreadsheet: Spreadsheet, update: Update): Sheet {
  const sheet = insertUnfinished(spreadsheet)
  try {
    const text = JSON.stringify(update)
    const count = Math.ceil(text.length / CHARACTERS_A_CELL)
    const parts = Array.from({ length: count }, (_, part) => [
      `'${text.slice(part * CHARACTERS_A_CELL, (part + 1) * CHARACTERS_A_CELL)}`,
    ])
    const rows = sheet.getMaxRows()
    if (count > rows) sheet.insertRowsAfter(rows, count - rows)
    sheet.getRange(1, 1, count, 1).setValues(parts)
    SpreadsheetApp.flush()
    for (const mark of metadataOf(sheet, UNFINISHED)) mark.setValue(TELLS)
  } catch (error) {
    spreadsheet.deleteSheet(sheet)
    throw error
  }
  return sheet
}

/**
 * Takes away what a run that Google ended half-way has left; call it only with the document lock.
 * @param takeBack renders a sheet back to what it was
 */
export function sweepUnfinished(spreadsheet: Spreadsheet, takeBack: (sheet: Sheet, update: Update) => void): void {
  for (const sheet of spreadsheet.getSheets()) {
    const [mark] = metadataOf(sheet, UNFINISHED)
    if (mark?.getValue() === TELLS) {
      const update = updateOn(sheet)
      const changed = spreadsheet.getSheets().find((each) => each.getSheetId() === update.sheetId)
      // Somebody may have deleted it since.
      if (changed) takeBack(changed, update)
      spreadsheet.deleteSheet(sheet)
    } else if (mark && isMarkedOwn(sheet) && !sheet.isSheetHidden()) mark.remove()
    else if (mark || (TEMPORARY.test(sheet.getName()) && sheet.getLastRow() === 0)) spreadsheet.deleteSheet(sheet)
  }
}

function updateOn(sheet: Sheet): Update {
  const parts = sheet.getRange(1, 1, sheet.getLastRow(), 1).getValues()
  return JSON.parse(parts.map(([part]) => String(part)).join('')) as Update
}

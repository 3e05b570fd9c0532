import { a1, type CellRange, type SheetRange } from '../../core/cells/address'
import { isBlank, isErrorText, type Cell, type Cells } from '../../core/cells/cell'
import { InputError } from '../../core/input-error'
import type { SheetPlan } from '../../core/sheets/plan'
import type { Rendered, SheetInfo } from '../../core/workbook/port'
import type { Verbs } from '../protocol'
import { environment, serialize } from './environment'
import { isMarkedOwn, markAdopted, ownSheets, unmark, type OwnSheet } from './own-sheets'
import { recentChanges } from './recent-edits'
import { renderNew, renderStanding, takeBack } from './render'
import { sweepUnfinished } from './unfinished'
import { isGrid } from './workbook-tables'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** How long a change waits for another one to end, in milliseconds. */
const PATIENCE = 20_000

/** The port's verbs over SpreadsheetApp. */
export const verbs: Verbs = {
  environment,
  sheets,
  read,
  readFormulas,
  render,
  adopt,
  remove,
  insertFormula,
  select,
  selection,
  changes,
}

function sheets(): SheetInfo[] {
  const spreadsheet = SpreadsheetApp.getActive()
  const plans = new Map(ownSheets(spreadsheet).map(({ sheet, origin }) => [sheet.getSheetId(), origin.id]))
  return spreadsheet.getSheets().map((sheet) => {
    const planId = plans.get(sheet.getSheetId())
    return {
      name: sheet.getName(),
      visible: !sheet.isSheetHidden(),
      used: isGrid(sheet) ? { rows: sheet.getLastRow(), columns: sheet.getLastColumn() } : { rows: 0, columns: 0 },
      ...(planId === undefined ? {} : { planId }),
    }
  })
}

function read(range: SheetRange): Cells {
  return inGrid(sheetNamed(range.sheet), range, (cells) => serialize(cells.getValues()))
}

function readFormulas(range: SheetRange): Cells {
  const sheet = sheetNamed(range.sheet)
  const own = ownSheets(SpreadsheetApp.getActive()).find((each) => each.sheet.getSheetId() === sheet.getSheetId())
  const spilled = spilledCells(own)
  return inGrid(sheet, range, (cells) => {
    const formulas = cells.getFormulas()
    return serialize(cells.getValues()).map((line, row) =>
      line.map((value, column): Cell => {
        const formula = formulas[row]?.[column]
        if (formula) return formula
        return spilled.has(key(range.row + row, range.column + column)) ? '' : value
      }),
    )
  })
}

/** Cells that show what a formula beside them gives. One that cannot spill gives an error: they hold what was typed. */
function spilledCells(own: OwnSheet | undefined): Set<string> {
  const found = new Set<string>()
  for (const spill of own?.origin.spills ?? []) {
    const anchor = own?.sheet.getRange(spill.row + 1, spill.column + 1)
    const shown = anchor?.getValue() as Cell
    if (!anchor?.getFormula() || isErrorText(shown)) continue
    for (let row = spill.row; row < spill.row + spill.rows; row += 1) {
      for (let column = spill.column; column < spill.column + spill.columns; column += 1) found.add(key(row, column))
    }
  }
  return found
}

function render(plan: SheetPlan, replaces: SheetPlan | null): Rendered {
  return locked(() => {
    const spreadsheet = SpreadsheetApp.getActive()
    sweepUnfinished(spreadsheet, takeBack)
    const standing = ownSheets(spreadsheet).find(({ origin }) => origin.id === plan.id)
    const rival = spreadsheet
      .getSheets()
      .find((sheet) => sheet.getSheetId() !== standing?.sheet.getSheetId() && sameName(sheet.getName(), plan.name))
    if (rival) throw new InputError('sheet-not-ours', { sheet: rival.getName() })
    if (standing) renderStanding(spreadsheet, standing, plan, replaces)
    else renderNew(spreadsheet, plan)
    return { sheet: plan.name, created: standing === undefined }
  })
}

function adopt(sheet: string, planId: string): null {
  return locked(() => {
    const adopted = sheetNamed(sheet)
    const wasOwn = isMarkedOwn(adopted)
    try {
      markAdopted(adopted, planId)
      SpreadsheetApp.flush()
    } catch (error) {
      if (!wasOwn) unmark(adopted)
      throw error
    }
    return null
  })
}

function remove(planId: string): null {
  return locked(() => {
    const spreadsheet = SpreadsheetApp.getActive()
    const ours = () => ownSheets(spreadsheet).filter(({ origin }) => origin.id === planId)
    try {
      for (const { sheet } of ours()) spreadsheet.deleteSheet(sheet)
      SpreadsheetApp.flush()
    } catch (error) {
      // With the sheet all is done.
      if (ours().length > 0) throw error
    }
    return null
  })
}

function selection(): SheetRange {
  return placeOf(currentCell())
}

function currentCell(): GoogleAppsScript.Spreadsheet.Range {
  const cell = SpreadsheetApp.getActive().getCurrentCell()
  if (cell === null) throw new InputError('host-failed', { message: 'no cell is selected' })
  return cell
}

function placeOf(cell: GoogleAppsScript.Spreadsheet.Range): SheetRange {
  const place = { row: cell.getRow() - 1, column: cell.getColumn() - 1, rows: 1, columns: 1 }
  return { sheet: cell.getSheet().getName(), ...place }
}

function insertFormula(formula: string): SheetRange {
  return locked(() => {
    const cell = currentCell()
    const place = placeOf(cell)
    if (cell.getFormula() !== '' || !isBlank(cell.getValue() as Cell))
      throw new InputError('selection-not-empty', { cell: a1(place) })
    try {
      cell.setFormula(formula)
      SpreadsheetApp.flush()
    } catch (error) {
      cell.clear({ contentsOnly: true })
      throw error
    }
    return place
  })
}

function select({ sheet, row, column, rows, columns }: SheetRange): null {
  sheetNamed(sheet)
    .getRange(row + 1, column + 1, rows, columns)
    .activate()
  return null
}

function changes(since: number) {
  return recentChanges(since)
}

/** Reads the part of a rectangle that the grid has; beyond it everything is blank. */
function inGrid(sheet: Sheet, range: CellRange, show: (cells: GoogleAppsScript.Spreadsheet.Range) => Cells): Cells {
  const rows = Math.min(range.rows, sheet.getMaxRows() - range.row)
  const columns = Math.min(range.columns, sheet.getMaxColumns() - range.column)
  const cells = rows > 0 && columns > 0 ? show(sheet.getRange(range.row + 1, range.column + 1, rows, columns)) : []
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (_, column) => cells[row]?.[column] ?? ''),
  )
}

function sheetNamed(name: string): Sheet {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name)
  if (sheet === null) throw new InputError('host-sheet-gone')
  return sheet
}

/** Takes back what a run has left that Google has ended; where somebody is at work, they do it. */
export function takeBackUnfinished(): void {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(0)) return
  try {
    sweepUnfinished(SpreadsheetApp.getActive(), takeBack)
  } finally {
    lock.releaseLock()
  }
}

/** Changes wait for each other: two people may press the same button. */
function locked<T>(change: () => T): T {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(PATIENCE)) throw new InputError('host-busy')
  try {
    return change()
  } finally {
    lock.releaseLock()
  }
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function key(row: number, column: number): string {
  return `${row},${column}`
}

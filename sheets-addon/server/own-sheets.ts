import type { CellRange } from '../../core/cells/address'
import type { SheetPlan } from '../../core/sheets/plan'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const PLAN = 'yardstick-plan'

/** What a sheet remembers about the plan that it was made from. */
export interface Origin {
  readonly id: string
  /** Somebody's copy of the tab has another id, and is theirs. */
  readonly sheetId: number
  /** Where formulas spill: Sheets does not tell a spilled cell from a typed one. */
  readonly spills: readonly CellRange[]
  /** Ids of the plan's charts; those beside them are people's own. */
  readonly charts: readonly number[]
}

export interface OwnSheet {
  readonly sheet: Sheet
  readonly origin: Origin
}

/** Sheets that were made from plans, whatever people have renamed them to. */
export function ownSheets(spreadsheet: Spreadsheet): OwnSheet[] {
  return spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(PLAN)
    .find()
    .flatMap((metadata): OwnSheet[] => {
      const sheet = metadata.getLocation().getSheet()
      const origin = originOf(metadata.getValue())
      return sheet !== null && origin?.sheetId === sheet.getSheetId() ? [{ sheet, origin }] : []
    })
}

/** Writes down what a sheet was made from. */
export function markOwn(sheet: Sheet, plan: SheetPlan, charts: readonly number[]): void {
  mark(sheet, { id: plan.id, sheetId: sheet.getSheetId(), spills: spillsOf(plan), charts })
}

/** Whether a sheet says of itself that it was made from a plan. */
export function isMarkedOwn(sheet: Sheet): boolean {
  return metadataOf(sheet, PLAN).length > 0
}

/** Takes the mark away that says what a sheet was made from. */
export function unmark(sheet: Sheet): void {
  for (const mark of metadataOf(sheet, PLAN)) mark.remove()
}

/** Takes a sheet for one made from a plan of which nothing else is known. */
export function markAdopted(sheet: Sheet, planId: string): void {
  mark(sheet, { id: planId, sheetId: sheet.getSheetId(), spills: [], charts: [] })
}

function mark(sheet: Sheet, origin: Origin): void {
  const value = JSON.stringify(origin)
  const [standing] = metadataOf(sheet, PLAN)
  if (standing) standing.setValue(value)
  else sheet.addDeveloperMetadata(PLAN, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT)
}

/** What is written down on a sheet under a key. */
export function metadataOf(sheet: Sheet, key: string) {
  return sheet.getDeveloperMetadata().filter((metadata) => metadata.getKey() === key)
}

/** Undefined for what we have not written. */
function originOf(value: string | null): Origin | undefined {
  try {
    const origin = JSON.parse(value ?? '') as Partial<Origin> | null
    const { id, sheetId, spills, charts } = origin ?? {}
    return id !== undefined && sheetId !== undefined && spills !== undefined && charts !== undefined
      ? { id, sheetId, spills, charts }
      : undefined
  } catch {
    return undefined
  }
}

/** Where a plan has formulas that spill. */
export function spillsOf(plan: SheetPlan): CellRange[] {
  return plan.blocks.flatMap((block) =>
    block.cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell.kind === 'formula' && cell.spill
          ? [{ row: block.row + row, column: block.column + column, ...cell.spill }]
          : [],
      ),
    ),
  )
}

import type { SheetRange } from '../cells/address'
import type { Check } from '../data-check/check'
import { dataChecks, inOrder } from '../data-check/check-data'
import type { Finding, FoundRow } from '../data-check/finding'
import { say, type Text } from '../locale/text'
import type { EntityName } from '../model/entity'
import { DATA_CHECK_ID, dataCheckPlan, standingDataCheck } from '../sheets/data-check'
import { dataCheckTexts } from '../sheets/data-check-texts'
import { changedCells, editedCells, readStanding, refuseEdited } from './edited-cells'
import { freeName } from './free-name'
import type { Workbook } from './port'
import { recogniseWorkbook, type WorkbookTables } from './recognise-workbook'

/** What was written, and the way back. */
export interface WrittenDataCheck {
  readonly sheet: string
  /** Whether the sheet is new; false when the one that stood there was brought up to date. */
  readonly created: boolean
  readonly findings: readonly Finding[]
  /**
   * Takes the workbook back to what it was.
   * @throws {InputError} `cells-edited` when somebody has written on the sheet since
   */
  undo(): Promise<void>
}

/** A table that was checked. */
export interface CheckedTable {
  readonly entity: EntityName
  readonly sheet: string
  readonly rows: number
}

interface WorkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** Share of the work that reading the workbook and checking it take. */
const [READ, CHECKED] = [0.2, 0.5]

/**
 * Checks the workbook's data and writes what was found on a sheet of its own, or brings the one that is there up to
 * date. All or nothing. What people have put beside the report stays.
 * @throws {InputError} `cells-edited` where the report would grow over what somebody has written; what the host refuses
 */
export async function writeDataCheck(
  workbook: Workbook,
  { signal, onProgress }: WorkOptions = {},
): Promise<WrittenDataCheck> {
  const abort = signal === undefined ? {} : { signal }
  const tables = await recogniseWorkbook(workbook, { ...abort, onProgress: (share) => onProgress?.(share * READ) })
  const { locale, today } = tables.environment
  const checks = dataChecks()
  const findings: Finding[] = []
  for (const [index, check] of checks.entries()) {
    signal?.throwIfAborted()
    findings.push(...findingsOf(check, tables))
    onProgress?.(READ + ((index + 1) / checks.length) * (CHECKED - READ))
  }
  const report = {
    findings: inOrder(findings),
    tables: checkedTables(tables),
    unchecked: uncheckedSheets(tables),
    checks: checks.map(({ name }): Text => name),
    madeOn: today,
  }
  const sheets = await workbook.sheets()
  const standing = sheets.find(({ planId }) => planId === DATA_CHECK_ID)?.name
  const name = standing ?? freeName(say(dataCheckTexts.sheetName, locale), sheets)
  const next = dataCheckPlan(report, name, locale)
  const before = standing === undefined ? undefined : await readStanding(workbook, standing, [next])
  const previous = before && standingDataCheck(before.cells, name, locale)
  if (before && previous) refuseEdited(name, editedCells(before, previous, next))
  const rendered = await workbook.render(next, {
    ...abort,
    ...(previous === undefined ? {} : { replaces: previous }),
    onProgress: (share) => onProgress?.(CHECKED + share * (1 - CHECKED)),
  })
  return {
    ...rendered,
    findings: report.findings,
    async undo() {
      const now = await readStanding(workbook, rendered.sheet, [next])
      refuseEdited(rendered.sheet, changedCells(now, next))
      if (previous === undefined) await workbook.remove(DATA_CHECK_ID)
      else await workbook.render(previous, { replaces: next })
    },
  }
}

/** What one check finds in the workbook's tables. */
export function findingsOf(check: Check, { dataset, calendar, settings }: WorkbookTables): readonly Finding[] {
  return check.find({ dataset, calendar, ownKpis: settings.ownKpis.map(({ name }) => name) })
}

/** The tables that are checked: those that are in use. */
export function checkedTables({ dataset }: Pick<WorkbookTables, 'dataset'>): readonly CheckedTable[] {
  return Object.values(dataset.tables).map(({ entity, sheet = '', rows }) => ({ entity, sheet, rows }))
}

/** Sheets whose tables are not checked, because a person has to settle something about them first. */
export function uncheckedSheets({ dataset, found }: Pick<WorkbookTables, 'dataset' | 'found'>): readonly string[] {
  return found.filter(({ entity, sheet }) => dataset.tables[entity]?.sheet !== sheet).map(({ sheet }) => sheet)
}

/** Where a row of a finding stands: the cell in question or, where its column is not on the sheet, the row of the table. */
export function placeOf(
  { found }: Pick<WorkbookTables, 'found'>,
  finding: Finding,
  row: FoundRow,
): SheetRange | undefined {
  const table = found.find(({ entity, sheet }) => entity === finding.entity && sheet === finding.sheet)
  if (table === undefined) return undefined
  const { column, columns } = table.range
  const position = table.columns.find(({ header }) => header === row.header)?.position
  const place = { sheet: table.sheet, row: row.row - 1, rows: 1 }
  return position === undefined ? { ...place, column, columns } : { ...place, column: column + position, columns: 1 }
}

import { TARGET_TABLE_ID } from '../sheets/target-sheets'
import { recogniseSheets, type SheetCells, type WorkbookTables } from './recognise-sheets'
import type { Workbook } from './port'
import { readSettings } from './settings-sheet'

export type { FoundColumn, FoundTable, Question, WorkbookTables } from './recognise-sheets'

/**
 * Reads every sheet that holds data and finds its tables: those that we did not make, and the targets table of plans.
 * @param options.withoutPlans leaves out what plans have made
 * @param options.onProgress share of the sheets read, 0–1
 * @throws {DOMException} `AbortError` when `signal` is aborted
 */
export async function recogniseWorkbook(
  workbook: Workbook,
  {
    signal,
    onProgress,
    withoutPlans = false,
  }: {
    readonly signal?: AbortSignal
    readonly onProgress?: (share: number) => void
    readonly withoutPlans?: boolean
  } = {},
): Promise<WorkbookTables> {
  const [environment, settings, sheets] = await Promise.all([
    workbook.environment(),
    readSettings(workbook),
    workbook.sheets(),
  ])
  const isData = (planId: string | undefined) => planId === undefined || (planId === TARGET_TABLE_ID && !withoutPlans)
  const people = sheets.filter(({ planId, used }) => isData(planId) && used.rows > 0)
  const read: SheetCells[] = []
  for (const { name, used } of people) {
    signal?.throwIfAborted()
    const cells = await workbook.read({ sheet: name, row: 0, column: 0, ...used })
    read.push({ name, cells })
    onProgress?.(read.length / people.length)
  }
  return recogniseSheets(read, settings, environment)
}

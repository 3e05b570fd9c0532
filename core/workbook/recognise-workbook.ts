import { recogniseSheets, type SheetCells, type WorkbookTables } from './recognise-sheets'
import type { Workbook } from './port'
import { readSettings } from './settings-sheet'

export type { FoundColumn, FoundTable, Question, WorkbookTables } from './recognise-sheets'

/**
 * Reads every sheet that we did not make and finds its tables.
 * @param options.onProgress share of the sheets read, 0–1
 * @throws {DOMException} `AbortError` when `signal` is aborted
 */
export async function recogniseWorkbook(
  workbook: Workbook,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<WorkbookTables> {
  const [environment, settings, sheets] = await Promise.all([
    workbook.environment(),
    readSettings(workbook),
    workbook.sheets(),
  ])
  const people = sheets.filter(({ planId, used }) => planId === undefined && used.rows > 0)
  const read: SheetCells[] = []
  for (const { name, used } of people) {
    signal?.throwIfAborted()
    const cells = await workbook.read({ sheet: name, row: 0, column: 0, ...used })
    read.push({ name, cells })
    onProgress?.(read.length / people.length)
  }
  return recogniseSheets(read, settings, environment)
}

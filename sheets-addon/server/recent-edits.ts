import type { SheetChange } from '../../core/workbook/port'
import type { RecentChanges } from '../protocol'

const KEY = 'edits'
const MOST_KEPT = 50
const SECONDS_KEPT = 600

interface Edit {
  readonly mark: number
  readonly change: SheetChange
}

/** Notes what somebody has edited. Sheets calls this by itself, after edits by hand only. */
export function noteEdit({ range }: GoogleAppsScript.Events.SheetsOnEdit): void {
  const edits = keptEdits()
  const change: SheetChange = {
    sheet: range.getSheet().getName(),
    range: {
      row: range.getRow() - 1,
      column: range.getColumn() - 1,
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    },
  }
  // Time goes on where the cache has forgotten; within one millisecond the count does.
  const mark = Math.max(lastMark(edits) + 1, new Date().getTime())
  cache()?.put(KEY, JSON.stringify([...edits, { mark, change }].slice(-MOST_KEPT)), SECONDS_KEPT)
}

/** What has been edited after a mark; below 0, only the mark to go on from. */
export function recentChanges(since: number): RecentChanges {
  const edits = keptEdits()
  return {
    mark: Math.max(since, lastMark(edits)),
    edits: since < 0 ? [] : edits.filter(({ mark }) => mark > since).map(({ change }) => change),
    sheets: SpreadsheetApp.getActive()
      .getSheets()
      .map((sheet) => sheet.getName()),
  }
}

function keptEdits(): readonly Edit[] {
  return JSON.parse(cache()?.get(KEY) ?? '[]') as readonly Edit[]
}

function lastMark(edits: readonly Edit[]): number {
  return edits[edits.length - 1]?.mark ?? 0
}

/** Null where the script is run outside of a document. */
function cache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache()
}

import type { IRange } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core'
import type { CellRange } from '../../core/cells/address'
import type { ModelChange } from '../excel-host/workbook-model'

/** Long enough to gather what one action of a person does to a sheet. */
const PAUSE = 60

const wholeSheet: CellRange = { row: 0, column: 0, rows: 1048576, columns: 16384 }
const reshaping = new Set([
  ...[InsertRowMutation.id, RemoveRowMutation.id, MoveRowsMutation.id, InsertColMutation.id, RemoveColMutation.id],
  ...[MoveColsMutation.id, MoveRangeMutation.id, ReorderRangeMutation.id],
])
const ofSheets: Readonly<Record<string, 'sheet-added' | 'sheet-deleted' | 'sheet-renamed'>> = {
  [InsertSheetMutation.id]: 'sheet-added',
  [RemoveSheetMutation.id]: 'sheet-deleted',
  [SetWorksheetNameMutation.id]: 'sheet-renamed',
}

/** A calculation that takes longer is not waited for. */
const PATIENCE = 3000

/**
 * Reports what people and add-ins change, sheet by sheet; results of formulas are no changes. As in Excel, whoever hears
 * of a change finds the formulas that depend on it calculated.
 */
export class Changes {
  private readonly listeners = new Set<(change: ModelChange) => void>()
  private readonly waiting = new Map<string, CellRange>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly api: FUniver) {
    api.addEvent(api.Event.CommandExecuted, (event) => {
      const { id, options } = event
      const params: unknown = event.params
      const isResult = options?.fromFormula === true || options?.applyFormulaCalculationResult === true
      if (!isResult && typeof params === 'object' && params !== null) this.take(id, params)
    })
  }

  observe(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private take(command: string, params: object): void {
    const kind = ofSheets[command]
    if (kind !== undefined) this.report({ kind, sheet: sheetOf(params) })
    else if (reshaping.has(command)) this.gather(sheetOf(params), wholeSheet)
    else if (command === SetRangeValuesMutation.id && !('trigger' in params && params.trigger === SetStyleCommand.id)) {
      const range = extent(params)
      if (range !== undefined) this.gather(sheetOf(params), range)
    }
  }

  private gather(sheet: string, range: CellRange): void {
    const before = this.waiting.get(sheet)
    this.waiting.set(sheet, before === undefined ? range : around(before, range))
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      const changes = [...this.waiting]
      this.waiting.clear()
      void this.calculated().then(() => {
        for (const [each, at] of changes) this.report({ kind: 'cells', sheet: each, range: at })
      })
    }, PAUSE)
  }

  private async calculated(): Promise<void> {
    try {
      await this.api.getFormula().onCalculationResultApplied(PATIENCE)
    } catch {
      // Better a change with old results than none.
    }
  }

  private report(change: ModelChange): void {
    for (const listener of this.listeners) listener(change)
  }
}

function sheetOf(params: object): string {
  if ('subUnitId' in params && typeof params.subUnitId === 'string') return params.subUnitId
  const inserted = 'sheet' in params ? params.sheet : undefined
  const hasId = typeof inserted === 'object' && inserted !== null && 'id' in inserted
  return hasId ? String(inserted.id) : ''
}

/** The rectangle around the cells of a change. */
function extent(params: object): CellRange | undefined {
  const cells: object = 'cellValue' in params && typeof params.cellValue === 'object' ? (params.cellValue ?? {}) : {}
  const rows = Object.keys(cells).map(Number)
  const columns = new Set<number>()
  for (const row of Object.values(cells))
    for (const column of Object.keys((row ?? {}) as object)) columns.add(Number(column))
  if (rows.length === 0 || columns.size === 0) return undefined
  return rangeOf({
    startRow: Math.min(...ends(rows)),
    endRow: Math.max(...ends(rows)),
    startColumn: Math.min(...columns),
    endColumn: Math.max(...columns),
  })
}

/** Keys of an object that are numbers come in order. */
function ends(ordered: readonly number[]): readonly number[] {
  return [ordered[0] ?? 0, ordered.at(-1) ?? 0]
}

function around(one: CellRange, other: CellRange): CellRange {
  return rangeOf({
    startRow: Math.min(one.row, other.row),
    startColumn: Math.min(one.column, other.column),
    endRow: Math.max(one.row + one.rows, other.row + other.rows) - 1,
    endColumn: Math.max(one.column + one.columns, other.column + other.columns) - 1,
  })
}

/** Our range for Univer's. */
export function rangeOf({ startRow, endRow, startColumn, endColumn }: IRange): CellRange {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 }
}

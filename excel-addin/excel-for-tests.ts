import { createExcelHost, type ExcelHost, type ExcelHostOptions } from '../playground/excel-host/excel-host'
import { loadOffice } from '../playground/excel-host/load-office'
import { MemoryModel } from '../playground/excel-host/memory-model'
import type { CellInput, ModelCell } from '../playground/excel-host/workbook-model'

/** An emulated Excel that the globals of office.js talk to, and the hand of its user. */
export interface TestExcel {
  readonly model: MemoryModel
  readonly host: ExcelHost
  idOf(sheet: string): string
  /** Types into a cell, as the user. */
  type(sheet: string, row: number, column: number, content: ModelCell): void
  selectCell(sheet: string, row: number, column: number): void
  /** Everything in the workbook, comparable with `toEqual`. */
  snapshot(): unknown
  /** Makes the n-th change from now on fail (1 is the next one); 0 is never. */
  failAt(change: number): void
  /** Makes the n-th change from now on fail, and every call after it. */
  dieAt(change: number): void
  hasFailed(): boolean
}

/** Opens a workbook in an emulated Excel and makes office.js of this process talk to it. */
export function openExcel(
  sheets: readonly { readonly name: string; readonly cells: readonly (readonly unknown[])[] }[],
  options: Partial<ExcelHostOptions> = {},
): TestExcel {
  const model = new MemoryModel(
    sheets.map(({ name, cells }) => ({
      name,
      cells: cells.map((row) => row.map((cell) => (cell ?? '') as ModelCell)),
    })),
  )
  let [left, failed, isDying] = [0, false, false]
  const host = createExcelHost(model, {
    locale: 'en-US',
    theme: 'light',
    onMutation: () => {
      if (left > 0) failed = (left -= 1) === 0
      else if (!isDying || !failed) return
      if (failed) throw new Error('the change was refused')
    },
    onRequest: () => {
      if (isDying && failed) throw new Error('Excel is gone')
    },
    ...options,
  })
  const context = {
    displayLanguage: host.options.locale,
    officeTheme: { bodyBackgroundColor: '#FFFFFF' },
    requirements: { isSetSupported: () => true },
  }
  Object.assign(globalThis, { Excel: loadOffice(host).Excel, Office: { context } })
  const idOf = (sheet: string) => model.sheets().find(({ name }) => name === sheet)?.id ?? ''
  const nameOf = (sheet: string) => model.sheets().find(({ id }) => id === sheet)?.name
  const set = (change: number, dying: boolean) => {
    left = change
    failed = false
    isDying = dying
  }
  return {
    model,
    host,
    idOf,
    type(sheet, row, column, content) {
      const input: CellInput =
        typeof content === 'string' && content.startsWith('=')
          ? { kind: 'formula', formula: content }
          : { kind: 'value', value: content }
      model.write(idOf(sheet), { row, column, rows: 1, columns: 1 }, [[input]])
    },
    selectCell(sheet, row, column) {
      model.activate(idOf(sheet))
      model.select(idOf(sheet), { row, column, rows: 1, columns: 1 })
    },
    snapshot() {
      const { names, settings } = host.kept()
      const shown = names.map(({ sheet, ...name }) => ({ ...name, sheet: nameOf(sheet) }))
      return { sheets: model.snapshot(), names: shown, settings: [...settings] }
    },
    failAt: (change) => set(change, false),
    dieAt: (change) => set(change, true),
    hasFailed: () => failed,
  }
}

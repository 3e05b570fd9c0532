import { workbookContract } from '../core/workbook/contract'
import { createExcelHost } from '../playground/excel-host/excel-host'
import { loadOffice } from '../playground/excel-host/load-office'
import { MemoryModel } from '../playground/excel-host/memory-model'
import type { ModelCell } from '../playground/excel-host/workbook-model'
import { officeWorkbook } from './office-workbook'

workbookContract('The Excel adapter', (sheets) => {
  const cells = sheets.map(({ name, cells: rows }) => ({
    name,
    cells: rows.map((row) =>
      row.map((cell): ModelCell => (cell === null || cell === undefined ? '' : (cell as ModelCell))),
    ),
  }))
  const model = new MemoryModel(cells)
  let left = 0
  const host = createExcelHost(model, {
    locale: 'en-US',
    theme: 'light',
    onMutation: () => {
      if (left === 0) return
      left -= 1
      if (left === 0) throw new Error('the change was refused')
    },
  })
  const realm = loadOffice(host)
  const context = {
    displayLanguage: 'en-US',
    officeTheme: { bodyBackgroundColor: '#FFFFFF' },
    requirements: { isSetSupported: () => true },
  }
  Object.assign(globalThis, { Excel: realm.Excel, Office: { context } })
  const idOf = (sheet: string) => model.sheets().find(({ name }) => name === sheet)?.id ?? ''
  return Promise.resolve({
    workbook: officeWorkbook(),
    async type(sheet, row, column, cell) {
      const content = cell as ModelCell
      const input =
        typeof content === 'string' && content.startsWith('=')
          ? ({ kind: 'formula', formula: content } as const)
          : ({ kind: 'value', value: content } as const)
      model.write(idOf(sheet), { row, column, rows: 1, columns: 1 }, [[input]])
      // Excel announces a change after the fact.
      await new Promise((resolve) => setTimeout(resolve, 120))
    },
    selectCell(sheet, row, column) {
      model.activate(idOf(sheet))
      model.select(idOf(sheet), { row, column, rows: 1, columns: 1 })
      return Promise.resolve()
    },
    deleteSheet(sheet) {
      model.deleteSheet(idOf(sheet))
      return Promise.resolve()
    },
    settled: () => new Promise((resolve) => setTimeout(resolve, 20)),
    failAt(change) {
      left = change
    },
    close() {
      host.dispose()
      return Promise.resolve()
    },
  })
})

import { workbookContract } from './contract'
import { inMemoryWorkbook } from './in-memory'

workbookContract('The workbook in memory', (sheets) => {
  const workbook = inMemoryWorkbook({ sheets })
  return Promise.resolve({
    workbook,
    type(sheet, row, column, cell) {
      workbook.type(sheet, row, column, cell)
      return Promise.resolve()
    },
    selectCell(sheet, row, column) {
      workbook.selectCell(sheet, row, column)
      return Promise.resolve()
    },
    deleteSheet(sheet) {
      workbook.deleteSheet(sheet)
      return Promise.resolve()
    },
    failAt: (change) => workbook.failAt(change),
  })
})

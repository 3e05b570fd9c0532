import { workbookContract } from './contract'
import { inMemoryWorkbook } from './in-memory'

workbookContract('The workbook in memory', (sheets) => {
  const workbook = inMemoryWorkbook({ sheets })
  return Promise.resolve({
    workbook,
    type: (sheet, row, column, cell) => Promise.resolve(workbook.type(sheet, row, column, cell)),
    selectCell: (sheet, row, column) => Promise.resolve(workbook.selectCell(sheet, row, column)),
    failAt: (change) => workbook.failAt(change),
  })
})

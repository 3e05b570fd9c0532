import { workbookContract } from './contract'
import { inMemoryWorkbook } from './in-memory'
import { reportCounts } from '../../tooling/jest/report-counts.cjs'

workbookContract(
  'The workbook in memory',
  (sheets) => {
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
      rowLevels: (sheet) => Promise.resolve(workbook.rowLevels(sheet)),
      failAt: (change) => workbook.failAt(change),
    })
  },
  (cases) => reportCounts('The contract of the port in memory', { cases }),
)

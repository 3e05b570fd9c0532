import { faultsIn } from './faults'
import { inMemoryWorkbook } from './in-memory'
import { reportCounts } from '../../tooling/jest/report-counts.cjs'

faultsIn(
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
      snapshot: () => workbook.snapshot(),
      failAt: (write) => workbook.failAt(write),
      dieAt: (write) => workbook.dieAt(write),
      hasFailed: () => workbook.hasFailed(),
      restart: () => Promise.resolve(),
      close: () => Promise.resolve(),
    })
  },
  (faults) => reportCounts('Injected faults in memory', { faults }),
)

import { faultsIn } from '../core/workbook/faults'
import { openExcel } from './excel-for-tests'
import { officeWorkbook, takeBackUnfinished } from './office-workbook'
import { reportCounts } from '../tooling/jest/report-counts.cjs'

jest.setTimeout(300_000)

faultsIn(
  'Excel',
  (sheets) => {
    const excel = openExcel(sheets)
    return Promise.resolve({
      workbook: officeWorkbook(),
      type(sheet, row, column, cell) {
        excel.type(sheet, row, column, cell)
        return Promise.resolve()
      },
      selectCell(sheet, row, column) {
        excel.selectCell(sheet, row, column)
        return Promise.resolve()
      },
      snapshot: () => excel.snapshot(),
      failAt: (change) => excel.failAt(change),
      dieAt: (change) => excel.dieAt(change),
      hasFailed: () => excel.hasFailed(),
      async restart() {
        // Long enough for everybody to know that nobody is at work any more.
        const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000)
        await takeBackUnfinished()
        clock.mockRestore()
      },
      close() {
        excel.host.dispose()
        return Promise.resolve()
      },
    })
  },
  (faults) => reportCounts('Injected faults in Excel', { faults }),
)

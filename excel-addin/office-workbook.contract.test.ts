import { workbookContract } from '../core/workbook/contract'
import { openExcel } from './excel-for-tests'
import { officeWorkbook } from './office-workbook'
import { reportCounts } from '../tooling/jest/report-counts.cjs'

/** Excel announces a change after the fact. */
const announced = () => new Promise((resolve) => setTimeout(resolve, 120))

workbookContract(
  'The Excel adapter',
  (sheets) => {
    const { model, host, idOf, type, selectCell, failAt } = openExcel(sheets)
    return Promise.resolve({
      workbook: officeWorkbook(),
      async type(sheet, row, column, cell) {
        type(sheet, row, column, cell as string | number | boolean)
        await announced()
      },
      selectCell(sheet, row, column) {
        selectCell(sheet, row, column)
        return Promise.resolve()
      },
      deleteSheet(sheet) {
        model.deleteSheet(idOf(sheet))
        return Promise.resolve()
      },
      rowLevels: (sheet) => Promise.resolve(model.rowLevels(idOf(sheet))),
      settled: () => new Promise((resolve) => setTimeout(resolve, 20)),
      failAt,
      close() {
        host.dispose()
        return Promise.resolve()
      },
    })
  },
  (cases) => reportCounts('The contract of the port in Excel', { cases }),
)

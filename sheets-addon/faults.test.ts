import { faultsIn } from '../core/workbook/faults'
import { callInside, realm, type Script } from './emulator/realm'
import { serverScript } from './emulator/scripts'
import { openSubject } from './emulator/subject'
import { reportCounts } from '../tooling/jest/report-counts.cjs'

jest.setTimeout(300_000)

let script: Script
beforeAll(() => {
  script = serverScript()
})

faultsIn(
  'Google Sheets',
  (sheets) => {
    const { google, workbook, type } = openSubject(script, { sheets })
    return Promise.resolve({
      workbook,
      type,
      selectCell(sheet, row, column) {
        google.spreadsheet.selectCell(sheet, row, column)
        return Promise.resolve()
      },
      snapshot: () => google.spreadsheet.snapshot(),
      failAt: (change) => google.failAt(change),
      dieAt: (change) => google.dieAt(change),
      hasFailed: () => google.hasFailed(),
      restart() {
        google.failAt(0)
        google.begin('FULL')
        callInside(realm(script, google.services), 'showSidebar', [])
        return Promise.resolve()
      },
      close: () => Promise.resolve(),
    })
  },
  (faults) => reportCounts('Injected faults in Google Sheets', { faults }),
)

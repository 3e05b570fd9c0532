import type { Cell, Cells } from '../../core/cells/cell'
import type { Workbook } from '../../core/workbook/port'
import { remoteWorkbook } from '../sidebar/remote-workbook'
import { callInside, realm, scriptRun, type Script } from './realm'
import { emulatedGoogle, type EmulatedGoogle, type GoogleStart } from './services'

const ASK_EVERY = 10

/** The sidebar's workbook over the emulated Google. */
export interface Subject {
  readonly google: EmulatedGoogle
  readonly workbook: Workbook
  /** Types as the user; resolves when the sidebar has had the time to hear of it. */
  type(sheet: string, row: number, column: number, cell: Cell): Promise<void>
}

export function openSubject(script: Script, start: GoogleStart): Subject {
  const google = emulatedGoogle(start)
  const { spreadsheet, services } = google
  const run = async (question: string): Promise<string> => {
    await Promise.resolve()
    google.begin('FULL')
    return String(scriptRun(realm(script, services), 'rpc', [question]))
  }
  return {
    google,
    workbook: remoteWorkbook(run, { askEvery: ASK_EVERY }),
    async type(sheet, row, column, cell) {
      spreadsheet.type(sheet, row, column, cell)
      google.begin('LIMITED')
      const range = spreadsheet.sheetNamed(sheet).getRange(row + 1, column + 1)
      callInside(realm(script, { ...services, edited: range }), '((event) => onEdit({ ...event, range: edited }))', [
        {},
      ])
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY * 5))
    },
  }
}

/** A spreadsheet with one sheet. */
export function oneSheet(name: string, cells: Cells): GoogleStart {
  return { sheets: [{ name, cells }] }
}

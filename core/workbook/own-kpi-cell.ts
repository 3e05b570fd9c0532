import type { SheetRange } from '../cells/address'
import { textKey } from '../model/columns'
import type { Workbook } from './port'
import { SETUP_SHEET } from './settings'
import { linesOf } from './settings-cells'
import { isWord } from './settings-words'

const VALUE_COLUMN = 3

/** The cell of the Setup sheet where an own KPI's formula stands, of several the last; undefined if there is none. */
export async function ownKpiCell(workbook: Workbook, name: string): Promise<SheetRange | undefined> {
  const setup = (await workbook.sheets()).find((sheet) => sheet.name === SETUP_SHEET)
  if (setup === undefined) return undefined
  const lines = linesOf(await workbook.read({ sheet: SETUP_SHEET, row: 0, column: 0, ...setup.used }))
  const line = lines
    .filter(({ section, setting }) => isWord(section, 'kpi') && isWord(setting, 'formula'))
    .filter(({ item }) => textKey(item) === textKey(name))
    .pop()
  return line && { sheet: SETUP_SHEET, row: line.row - 1, column: VALUE_COLUMN, rows: 1, columns: 1 }
}

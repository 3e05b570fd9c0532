import { recogniseTable } from '../model/recognise'
import type { Workbook } from './port'

const ROWS_ENOUGH = 40

/** The headers of a sheet, left to right and each once, whether or not it is a table that we know; none on a sheet without. */
export async function sheetHeaders(workbook: Workbook, sheet: string): Promise<readonly string[]> {
  const info = (await workbook.sheets()).find(({ name }) => name === sheet)
  if (info === undefined || info.used.rows === 0) return []
  const cells = await workbook.read({
    sheet,
    row: 0,
    column: 0,
    rows: Math.min(info.used.rows, ROWS_ENOUGH),
    columns: info.used.columns,
  })
  const read = recogniseTable(cells)
  if (read.kind === 'none') return [...new Set(read.headers)]
  const columns = [...read.columns, ...read.unmatched].sort((one, other) => one.position - other.position)
  return [...new Set(columns.map(({ header }) => header))]
}

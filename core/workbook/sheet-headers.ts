import { recogniseTable } from '../model/recognise'
import type { Workbook } from './port'

const ROWS_ENOUGH = 40

/** The headers of a sheet, left to right, whether or not it is a table that we know; none on a sheet without. */
export async function sheetHeaders(workbook: Workbook, sheet: string): Promise<readonly string[]> {
  const info = (await workbook.sheets()).find(({ name }) => name === sheet)
  if (info === undefined || info.used.rows === 0) return []
  const { columns } = info.used
  const cells = await workbook.read({ sheet, row: 0, column: 0, rows: Math.min(info.used.rows, ROWS_ENOUGH), columns })
  const read = recogniseTable(cells)
  if (read.kind === 'none') return read.headers
  return [...read.columns, ...read.unmatched]
    .sort((one, other) => one.position - other.position)
    .map(({ header }) => header)
}

import { readXlsx as readWorkbook } from 'hucre/xlsx'
import { dayNumber } from '../../core/cells/day'
import type { ModelCell } from '../excel-host/workbook-model'
import { rectangular, type OpenedSheet } from './opened-sheet'
import { refuseLargerThan } from './unpacked-size'

const DAY = 86_400_000
/** No text in JavaScript is longer, and a sheet is read as one. */
const MOST_BYTES = 512 * 1024 * 1024

/**
 * Reads the sheets of an .xlsx file that hold something: values, not formulas.
 * @throws {Error} for what is no workbook, or one of more than can be worked with
 */
export async function readXlsx(bytes: Uint8Array): Promise<OpenedSheet[]> {
  await refuseLargerThan(MOST_BYTES, bytes)
  const { sheets } = await readWorkbook(bytes)
  return sheets.flatMap(({ name, rows }) => {
    const dayColumns = new Set<number>()
    const cells = rectangular(
      rows.map((row) =>
        row.map((cell, column) => {
          if (!(cell instanceof Date)) return cell ?? ''
          dayColumns.add(column)
          return serialOf(cell)
        }),
      ),
    )
    return cells.length === 0 ? [] : [{ name, cells, dayColumns: [...dayColumns] }]
  })
}

/** The library hands a cell's day over as that day's midnight in UTC. */
function serialOf(date: Date): ModelCell {
  const day = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  return day + (((date.getTime() % DAY) + DAY) % DAY) / DAY
}

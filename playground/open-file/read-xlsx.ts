import { readXlsx as readWorkbook } from 'hucre/xlsx'
import { dayNumber } from '../../core/cells/day'
import type { ModelCell } from '../excel-host/workbook-model'
import { rectangular, type OpenedSheet } from './opened-sheet'

const DAY = 86_400_000

/** Reads the sheets of an .xlsx file that hold something: values, not formulas. */
export async function readXlsx(bytes: Uint8Array): Promise<OpenedSheet[]> {
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

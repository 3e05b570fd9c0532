import Papa from 'papaparse'
import { dayNumber } from '../../core/cells/day'
import type { ModelCell } from '../excel-host/workbook-model'
import { rectangular, type OpenedSheet } from './opened-sheet'

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
/** Beyond this, digits are a number of something (an order, a phone), which a number would round. */
const MOST_DIGITS = 15
/** Excel's own limit. */
const MOST_ROWS = 1_048_576

/**
 * Reads comma, semicolon or tab separated text. A cell is a number only if a number writes itself back just so: "007"
 * and "1,054.00" stay the text they are. A column of nothing but ISO days becomes days.
 */
export function readCsv(name: string, text: string): OpenedSheet {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: 'greedy',
  })
  if (data.length > MOST_ROWS) throw new RangeError(`more than ${MOST_ROWS} rows`)
  const rows = rectangular(data)
  const width = rows[0]?.length ?? 0
  const dayColumns = Array.from({ length: width }, (_, column) => column).filter((column) => holdsDays(rows, column))
  const isDay = new Set(dayColumns)
  return {
    name,
    cells: rows.map((row, r) =>
      row.map((cell, column) => (r > 0 && isDay.has(column) ? serialOf(cell) : typedCell(String(cell)))),
    ),
    dayColumns,
  }
}

function typedCell(text: string): ModelCell {
  const digits = text.replace(/\D/g, '').length
  if (digits === 0 || digits > MOST_DIGITS) return text
  return String(Number(text)) === text ? Number(text) : text
}

/** Whether every cell below the header that has something in it is an ISO day. */
function holdsDays(rows: readonly (readonly ModelCell[])[], column: number): boolean {
  let days = 0
  for (const row of rows.slice(1)) {
    const cell = row[column]
    if (cell === '' || cell === undefined) continue
    if (serialOf(cell) === cell) return false
    days += 1
  }
  return days > 0
}

/** The serial number of an ISO day; anything else stays as it is. */
function serialOf(cell: ModelCell): ModelCell {
  const match = typeof cell === 'string' ? isoDay.exec(cell) : null
  if (!match) return cell
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && year >= 1901 ? dayNumber(year, month, day) : cell
}

import Papa from 'papaparse'
import { dayNumber } from '../../core/cells/day'
import type { ModelCell } from '../excel-host/workbook-model'
import { rectangular, type OpenedSheet } from './opened-sheet'

const plainNumber = /^(?:-(?=.*[1-9]))?(?:0|[1-9]\d*)(?:\.\d+)?$/
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
/** Beyond this, digits are a number of something (an order, a phone), which a number would round. */
const MOST_DIGITS = 15
/** Excel's own limit. */
const MOST_ROWS = 1_048_576

/**
 * Reads comma, semicolon or tab separated text. A cell is a number only if it is written as nothing else would be:
 * "007" and "1,054.00" stay the text they are. A column of nothing but ISO days becomes days.
 * @throws {RangeError} for a quotation mark that is never closed, and for more rows or cells than a sheet can have
 */
export function readCsv(name: string, text: string): OpenedSheet {
  // Excel's own way to say how a file is separated, in its first line.
  const hint = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const { data, errors } = Papa.parse<string[]>(text.slice(hint?.[0].length ?? 0).replace(/^\ufeff/, ''), {
    ...(hint?.[1] === undefined ? {} : { delimiter: hint[1] }),
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: 'greedy',
  })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  // Everything behind it would be one cell, and its rows would be missing without a word.
  if (open !== undefined) throw new RangeError(`in row ${(open.row ?? 0) + 1}, a quotation mark is never closed`)
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

/** "12.50" is a number, too: as text it would be missing in the sum of its column without a word. */
function typedCell(text: string): ModelCell {
  if (!plainNumber.test(text) || text.replace(/\D/g, '').length > MOST_DIGITS) return text
  return Number(text)
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

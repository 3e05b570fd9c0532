import { isBlank, isDateObject, isErrorText, type Cell, type Cells } from '../cells/cell'
import { serialDay, textDay } from '../cells/date'
import { readNumber } from '../cells/number'
import type { ColumnKind } from './entity'

const SAMPLE = 300
/** Share of a sample that must be of the kind that a header claims. */
const MOST = 0.6
/** Serials of 1970–2100: a column of money seldom stays within, a column of dates always. */
const [FIRST_SERIAL, LAST_SERIAL] = [25569, 73415]

const nothing = new Set([
  '-',
  '--',
  'n/a',
  'na',
  'null',
  'none',
  '(blank)',
  '无',
  '空',
  '暂无',
  '未填写',
  'nan',
  '#n/a',
])

/** Whether a cell says that there is nothing: blank, an error, or one of the words that exports write for it. */
export function saysNothing(cell: Cell): boolean {
  if (isBlank(cell) || isErrorText(cell)) return true
  return typeof cell === 'string' && cell.length <= 7 && nothing.has(cell.trim().toLowerCase())
}

/** What share of a column's sample fits each way of reading; all 1 when the column is blank. */
export interface Content {
  readonly dates: number
  readonly numbers: number
  readonly fractions: number
}

/** A blank column contradicts nothing. */
const BLANK: Content = { dates: 1, numbers: 1, fractions: 0 }

/** Looks at the cells of one column below its header, evenly over the column. */
export function sampleContent(cells: Cells, column: number, firstRow: number): Content {
  const step = Math.max(1, Math.floor((cells.length - firstRow) / SAMPLE))
  let seen = 0
  let dates = 0
  let numbers = 0
  let fractions = 0
  for (let row = firstRow; row < cells.length; row += step) {
    const cell = cells[row]?.[column]
    if (saysNothing(cell)) continue
    seen += 1
    if (isDay(cell)) dates += 1
    const number =
      typeof cell === 'number' ? cell : typeof cell === 'string' ? (readNumber(cell) ?? readNumber(cell, ',')) : NaN
    if (number !== undefined && !Number.isNaN(number)) {
      numbers += 1
      if (!Number.isInteger(number)) fractions += 1
    }
  }
  return seen === 0 ? BLANK : { dates: dates / seen, numbers: numbers / seen, fractions: fractions / seen }
}

/** Whether the cells can be what the header says; numbers stand for people only where the header says so exactly. */
export function fitsKind(content: Content, kind: ColumnKind, exact: boolean): boolean {
  if (content === BLANK) return true
  switch (kind) {
    case 'date':
      return content.dates >= MOST
    case 'amount':
    case 'number':
    case 'percent':
      return content.numbers >= MOST
    case 'name':
      return content.numbers < MOST ? content.dates < MOST : exact && content.fractions < 1 - MOST
    case 'text':
    case 'id':
    case 'period':
    case 'status':
      return true
  }
}

function isDay(cell: Cell): boolean {
  if (isDateObject(cell)) return true
  if (typeof cell === 'number') {
    return cell >= FIRST_SERIAL && cell <= LAST_SERIAL && serialDay(cell, false) !== undefined
  }
  return typeof cell === 'string' && (textDay(cell, 'day-first') ?? textDay(cell, 'month-first')) !== undefined
}

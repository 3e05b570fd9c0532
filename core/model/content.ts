import { isBlank, isDateObject, isErrorText, type Cell, type Cells } from '../cells/cell'
import { isDayText, serialDay } from '../cells/date'
import { readNumber } from '../cells/number'
import type { ColumnKind } from './entity'

/** Cells looked at, and how many of them with something in them are enough. */
const SAMPLE = 120
const ENOUGH = 30
/** Share of a sample that must be of the kind that a header claims. */
const MOST = 0.6
/** Serials of 1970–2100: a column of money seldom stays within, a column of dates always. */
const [FIRST_SERIAL, LAST_SERIAL] = [25569, 73415]
/** Longer texts are not looked at as days. */
const LONGEST_DAY = 40
const digit = /\p{Nd}/u
const pointOrComma = /[.,]|[^ -~]/
/** What a period is written with: digits, or the name of a month, a quarter, a half. */
const periodWords = /\d|[年月季周]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ytd|year|quarter|month|week)/i

/** Words that exports write where there is nothing. */
export const wordsForNothing: ReadonlySet<string> = new Set([
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
  return typeof cell === 'string' && cell.length <= 7 && wordsForNothing.has(cell.trim().toLowerCase())
}

/** What share (0–1) of a column's sample fits each way of reading. */
export interface Content {
  /** Cells with something in them. */
  readonly seen: number
  readonly dates: number
  /** Dates that cannot be numbers: date objects and texts. */
  readonly writtenDates: number
  readonly numbers: number
  readonly fractions: number
  /** Among the numbers other than 0, those up to 1; 1 where there are none. */
  readonly shares: number
  readonly periods: number
  /** Distinct values per cell. */
  readonly distinct: number
}

/** Looks at the cells of one column below its header, spread evenly over the column. */
export function sampleContent(cells: Cells, column: number, firstRow: number): Content {
  const sampled = sample(cells, column, firstRow)
  const counts = { dates: 0, writtenDates: 0, numbers: 0, fractions: 0, periods: 0, filled: 0, upToOne: 0 }
  for (const cell of sampled) {
    const number = numberIn(cell)
    if (isDay(cell, number)) {
      counts.dates += 1
      if (typeof cell !== 'number') counts.writtenDates += 1
    }
    if (number !== undefined) {
      counts.numbers += 1
      if (!Number.isInteger(number)) counts.fractions += 1
      if (number !== 0) counts.filled += 1
      if (number > 0 && number <= 1) counts.upToOne += 1
    }
    if (typeof cell !== 'string' || periodWords.test(cell)) counts.periods += 1
  }
  const all = Math.max(1, sampled.length)
  return {
    seen: sampled.length,
    dates: counts.dates / all,
    writtenDates: counts.writtenDates / all,
    numbers: counts.numbers / all,
    fractions: counts.fractions / all,
    shares: counts.filled === 0 ? 1 : counts.upToOne / counts.filled,
    periods: counts.periods / all,
    distinct: new Set(sampled).size / all,
  }
}

/** Cells with something in them, in three passes over the column; where it is well filled, the first one is enough. */
function sample(cells: Cells, column: number, firstRow: number): Cell[] {
  const step = Math.max(1, Math.floor((cells.length - firstRow) / SAMPLE))
  const sampled: Cell[] = []
  for (let pass = 0; pass < 3 && sampled.length < ENOUGH; pass += 1) {
    for (let row = firstRow + pass * step; row < cells.length && sampled.length < SAMPLE; row += 3 * step) {
      const cell = cells[row]?.[column]
      if (!saysNothing(cell)) sampled.push(cell)
    }
  }
  return sampled
}

/**
 * Whether the cells can be what the header says; a blank column contradicts nothing. Numbers stand for people and
 * customers only where the header says so exactly.
 */
export function fitsKind(content: Content, kind: ColumnKind, exact: boolean): boolean {
  if (content.seen === 0) return true
  switch (kind) {
    case 'date':
    case 'moment':
      return content.dates >= MOST
    case 'amount':
    case 'number':
    case 'percent':
      return content.numbers >= MOST
    case 'name':
      return content.writtenDates < MOST && (content.numbers < MOST || (exact && content.fractions < 1 - MOST))
    case 'period':
      return content.periods >= MOST
    case 'text':
    case 'id':
    case 'status':
      return content.writtenDates < MOST && content.fractions < MOST
  }
}

function numberIn(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isNaN(cell) ? undefined : cell
  if (typeof cell !== 'string' || !digit.test(cell)) return undefined
  const number = readNumber(cell)
  // Without a point or a comma (of any width) there is one way to read it.
  return number === undefined && pointOrComma.test(cell) ? readNumber(cell, ',') : number
}

function isDay(cell: Cell, number: number | undefined): boolean {
  if (isDateObject(cell)) return true
  if (typeof cell === 'number') {
    return cell >= FIRST_SERIAL && cell <= LAST_SERIAL && serialDay(cell, false) !== undefined
  }
  if (typeof cell !== 'string' || cell.length > LONGEST_DAY || !digit.test(cell)) return false
  // Of the texts that are numbers only eight digits are a day.
  if (number !== undefined && !/^\s*\d{8}\s*$/.test(cell)) return false
  return isDayText(cell)
}

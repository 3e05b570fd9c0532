import { isDateObject, type Cell } from '../cells/cell'
import { dayOrderOf, readDay, type DayOrder } from '../cells/date'
import { civilDay } from '../cells/day'
import { decimalMarkOf, readNumber } from '../cells/number'
import { saysNothing } from './content'
import { NO_DAY, type DayColumn, type NumberColumn, type TextColumn, type UnreadableCell } from './dataset'

/** The cells of one column of a table, top to bottom. */
export interface RawColumn {
  readonly header: string
  readonly cells: readonly Cell[]
}

/** A typed column with the cells that could not be read. */
export interface ReadColumn<C> {
  readonly column: C
  readonly unreadable: readonly UnreadableCell[]
}

/** Serials from here on are days; smaller numbers in a period column are years. */
const FIRST_SERIAL_PERIOD = 3000
const unitFactors: readonly (readonly [RegExp, number])[] = [
  [/亿/, 1e8],
  [/千万/, 1e7],
  [/百万/, 1e6],
  [/万/, 1e4],
  [/千|\bk\b|\bk(?=[a-z]{3}\b)|[$€£¥]\s*k\b|\bthousands?\b/i, 1e3],
  [/\bmn?\b|\bmio\b|\bm(?=[a-z]{3}\b)|[$€£¥]\s*m\b|\bmillions?\b/i, 1e6],
]

/** What a number under this header is to be multiplied by: 10,000 for "金额（万元）"; 1 without a unit. */
export function unitFactor(unit: string): number {
  return unitFactors.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
}

/** Reads amounts and other numbers; text is read by the column's own decimal mark. */
export function readNumbers({ header, cells }: RawColumn, factor: number): ReadColumn<NumberColumn> {
  const values = new Float64Array(cells.length)
  const unreadable: UnreadableCell[] = []
  const mark = decimalMarkOf(textsOf(cells)) ?? '.'
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row]
    if (typeof cell === 'number') {
      values[row] = Number.isFinite(cell) ? cell * factor : NaN
      continue
    }
    values[row] = NaN
    if (saysNothing(cell)) continue
    const number = typeof cell === 'string' ? readNumber(cell, mark) : undefined
    if (number === undefined) unreadable.push({ row, found: String(cell) })
    else values[row] = number * factor
  }
  return { column: { kind: 'number', header, values }, unreadable }
}

/** Reads a share: 0.3, "30%" and, in a column of whole percents, 30 are all 0.3. */
export function readShares(raw: RawColumn): ReadColumn<NumberColumn> {
  const read = readNumbers(raw, 1)
  const inPercents = raw.cells.some((cell, row) => !isPercentText(cell) && (read.column.values[row] ?? 0) > 1)
  if (inPercents) {
    raw.cells.forEach((cell, row) => {
      if (!isPercentText(cell)) read.column.values[row] = (read.column.values[row] ?? NaN) / 100
    })
  }
  return read
}

/** Reads calendar days; day-first or month-first is decided by the column, by `otherwise` when every day reads both ways. */
export function readDays({ header, cells }: RawColumn, otherwise: DayOrder, date1904: boolean): ReadColumn<DayColumn> {
  const values = new Int32Array(cells.length)
  const unreadable: UnreadableCell[] = []
  const order = dayOrderOf(cells).order ?? otherwise
  const known = new Map<string, number | undefined>()
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row]
    let day: number | undefined
    if (typeof cell === 'string') {
      if (known.has(cell)) day = known.get(cell)
      else known.set(cell, (day = readDay(cell, order, date1904)))
    } else day = readDay(cell, order, date1904)
    values[row] = day ?? NO_DAY
    if (day === undefined && !saysNothing(cell)) unreadable.push({ row, found: String(cell) })
  }
  return { column: { kind: 'day', header, values }, unreadable }
}

/** Encodes text by a dictionary; spellings that differ only in case, white space around or width share a code. */
export function readTexts({ header, cells }: RawColumn): TextColumn {
  const codes = new Int32Array(cells.length)
  const dictionary = ['']
  const byRaw = new Map<Cell, number>()
  const byKey = new Map<string, number>()
  let last: Cell
  let lastCode = 0
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row]
    if (row === 0 || cell !== last) {
      last = cell
      lastCode = byRaw.get(cell) ?? encode(cell)
    }
    codes[row] = lastCode
  }
  return { kind: 'text', header, codes, dictionary }

  function encode(cell: Cell): number {
    const text = saysNothing(cell) ? '' : plainText(cell)
    const key = textKey(text)
    let code = key === '' ? 0 : byKey.get(key)
    if (code === undefined) {
      code = dictionary.push(text) - 1
      byKey.set(key, code)
    }
    byRaw.set(cell, code)
    return code
  }
}

/** What two spellings of the same value have in common: case, outer white space and width aside. */
export function textKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** Encodes a column of periods: days become their month, everything else stays as it was written. */
export function readPeriodTexts({ header, cells }: RawColumn, date1904: boolean): TextColumn {
  const texts = cells.map((cell): Cell => {
    if (!isDateObject(cell) && !(typeof cell === 'number' && cell >= FIRST_SERIAL_PERIOD)) return cell
    const day = readDay(cell, 'day-first', date1904)
    if (day === undefined) return String(cell)
    const { year, month } = civilDay(day)
    return `${year}-${String(month).padStart(2, '0')}`
  })
  return readTexts({ header, cells: texts })
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/us\$|\busd\b/i, 'USD'],
  [/hk\$|\bhkd\b/i, 'HKD'],
  [/nt\$|\btwd\b/i, 'TWD'],
  [/€|\beur\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/[¥￥]|\bcny\b|\brmb\b|\bjpy\b|元/i, '¥'],
  [/\$/, '$'],
]

/** The currencies written beside the amounts of a column; undefined when no more than one is written there. */
export function currenciesInAmounts({ header, cells }: RawColumn): TextColumn | undefined {
  const found = cells.map((cell) =>
    typeof cell === 'string' ? (signs.find(([pattern]) => pattern.test(cell))?.[1] ?? '') : '',
  )
  return new Set(found.filter((sign) => sign !== '')).size > 1 ? readTexts({ header, cells: found }) : undefined
}

function plainText(cell: Cell): string {
  return String(cell).trim()
}

function isPercentText(cell: Cell): boolean {
  return typeof cell === 'string' && /[%％]\s*$/.test(cell)
}

function* textsOf(cells: readonly Cell[]): Iterable<string> {
  for (const cell of cells) if (typeof cell === 'string' && !saysNothing(cell)) yield cell
}

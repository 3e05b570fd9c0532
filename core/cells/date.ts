import { isDateObject, type Cell } from './cell'
import { DAYS_TO_1904, dayNumber, isCivilDay, type DayNumber } from './day'

/** Which of two numbers in `3/4/2026` is the day. */
export type DayOrder = 'day-first' | 'month-first'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const yearFirst = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[-\s/.]*([a-z]{3,9})\.?[-\s/.,]*(\d{4}|\d{2})$/
const monthNameDay = /^([a-z]{3,9})\.?[-\s/.]*(\d{1,2})(?:st|nd|rd|th)?[-\s,/.]+(\d{4}|\d{2})$/
const timeOfDay =
  /[\st]+\d{1,2}(?::|时)\d{1,2}(?:[:分]\d{1,2}(?:[.,]\d+)?秒?)?分?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/
const chineseTime = /\s*(?:上午|下午|凌晨|晚上)?\s*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}秒?)?分?$/
const dayOfWeek = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\s*(?:星期|周)[一二三四五六日天]$/
/** Years of two digits: Excel's own pivot. */
const PIVOT = 30
const LAST_SERIAL = 2958465

/**
 * The calendar day of a cell, whatever its time of day: a serial number, a date object (its own local day: hosts
 * make it from the sheet's day in the script's zone) or text. Undefined if it is none.
 */
export function readDay(cell: Cell, order: DayOrder, date1904: boolean): DayNumber | undefined {
  if (typeof cell === 'number') return serialDay(cell, date1904)
  if (typeof cell === 'string') return textDay(cell, order)
  if (isDateObject(cell)) return dateObjectDay(cell)
  return undefined
}

/** The day of a serial number of the 1900 or the 1904 system; undefined outside of what spreadsheets hold. */
export function serialDay(serial: number, date1904: boolean): DayNumber | undefined {
  const day = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0)
  return day >= 1 && day <= LAST_SERIAL ? (day as DayNumber) : undefined
}

/** The day written in a text; `order` decides only where both readings are days. */
export function textDay(text: string, order: DayOrder): DayNumber | undefined {
  const bare = bareDate(text)
  let match = yearFirst.exec(bare) ?? compact.exec(bare)
  if (match) return validDay(Number(match[1]), Number(match[2]), Number(match[3] ?? 1))
  match = numeric.exec(bare)
  if (match) {
    const year = fullYear(match[3] ?? '')
    const [one, two] = [Number(match[1]), Number(match[2])]
    return order === 'day-first' ? validDay(year, two, one) : validDay(year, one, two)
  }
  match = dayMonthName.exec(bare)
  if (match) return validDay(fullYear(match[3] ?? ''), monthOf(match[2] ?? ''), Number(match[1]))
  match = monthNameDay.exec(bare)
  if (match) return validDay(fullYear(match[3] ?? ''), monthOf(match[1] ?? ''), Number(match[2]))
  return undefined
}

export interface DayOrderFinding {
  /** Undefined when every date reads both ways. */
  readonly order: DayOrder | undefined
  /** Positions of texts that can only be read the other way than the first that decides. */
  readonly contradicting: readonly number[]
}

/** Decides day-first or month-first for a column: one unambiguous text decides, an opposite one contradicts. */
export function dayOrderOf(texts: readonly Cell[]): DayOrderFinding {
  const dayFirst: number[] = []
  const monthFirst: number[] = []
  texts.forEach((text, position) => {
    if (typeof text !== 'string') return
    const match = numeric.exec(bareDate(text))
    if (!match) return
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) dayFirst.push(position)
    else if (Number(match[2]) > 12 && Number(match[1]) <= 12) monthFirst.push(position)
  })
  if (dayFirst.length === 0 && monthFirst.length === 0) return { order: undefined, contradicting: [] }
  return dayFirst.length >= monthFirst.length
    ? { order: 'day-first', contradicting: monthFirst }
    : { order: 'month-first', contradicting: dayFirst }
}

/** The text without its time of day and its day of the week. */
function bareDate(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  return plain.replace(timeOfDay, '').replace(chineseTime, '').replace(dayOfWeek, '').trim()
}

function dateObjectDay(date: Date): DayNumber | undefined {
  const year = date.getFullYear()
  if (Number.isNaN(year)) return undefined
  return serialDay(dayNumber(year, date.getMonth() + 1, date.getDate()), false)
}

function validDay(year: number, month: number, day: number): DayNumber | undefined {
  return isCivilDay(year, month, day) ? serialDay(dayNumber(year, month, day), false) : undefined
}

function monthOf(name: string): number {
  if (name.length > 3 && !fullMonth.test(name)) return 0
  return monthNames.indexOf(name.slice(0, 3)) + 1
}

const fullMonth = /^(january|february|march|april|may|june|july|august|sept|september|october|november|december)$/

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < PIVOT ? 2000 + year : 1900 + year
}

import { isDateObject, type Cell } from './cell'
import { DAYS_TO_1904, dayNumber, isCivilDay, type DayNumber } from './day'
import { partTime } from './time-of-day'

/** Which of two numbers in `3/4/2026` is the day. */
export type DayOrder = 'day-first' | 'month-first'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullMonth = /^(?:january|february|march|april|may|june|july|august|sept|september|october|november|december)$/
const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*[日号]?)?\s*月?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const numeric = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[-\s/.]*([a-z]{3,9})\.?[-\s/.,]*(\d{4}|\d{2})$/
const monthNameDay = /^([a-z]{3,9})\.?[-\s/.]*(\d{1,2})(?:st|nd|rd|th)?[-\s,/.]+(\d{4}|\d{2})$/
const dayOfWeek = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\s*\(?(?:星期|周)[一二三四五六日天]\)?$/
/** Years of two digits: Excel's own pivot. */
const PIVOT = 30
const LAST_SERIAL = 2958465

/**
 * The calendar day of a cell, whatever its time of day: a serial number, eight digits such as 20260305, a date object
 * (its own local day: hosts make it from the sheet's day in the script's zone) or text. Undefined if it is none.
 */
export function readDay(cell: Cell, order: DayOrder, date1904: boolean): DayNumber | undefined {
  if (typeof cell === 'number') return serialDay(cell, date1904) ?? compactDay(cell)
  if (typeof cell === 'string') return textDay(cell, order)
  if (isDateObject(cell)) return dateObjectDay(cell)
  return undefined
}

/**
 * The moment of a cell in days since 1900 with the time of day as a fraction, as in {@link readDay}; a day without a time
 * is its midnight.
 */
export function readMoment(cell: Cell, order: DayOrder, date1904: boolean): number | undefined {
  if (typeof cell === 'number') {
    const day = serialDay(cell, date1904)
    return day === undefined ? compactDay(cell) : day + (cell - Math.floor(cell))
  }
  if (typeof cell === 'string') return textMoment(cell, order)
  if (!isDateObject(cell)) return undefined
  const day = dateObjectDay(cell)
  if (day === undefined) return undefined
  const seconds = cell.getHours() * 3600 + cell.getMinutes() * 60 + cell.getSeconds() + cell.getMilliseconds() / 1000
  return day + seconds / 86400
}

/** The day of a serial number of the 1900 or the 1904 system; undefined outside of what spreadsheets hold. */
export function serialDay(serial: number, date1904: boolean): DayNumber | undefined {
  const day = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0)
  return day >= 1 && day <= LAST_SERIAL ? (day as DayNumber) : undefined
}

/** The day written in a text; `order` decides only where both readings are days. */
export function textDay(text: string, order: DayOrder): DayNumber | undefined {
  const written = partDate(text)
  return written && writtenDay(written.date, order)
}

/** Whether a text is a day, in whichever order day and month are written. */
export function isDayText(text: string): boolean {
  const written = partDate(text)
  if (written === undefined) return false
  return (writtenDay(written.date, 'day-first') ?? writtenDay(written.date, 'month-first')) !== undefined
}

/** The moment written in a text, in days with fractions. */
export function textMoment(text: string, order: DayOrder): number | undefined {
  const written = partDate(text)
  if (written === undefined) return undefined
  const day = writtenDay(written.date, order)
  return day === undefined ? undefined : day + written.time
}

/** Which order of day and month a text is written in; `either` when it reads both ways; undefined when it tells nothing. */
export function dayOrderIn(text: string): DayOrder | 'either' | undefined {
  const match = numeric.exec(partDate(text)?.date ?? '')
  if (match === null) return undefined
  const [one, two] = [Number(match[1]), Number(match[2])]
  if (one === two || (one > 12 && two > 12)) return undefined
  if (one <= 12 && two <= 12) return 'either'
  return one > 12 ? 'day-first' : 'month-first'
}

function writtenDay(date: string, order: DayOrder): DayNumber | undefined {
  let match = yearFirst.exec(date) ?? compact.exec(date)
  if (match) return validDay(Number(match[1]), Number(match[2]), Number(match[3] ?? 1))
  match = numeric.exec(date)
  if (match) {
    const year = fullYear(match[3] ?? '')
    const [one, two] = [Number(match[1]), Number(match[2])]
    return order === 'day-first' ? validDay(year, two, one) : validDay(year, one, two)
  }
  match = dayMonthName.exec(date)
  if (match) return validDay(fullYear(match[3] ?? ''), monthOf(match[2] ?? ''), Number(match[1]))
  match = monthNameDay.exec(date)
  if (match) return validDay(fullYear(match[3] ?? ''), monthOf(match[1] ?? ''), Number(match[2]))
  return undefined
}

/** The text without its time of day and its day of the week, plain and in lower case. */
function partDate(text: string): { readonly date: string; readonly time: number } | undefined {
  const written = partTime(text.normalize('NFKC').trim().toLowerCase())
  return written && { date: written.date.replace(dayOfWeek, '').trim(), time: written.time }
}

function dateObjectDay(date: Date): DayNumber | undefined {
  const year = date.getFullYear()
  if (Number.isNaN(year)) return undefined
  return serialDay(dayNumber(year, date.getMonth() + 1, date.getDate()), false)
}

/** 20260305 is a day to the eye, and no serial: those end with the year 9999 at 2958465. */
function compactDay(number: number): DayNumber | undefined {
  const [year, month, day] = [Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100]
  return year >= 1900 && year <= 9999 && Number.isInteger(number) ? validDay(year, month, day) : undefined
}

function validDay(year: number, month: number, day: number): DayNumber | undefined {
  return isCivilDay(year, month, day) ? serialDay(dayNumber(year, month, day), false) : undefined
}

function monthOf(name: string): number {
  if (name.length > 3 && !fullMonth.test(name)) return 0
  return monthNames.indexOf(name.slice(0, 3)) + 1
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < PIVOT ? 2000 + year : 1900 + year
}

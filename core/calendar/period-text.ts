import { textDay } from '../cells/date'
import type { DayNumber } from '../cells/day'
import { InputError } from '../input-error'
import { daysFromTo, unitHolding } from './calendar-unit'
import type { Calendar, Period } from './period'
import { readNamedPeriod } from './period-names'
import { readRelativePeriod } from './period-words'

const separated = /^(.+?)\s*(?:\.{2,}|~|〜|至|到|–|—|\sto\s|\s-\s)\s*(.+)$/
/** One hyphen between two dates that are written without any: 2026/1/1-2026/3/31. */
const hyphened = /^([^-]*\d{4}[/.年][^-]+)-([^-]*\d{4}[/.年][^-]+)$/

/**
 * Reads a period out of text; undefined if it is none.
 * @throws {InputError} `period-backwards`
 */
export function readPeriodText(text: string, calendar: Calendar): Period | undefined {
  const plain = plainText(text)
  const period = readSinglePeriod(plain, calendar)
  if (period) return period
  const day = dayOfText(plain)
  return day === undefined ? readRange(plain, text, calendar) : unitHolding('month', day)
}

/** Reads where a stretch of time begins or ends: a period, or a date, which is that day and not its month. */
export function readPeriodEnd(text: string, calendar: Calendar): Period | undefined {
  return readEnd(plainText(text), calendar)
}

function plainText(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}

function readSinglePeriod(plain: string, calendar: Calendar): Period | undefined {
  return readRelativePeriod(plain, calendar, dayOfText) ?? readNamedPeriod(plain, calendar)
}

function readRange(plain: string, text: string, calendar: Calendar): Period | undefined {
  const match = separated.exec(plain) ?? hyphened.exec(plain)
  const from = match && readEnd(match[1] ?? '', calendar)
  const to = match && readEnd(match[2] ?? '', calendar)
  if (!from || !to) return undefined
  if (from.first > to.last) throw new InputError('period-backwards', { found: text.trim() })
  return daysFromTo(from.first, to.last)
}

function readEnd(plain: string, calendar: Calendar): Period | undefined {
  const day = dayOfText(plain)
  return readSinglePeriod(plain, calendar) ?? (day === undefined ? undefined : daysFromTo(day, day))
}

/** The day of a date that reads one way only. */
function dayOfText(text: string): DayNumber | undefined {
  const dayFirst = textDay(text, 'day-first')
  const monthFirst = textDay(text, 'month-first')
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst
  return dayFirst === monthFirst ? dayFirst : undefined
}

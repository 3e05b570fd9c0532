import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { readDay, serialDay } from '../cells/date'
import { civilDay, dayNumber, daysInMonth, type DayNumber } from '../cells/day'
import { InputError } from '../input-error'
import { daysFromTo, unitFrom, unitHolding } from './calendar-unit'
import type { Calendar, Period } from './period'
import { isYear } from './period-names'
import { readPeriodEnd, readPeriodText } from './period-text'
import { currentPeriod } from './periods'

/** 18 May 1927: below it, a number is rather an amount or a month's number than a day. */
const FIRST_SERIAL = 10000

/**
 * Reads a period as people write it, in English or Chinese, case, width and outer spaces aside.
 *
 * 2026-Q3, Q3 2026, 2026年第三季度; 2026-07, Jul 2026, 2026年7月, 202607; 2026-H1, 2026年上半年; 2026, 2026年;
 * 2026-W27 (ISO 8601), 2026年第27周; FY2026, FY2026-Q1, 2026财年; 2026-01-01..2026-03-31 (also "to", "至", "~", and
 * whole periods at either end); this/last/next day, week, month, quarter, half, year, with "fiscal" before the last
 * three; 今天, 本周, 上月, 本季度, 去年, 上半年; YTD, QTD, MTD, WTD, FYTD, 年初至今, each also with the day it runs to
 * ("YTD 2026-07-15"). "This year" and YTD follow the calendar year. A date, or a serial number, is the month that
 * holds it; a date that could be either of two days ("3/4/2026") is refused.
 * @param found    blank is the calendar's current period
 * @param date1904 whether serial numbers count from 1904
 * @throws {InputError} `period-unknown`, `period-backwards`
 */
export function parsePeriod(found: Cell, calendar: Calendar, date1904: boolean): Period {
  if (isBlank(found)) return currentPeriod(calendar)
  const period = typeof found === 'string' ? readPeriodText(found, calendar) : periodOfValue(found, date1904)
  if (period === undefined) throw new InputError('period-unknown', { found: quoteCell(found) })
  return period
}

/**
 * Reads where a stretch of time begins or ends: a period as {@link parsePeriod} reads it, or a date, which is that day
 * and not the month that holds it.
 * @throws {InputError} `period-unknown`, `period-backwards`
 */
export function parsePeriodEnd(found: Cell, calendar: Calendar, date1904: boolean): Period {
  if (typeof found === 'string') return readPeriodEnd(found, calendar) ?? parsePeriod(found, calendar, date1904)
  const period = parsePeriod(found, calendar, date1904)
  const day = isBlank(found) ? undefined : readDay(found, 'day-first', date1904)
  return day !== undefined && day >= period.first && day <= period.last ? daysFromTo(day, day) : period
}

function periodOfValue(found: Exclude<Cell, string>, date1904: boolean): Period | undefined {
  if (typeof found === 'number' && isYear(found)) return unitFrom('year', dayNumber(found, 1, 1))
  const day = typeof found === 'number' ? dayOfNumber(found, date1904) : readDay(found, 'day-first', date1904)
  return day === undefined ? undefined : unitHolding('month', day)
}

/** A serial number, or digits that are a date to the eye: 202607 and 20260701, whose serials lie centuries ahead. */
function dayOfNumber(number: number, date1904: boolean): DayNumber | undefined {
  const [yearMonth, day] = number > 1e7 ? [Math.floor(number / 100), number % 100] : [number, 1]
  const [year, month] = [Math.floor(yearMonth / 100), yearMonth % 100]
  if (isYear(year) && isBetween(month, 1, 12) && isBetween(day, 1, daysInMonth(year, month)))
    return dayNumber(year, month, day)
  const serial = number >= FIRST_SERIAL ? serialDay(number, date1904) : undefined
  return serial !== undefined && isYear(civilDay(serial).year) ? serial : undefined
}

function isBetween(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most
}

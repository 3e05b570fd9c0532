import { civilDay, dayNumber, daysAfter, isoDay, weekday, type DayNumber } from '../cells/day'
import { isoWeek } from './iso-week'
import type { CalendarUnit, RangePeriod, ToDatePeriod, UnitPeriod } from './period'

/**
 * The unit that holds a day. Weeks run from Monday and are numbered as ISO 8601 does.
 * @param fiscalYearStart month (1–12); makes it a quarter, half or year of the fiscal year
 */
export function unitHolding(unit: CalendarUnit, day: DayNumber, fiscalYearStart?: number): UnitPeriod {
  if (unit === 'week') return unitFrom(unit, daysAfter(day, 1 - weekday(day)))
  const { year, month } = civilDay(day)
  const monthsIn = remainder(month - (fiscalYearStart ?? 1), monthsOf(unit))
  return unitFrom(unit, dayNumber(year, month - monthsIn, 1), fiscalYearStart)
}

/** The unit that begins on a day, with its name. */
export function unitFrom(unit: CalendarUnit, first: DayNumber, fiscalYearStart?: number): UnitPeriod {
  const last = daysAfter(startAfter(unit, first, 1), -1)
  const label = fiscalYearStart === undefined ? calendarLabel(unit, first) : fiscalLabel(unit, first, fiscalYearStart)
  return { unit, first, last, label, ...(fiscalYearStart === undefined ? {} : { fiscal: true }) }
}

/** First day of the unit so many units later than the one that begins on a day; earlier when negative. */
export function startAfter(unit: CalendarUnit, first: DayNumber, units: number): DayNumber {
  if (unit === 'week') return daysAfter(first, 7 * units)
  const { year, month } = civilDay(first)
  return dayNumber(year, month + monthsOf(unit) * units, 1)
}

/** From the start of a unit to a day in it. */
export function toDate(runsIn: CalendarUnit, first: DayNumber, last: DayNumber, fiscal: boolean): ToDatePeriod {
  const label = `${fiscal ? 'F' : ''}${runsIn.charAt(0).toUpperCase()}TD ${isoDay(last)}`
  return { unit: 'to-date', runsIn, first, last, label, ...(fiscal ? { fiscal } : {}) }
}

/** The days from one to another, both included. */
export function daysFromTo(first: DayNumber, last: DayNumber): RangePeriod {
  // A single day is written as a range too: "2026-07-15" alone means the month that holds it.
  return { unit: first === last ? 'day' : 'range', first, last, label: `${isoDay(first)}..${isoDay(last)}` }
}

function monthsOf(unit: Exclude<CalendarUnit, 'week'>): number {
  return { month: 1, quarter: 3, half: 6, year: 12 }[unit]
}

function calendarLabel(unit: CalendarUnit, first: DayNumber): string {
  const { year, month } = civilDay(first)
  switch (unit) {
    case 'week':
      return weekLabel(first)
    case 'month':
      return `${year}-${twoDigits(month)}`
    case 'quarter':
    case 'half':
    case 'year':
      return `${year}${partLabel(unit, month - 1)}`
  }
}

function fiscalLabel(unit: CalendarUnit, first: DayNumber, fiscalYearStart: number): string {
  if (unit === 'week' || unit === 'month') return calendarLabel(unit, first)
  const { year, month } = civilDay(first)
  const monthsIn = remainder(month - fiscalYearStart, 12)
  const { year: endsIn } = civilDay(dayNumber(year, month - monthsIn + 11, 1))
  return `FY${endsIn}${partLabel(unit, monthsIn)}`
}

function partLabel(unit: 'quarter' | 'half' | 'year', monthsIntoYear: number): string {
  if (unit === 'year') return ''
  return `-${unit === 'quarter' ? 'Q' : 'H'}${Math.floor(monthsIntoYear / monthsOf(unit)) + 1}`
}

function weekLabel(monday: DayNumber): string {
  const { year, week } = isoWeek(monday)
  return `${year}-W${twoDigits(week)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function remainder(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor
}

/**
 * A calendar day without a time zone, numbered as Excel's serials: 1 is 1900-01-01, 61 is 1900-03-01.
 * Excel's day 60 (29 February 1900) never was; reading it gives 1 March 1900.
 */
export type DayNumber = number & { readonly brand: 'DayNumber' }

export interface CivilDay {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/** Days from 1900-03-01's serial to the 1904 date system's zero. */
export const DAYS_TO_1904 = 1462

const FIRST_TRUE_SERIAL = 61

/**
 * The number of a day of the Gregorian calendar. Months out of 1–12 and days out of the month roll over.
 * Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const months = year * 12 + (month - 1)
  const y0 = Math.floor(months / 12)
  const m = months - y0 * 12 + 1
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  const since1970 = era * 146097 + dayOfEra - 719468
  const serial = since1970 + 25569
  return (serial < FIRST_TRUE_SERIAL ? serial - 1 : serial) as DayNumber
}

/** Year, month and day of a day number; the inverse of {@link dayNumber}. */
export function civilDay(serial: DayNumber): CivilDay {
  const since1970 = (serial < FIRST_TRUE_SERIAL ? serial + 1 : serial) - 25569
  const z = since1970 + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** The day so many days later; earlier when negative. */
export function daysAfter(serial: DayNumber, days: number): DayNumber {
  const { year, month, day } = civilDay(serial)
  return dayNumber(year, month, day + days)
}

/** The same date so many months later; the last day of a month that is too short for it. */
export function monthsAfter(serial: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDay(serial)
  const first = civilDay(dayNumber(year, month + months, 1))
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)))
}

/** Whole months from one day to a later one: 0 until the same date of the next month. */
export function wholeMonths(from: DayNumber, to: DayNumber): number {
  const [start, end] = [civilDay(from), civilDay(to)]
  const months = (end.year - start.year) * 12 + end.month - start.month
  return monthsAfter(from, months) > to ? months - 1 : months
}

/** Whether year, month and day name a day that exists. */
export function isCivilDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days of a month, 28–31. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

/** Day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(serial: DayNumber): number {
  const real = serial < FIRST_TRUE_SERIAL ? serial + 1 : serial
  return ((((real + 5) % 7) + 7) % 7) + 1
}

/** A day as ISO text, `2026-07-01`. */
export function isoDay(serial: DayNumber): string {
  const { year, month, day } = civilDay(serial)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

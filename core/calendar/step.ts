import { civilDay, dayNumber, daysAfter, daysInMonth, type DayNumber } from '../cells/day'
import { daysFromTo, startAfter, toDate, unitFrom } from './calendar-unit'
import { isoWeek, mondayOf } from './iso-week'
import type { Calendar, CalendarUnit, Period, ToDatePeriod } from './period'

/**
 * The period before: of a calendar unit the one before it, whatever their lengths; of a to-date period the same number
 * of days into the unit before (all of it where it is shorter); of a range the equally long one that ends the day
 * before.
 */
export function preceding(period: Period, calendar: Calendar): Period {
  switch (period.unit) {
    case 'day':
    case 'range':
      return daysFromTo(daysAfter(period.first, period.first - period.last - 1), daysAfter(period.first, -1))
    case 'to-date':
      return sameDaysInto(period, startAfter(period.runsIn, period.first, -1))
    default: {
      const first = startAfter(period.unit, period.first, -1)
      return unitFrom(period.unit, first, period.fiscal && calendar.fiscalYearStart)
    }
  }
}

/** The period after: the next calendar unit; of a to-date period the unit after the one it runs in; of a range the equally long one from the day after. */
export function following(period: Period, calendar: Calendar): Period {
  switch (period.unit) {
    case 'day':
    case 'range':
      return daysFromTo(daysAfter(period.last, 1), daysAfter(period.last, period.last - period.first + 1))
    case 'to-date':
      return unitFrom(
        period.runsIn,
        startAfter(period.runsIn, period.first, 1),
        period.fiscal && calendar.fiscalYearStart,
      )
    default:
      return unitFrom(period.unit, startAfter(period.unit, period.first, 1), period.fiscal && calendar.fiscalYearStart)
  }
}

/**
 * The same period of the year before. A week keeps its ISO number (week 53 becomes the last week of a year without
 * one); a to-date period runs the same number of days; a range keeps its dates, the end of a month stays one where it
 * ends whole months.
 */
export function yearBefore(period: Period): Period {
  switch (period.unit) {
    case 'day': {
      const day = dateYearBefore(period.first)
      return daysFromTo(day, day)
    }
    case 'range':
      return rangeYearBefore(period.first, period.last)
    case 'to-date':
      return sameDaysInto(period, startYearBefore(period.runsIn, period.first))
    case 'week':
      return unitFrom('week', weekYearBefore(period.first))
    default: {
      const first = startYearBefore(period.unit, period.first)
      const { last } = unitFrom(period.unit, first)
      // All these labels begin with their year; only a fiscal one could not be told from the first day alone.
      const label = period.label.replace(/\d{4}/, (year) => String(Number(year) - 1))
      return { ...period, first, last, label }
    }
  }
}

function sameDaysInto({ runsIn, first, last, fiscal }: ToDatePeriod, otherFirst: DayNumber): ToDatePeriod {
  const end = daysAfter(startAfter(runsIn, otherFirst, 1), -1)
  const sameDay = daysAfter(otherFirst, last - first)
  return toDate(runsIn, otherFirst, sameDay < end ? sameDay : end, fiscal ?? false)
}

function startYearBefore(unit: CalendarUnit, first: DayNumber): DayNumber {
  return unit === 'week' ? weekYearBefore(first) : startAfter('year', first, -1)
}

function weekYearBefore(monday: DayNumber): DayNumber {
  const { year, week } = isoWeek(monday)
  return mondayOf({ year: year - 1, week }) ?? mondayOf({ year: year - 1, week: week - 1 }) ?? monday
}

function rangeYearBefore(first: DayNumber, last: DayNumber): Period {
  const { year, month } = civilDay(last)
  const wholeMonths = civilDay(first).day === 1 && civilDay(last).day === daysInMonth(year, month)
  const lastBefore = wholeMonths ? dayNumber(year - 1, month, daysInMonth(year - 1, month)) : dateYearBefore(last)
  return daysFromTo(dateYearBefore(first), lastBefore)
}

/** 29 February becomes the 28th. */
function dateYearBefore(date: DayNumber): DayNumber {
  const { year, month, day } = civilDay(date)
  return dayNumber(year - 1, month, Math.min(day, daysInMonth(year - 1, month)))
}

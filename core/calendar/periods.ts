import type { DayNumber } from '../cells/day'
import { InputError } from '../input-error'
import { startAfter, unitFrom, unitHolding } from './calendar-unit'
import type { Calendar, CalendarUnit, Period } from './period'
import { readPeriodText } from './period-text'

/** All calendar units that touch the closed interval from `first` to `last`, in order. */
export function periodsOf(unit: CalendarUnit, first: DayNumber, last: DayNumber): Period[] {
  const periods: Period[] = []
  for (let start = unitHolding(unit, first).first; start <= last; start = startAfter(unit, start, 1)) {
    periods.push(unitFrom(unit, start))
  }
  return periods
}

/**
 * The period of a call that names none: the calendar's own, else the month of today.
 * @throws {InputError} `period-unknown`, `period-backwards` for what the calendar says
 */
export function currentPeriod(calendar: Calendar): Period {
  const text = calendar.currentPeriod?.trim() ?? ''
  if (text === '') return unitHolding('month', calendar.today)
  const period = readPeriodText(text, calendar)
  if (period === undefined) throw new InputError('period-unknown', { found: text })
  return period
}

import type { Period } from '../calendar/period'
import { civilDay, daysInMonth, isoDay, type DayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'

/** Days of a month where it is no calendar month: a twelfth of 365.25. */
const MONTH = 30.4375

/** The last day of a period or, if it is not over, today: before its first day where it has not begun. */
export function elapsedEnd({ last }: Period, today: DayNumber): DayNumber {
  return last < today ? last : today
}

/** How long a period is, up to today if it is not over; whole calendar months are whole numbers. */
export function lengthOf(period: Period, unit: 'days' | 'months', today: DayNumber): number | NotAvailable {
  const end = elapsedEnd(period, today)
  if (end < period.first) return new NotAvailable('period-ahead', { first: isoDay(period.first) })
  const days = end - period.first + 1
  return unit === 'days' ? days : (wholeMonths(period.first, end) ?? days / MONTH)
}

function wholeMonths(first: DayNumber, last: DayNumber): number | undefined {
  const [from, to] = [civilDay(first), civilDay(last)]
  if (from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return undefined
  return 12 * (to.year - from.year) + to.month - from.month + 1
}

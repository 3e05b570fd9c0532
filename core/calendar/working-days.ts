import { weekday, type DayNumber } from '../cells/day'
import { chinaHolidays } from './china-holidays'

/** Which days are worked: weekdays but for days off, and the weekend days that are worked in return. */
export interface WorkCalendar {
  readonly off: ReadonlySet<number>
  readonly worked: ReadonlySet<number>
}

/** Monday to Friday, but for these days off. */
export function workCalendar(off: readonly DayNumber[] = [], worked: readonly DayNumber[] = []): WorkCalendar {
  return { off: new Set(off), worked: new Set(worked) }
}

let china: WorkCalendar | undefined

/** China's, made-up workdays included. */
export function chinaWorkCalendar(): WorkCalendar {
  const { off, worked } = chinaHolidays()
  return (china ??= workCalendar(off, worked))
}

export function isWorkday(day: DayNumber, { off, worked }: WorkCalendar): boolean {
  return worked.has(day) || (weekday(day) <= 5 && !off.has(day))
}

/** Number of workdays from one day to another, both included; 0 where the first is after the last. */
export function workdaysBetween(first: DayNumber, last: DayNumber, calendar: WorkCalendar): number {
  const days = Math.max(0, last - first + 1)
  const weeks = Math.floor(days / 7)
  let count = weeks * 5
  for (let day = first + weeks * 7; day <= last; day += 1) if (weekday(day as DayNumber) <= 5) count += 1
  for (const day of calendar.off)
    if (day >= first && day <= last && weekday(day as DayNumber) <= 5 && !calendar.worked.has(day)) count -= 1
  for (const day of calendar.worked) if (day >= first && day <= last && weekday(day as DayNumber) > 5) count += 1
  return count
}

import { civilDay, dayNumber, daysAfter, weekday, type DayNumber } from '../cells/day'

/** A week as ISO 8601 numbers it: it belongs to the year that holds its Thursday. */
export interface IsoWeek {
  readonly year: number
  readonly week: number
}

/** Number and year of the week that begins on a Monday. */
export function isoWeek(monday: DayNumber): IsoWeek {
  const { year } = civilDay(daysAfter(monday, 3))
  return { year, week: Math.round((monday - firstMonday(year)) / 7) + 1 }
}

/** Monday of a week; undefined where the year has no such week. */
export function mondayOf({ year, week }: IsoWeek): DayNumber | undefined {
  const monday = daysAfter(firstMonday(year), 7 * (week - 1))
  return week >= 1 && isoWeek(monday).year === year ? monday : undefined
}

/** 4 January always lies in week 1. */
function firstMonday(year: number): DayNumber {
  const fourth = dayNumber(year, 1, 4)
  return daysAfter(fourth, 1 - weekday(fourth))
}

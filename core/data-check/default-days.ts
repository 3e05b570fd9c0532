import { dayNumber } from '../cells/day'

let days: ReadonlySet<number> | undefined

/**
 * Whether a day is what programs write where there is no date: the zero of one of Excel's two systems or of Unix, a day
 * either way for the time zone.
 */
export function isDefaultDay(day: number): boolean {
  days ??= new Set(
    [dayNumber(1900, 1, 1), dayNumber(1904, 1, 1), dayNumber(1970, 1, 1)].flatMap((zero) => [zero - 1, zero, zero + 1]),
  )
  return days.has(day)
}

import { dayNumber } from '../../core/cells/day'

/** The 18 months that the sample tells of; everything in it has happened or is open at the end of the last day. */
export const FIRST_DAY = dayNumber(2025, 4, 1)
export const LAST_DAY = dayNumber(2026, 9, 30)

/** The first days of the months, as [year, month]. */
export const MONTHS: readonly (readonly [number, number])[] = Array.from({ length: 18 }, (_, index) => {
  const month = 3 + index
  return [2025 + Math.floor(month / 12), (month % 12) + 1]
})

import { daySpan, type DayColumn } from '../model/dataset'

/** What days mean, looked up instead of compared with bounds. */
export interface DayTable {
  /** The day that `ofDay` begins with. */
  readonly start: number
  readonly ofDay: Int32Array
}

/** So many days around those that a question is about: far more than tables hold but for a stray year 9999. */
const MARGIN = 20_000

/**
 * Works out what the days of a column mean, from the first to the last. Days far from those that matter may be missing.
 * @param first the days that matter, from this one
 * @param last  to this one
 */
export function dayTable(days: DayColumn, first: number, last: number, meaning: (day: number) => number): DayTable {
  const span = daySpan(days) ?? { first, last }
  const start = Math.max(span.first, first - MARGIN)
  const ofDay = new Int32Array(Math.max(0, Math.min(span.last, last + MARGIN) - start + 1))
  for (let at = 0; at < ofDay.length; at += 1) ofDay[at] = meaning(start + at)
  return { start, ofDay }
}

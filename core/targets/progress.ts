import { daysFromTo } from '../calendar/calendar-unit'
import type { Period } from '../calendar/period'
import { workdaysBetween, type WorkCalendar } from '../calendar/working-days'
import type { DayNumber } from '../cells/day'
import { phaseWeights, type Shape } from './phase'

/** How far into a period a day is. */
export interface Progress {
  /** Weight of the days up to now and of those to come. */
  readonly behind: number
  readonly left: number
  readonly workdaysLeft: number
}

/** How much of a period's weight lies before and after the evening of a day. */
export function progressOf(period: Period, day: DayNumber, shape: Shape, calendar: WorkCalendar): Progress {
  const next = (day + 1) as DayNumber
  const weight = (first: DayNumber, last: DayNumber) =>
    first > last ? 0 : (phaseWeights([daysFromTo(first, last)], ofDays(shape, first, last))[0] ?? 0)
  return {
    behind: weight(period.first, day),
    left: weight(next, period.last),
    workdaysLeft: workdaysBetween(next, period.last, calendar),
  }
}

/** "Equal" is every day alike. */
function ofDays(shape: Shape, first: DayNumber, last: DayNumber): Shape {
  return shape.kind === 'equal' ? { kind: 'profile', weights: [last - first + 1] } : shape
}

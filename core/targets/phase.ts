import type { Period } from '../calendar/period'
import { workdaysBetween, type WorkCalendar } from '../calendar/working-days'
import { civilDay, daysAfter, monthsAfter, wholeMonths, type DayNumber } from '../cells/day'
import { InputError } from '../input-error'

/** How a target is laid out over time. */
export type Shape =
  | { readonly kind: 'equal' }
  | { readonly kind: 'workdays'; readonly calendar: WorkCalendar }
  /** Twelve indices, January first. */
  | { readonly kind: 'seasonal'; readonly indices: readonly number[] }
  /** One weight a period: last year's actuals, or any other profile. */
  | { readonly kind: 'profile'; readonly weights: readonly number[] }

/** When somebody is there, and how much of full productivity the first months bring. */
export interface Stay {
  readonly hired?: DayNumber
  /** The last day. */
  readonly left?: DayNumber
  /** Share of full productivity in the first, second … month after the day of hiring; 1 after them. */
  readonly ramp: readonly number[]
}

/**
 * The weights by which a target is split over periods: those of the shape, times the share of each period that the person
 * is there and productive.
 * @param quarterEnd how much more the last month of a quarter weighs, 0.2 for 20%; for months
 * @throws {InputError} `profile-length` when a profile does not have one weight per period, `nobody-there` when no period
 *   is left
 */
export function phaseWeights(
  periods: readonly Period[],
  shape: Shape,
  { stay, quarterEnd = 0 }: { readonly stay?: Stay; readonly quarterEnd?: number } = {},
): number[] {
  if (shape.kind === 'profile' && shape.weights.length !== periods.length)
    throw new InputError('profile-length', { found: shape.weights.length, needed: periods.length })
  const weights = periods.map((period, index) => {
    const present = stay === undefined ? 1 : productivity(period, stay)
    return present * weightIn(shape, period, index) * (endsQuarter(period) ? 1 + quarterEnd : 1)
  })
  if (stay !== undefined && weights.every((weight) => weight === 0))
    throw new InputError('nobody-there', {
      from: periods[0]?.label ?? '',
      to: periods[periods.length - 1]?.label ?? '',
    })
  return weights
}

/** The mean productivity of somebody over the days of a period, 0 on days before or after the stay. */
export function productivity({ first, last }: Period, { hired, left, ramp }: Stay): number {
  const from = Math.max(first, hired ?? first)
  const to = Math.min(last, left ?? last)
  const days = last - first + 1
  if (hired === undefined || ramp.length === 0) return Math.max(0, to - from + 1) / days
  let sum = 0
  for (let day = from; day <= to;) {
    const month = wholeMonths(hired, day as DayNumber)
    const next = Math.min(to + 1, monthsAfter(hired, month + 1))
    sum += (next - day) * (ramp[month] ?? 1)
    day = next
  }
  return sum / days
}

function weightIn(shape: Shape, { first, last }: Period, index: number): number {
  switch (shape.kind) {
    case 'equal':
      return 1
    case 'workdays':
      return workdaysBetween(first, last, shape.calendar)
    case 'profile':
      return shape.weights[index] ?? 0
    case 'seasonal':
      return seasonWeight(first, last, shape.indices)
  }
}

/** The indices of the months that a period touches, each for the share of its days that lie within. */
function seasonWeight(first: DayNumber, last: DayNumber, indices: readonly number[]): number {
  let sum = 0
  for (let day = first; day <= last;) {
    const { month, day: date } = civilDay(day)
    const monthStart = daysAfter(day, 1 - date)
    const nextMonth = monthsAfter(monthStart, 1)
    const end = Math.min(last + 1, nextMonth)
    sum += ((indices[month - 1] ?? 0) * (end - day)) / (nextMonth - monthStart)
    day = end as DayNumber
  }
  return sum
}

function endsQuarter({ unit, last }: Period): boolean {
  return unit === 'month' && civilDay(last).month % 3 === 0
}

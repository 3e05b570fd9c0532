import { unitFrom } from '../calendar/calendar-unit'
import { civilDay, dayNumber, isoDay, type DayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import type { Expression } from '../measures/expression'
import { elapsedEnd } from './length'
import type { Reach } from './reach'

/** Two calendar years to compare. */
export interface Years {
  /** Indexes among the periods. */
  readonly first: number
  readonly last: number
  /** Years from one to the other. */
  readonly apart: number
}

/**
 * The first and the last full calendar year of the data up to the end of a period. The first year is full when rows
 * begin in its January, the last one when they go on into its December and it is over.
 */
export function fullYears(of: Expression, period: number, reach: Reach): Years | NotAvailable {
  const span = reach.spans.of(of)
  const wanted = reach.periods[period]
  if (span === null || wanted === undefined) return new NotAvailable('not-in-period')
  const begins = civilDay(span.first)
  const first = begins.month === 1 ? begins.year : begins.year + 1
  const last = Math.min(lastWith(1, span.last), lastWith(31, elapsedEnd(wanted, reach.calendar.today)))
  if (last <= first) return new NotAvailable('no-full-years', { first: isoDay(span.first), last: isoDay(span.last) })
  const index = (year: number) => reach.period(unitFrom('year', dayNumber(year, 1, 1)))
  return { first: index(first), last: index(last), apart: last - first }
}

/** The last year whose December, up to a day of it, lies before or on a day. */
function lastWith(ofDecember: number, day: DayNumber): number {
  const { year, month, day: ofMonth } = civilDay(day)
  return month === 12 && ofMonth >= ofDecember ? year : year - 1
}

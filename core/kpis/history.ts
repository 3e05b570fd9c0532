import { isoDay, type DayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import type { Expression } from '../measures/expression'
import type { Measure } from '../measures/measure'
import type { Reach } from './reach'

/** Why an expression has no value in a period: its rows begin only later. Undefined where it may have one. */
export function gapBefore(expression: Expression, period: number, { periods, spans }: Reach): NotAvailable | undefined {
  const span = spans.of(expression)
  const last = periods[period]?.last
  return span !== null && last !== undefined && last < span.first ? noHistory(span.first) : undefined
}

/**
 * Why a measure that compares a period's keys with earlier ones has no value: there is nothing so early. Who came back
 * shows only where there are rows before the preceding period, too.
 */
export function gapWithin(measure: Measure, period: number, reach: Reach): NotAvailable | undefined {
  if (!looksBack(measure)) return undefined
  const span = reach.spans.ofMeasure(measure)
  const preceding = reach.periods[reach.preceding(period)]
  if (span === null || preceding === undefined) return undefined
  const isGap = measure.form === 'reactivated' ? span.first >= preceding.first : span.first > preceding.last
  return isGap ? noHistory(span.first) : undefined
}

/** Whether a measure's form compares a period with the one before it. */
export function looksBack({ form }: Measure): boolean {
  return form === 'returning' || form === 'lapsed' || form === 'reactivated'
}

function noHistory(first: DayNumber): NotAvailable {
  return new NotAvailable('no-history', { first: isoDay(first) })
}

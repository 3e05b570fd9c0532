import type { Measure } from '../measures/measure'
import { active, fresh, freshSum, lapsed, largestSum, linked, reactivated, repeated, returning } from './keys'
import { averageStock, balance, kept, live } from './stocks'
import { count, percentile, sumOrAverage, sumWithin } from './sums'
import { targets } from './targets'
import type { Writing } from './writing'

/**
 * A query for the values of a measure: `period_no`, `group_no`, `value`. A cell without a row in it is one without rows
 * of the measure: 0 for what is added up or counted, not available for the others.
 */
export function measureQuery(writing: Writing, measure: Measure): string {
  switch (measure.form) {
    case 'sum':
      return sumOrAverage(writing, 'SUM', measure.of, measure.rows)
    case 'average':
      return sumOrAverage(writing, 'AVG', measure.of, measure.rows)
    case 'median':
      return percentile(writing, measure.of, measure.rows, 0.5)
    case 'percentile':
      return percentile(writing, measure.of, measure.rows, measure.share)
    case 'count':
      return count(writing, measure.rows)
    case 'countDistinct':
      return count(writing, measure.rows, measure.column)
    case 'sumWithin':
      return sumWithin(writing, measure)
    case 'balance':
      return balance(writing, measure)
    case 'live':
      return live(writing, measure)
    case 'kept':
      return kept(writing, measure)
    case 'averageStock':
      return averageStock(writing, measure)
    case 'active':
      return active(writing, measure.rows, measure.key)
    case 'returning':
      return returning(writing, measure.rows, measure.key)
    case 'lapsed':
      return lapsed(writing, measure.rows, measure.key)
    case 'reactivated':
      return reactivated(writing, measure.rows, measure.key)
    case 'fresh':
      return fresh(writing, measure.rows, measure.key)
    case 'freshSum':
      return freshSum(writing, measure)
    case 'repeated':
      return repeated(writing, measure)
    case 'largestSum':
      return largestSum(writing, measure)
    case 'linked':
      return linked(writing, measure)
    case 'target':
      return targets(writing, measure.kpi)
  }
}

/** Whether a measure is not available, rather than 0, where it has no rows. */
export function needsRows({ form }: Measure): boolean {
  return form === 'average' || form === 'median' || form === 'percentile' || form === 'target'
}

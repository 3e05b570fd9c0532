import type { Period } from '../calendar/period'
import { NO_DAY } from '../model/dataset'
import { Currencies } from './currencies'
import type { Grid } from './grid'
import type { Measure } from './measure'
import { dayColumn, optionalDayColumn } from './table-columns'

/**
 * Days that rows are there per day of the period, per cell of the grid: the average headcount. Both its days belong to
 * a row's span; without a day, or without the column, it is open at that end.
 */
export function averageStocks(grid: Grid, measure: Extract<Measure, { form: 'averageStock' }>): Float64Array {
  const { table, periods, parts } = grid
  const from = optionalDayColumn(table, measure.from)
  const until = optionalDayColumn(table, measure.until)
  const shares = new Float64Array(parts.count * periods.length)
  for (const row of grid.passing(measure.rows.where)) {
    const part = parts.ofRow[row] ?? -1
    if (part < 0) continue
    const first = from?.values[row] ?? NO_DAY
    const last = until?.values[row] ?? NO_DAY
    let bucket = part * periods.length
    for (const period of periods) {
      shares[bucket] = (shares[bucket] ?? 0) + daysThere(first, last, period)
      bucket += 1
    }
  }
  const days = grid.sumOfParts(shares, periods.length, (period) => period)
  return grid.cells((period) => {
    const { first = 0, last = 0 } = periods[period] ?? {}
    return (group) => (days[period * grid.groups.length + group] ?? 0) / (last - first + 1)
  })
}

/** Days of a period that a row is there; without a day its span is open at that end. */
export function daysThere(first: number, last: number, period: Period): number {
  const end = last === NO_DAY ? period.last : Math.min(last, period.last)
  return Math.max(0, end - Math.max(first, period.first) + 1)
}

/** Sums per cell of the grid over the rows whose own span of days lies within the period. */
export function sumsWithin(grid: Grid, { rows, of, from, to }: Extract<Measure, { form: 'sumWithin' }>): Float64Array {
  const { table, periods, parts } = grid
  const firsts = dayColumn(table, from).values
  const lasts = dayColumn(table, to).values
  const values = grid.quantity(of)
  const totals = new Float64Array(parts.count * periods.length)
  const currencies = Currencies.in(table, of, totals.length)
  for (const row of grid.passing(rows.where)) {
    const part = parts.ofRow[row] ?? -1
    const value = values[row] ?? NaN
    if (part < 0 || Number.isNaN(value)) continue
    let bucket = part * periods.length
    for (const period of periods) {
      if (isWithin(firsts[row] ?? NO_DAY, lasts[row] ?? NO_DAY, period)) {
        totals[bucket] = (totals[bucket] ?? 0) + value
        currencies?.add(bucket, row)
      }
      bucket += 1
    }
  }
  return grid.sumOfParts(totals, periods.length, (period) => period, currencies)
}

/** Whether a span of days lies within a period; one that lacks a day does not. */
export function isWithin(first: number, last: number, period: Period): boolean {
  return first >= period.first && last <= period.last && last !== NO_DAY
}

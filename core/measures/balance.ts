import { NO_DAY, type DayColumn } from '../model/dataset'
import { Currencies } from './currencies'
import { dayTable, type DayTable } from './day-table'
import type { Grid } from './grid'
import type { Measure, Quantity } from './measure'
import { comingOf, instantOf, isThere, type Coming } from './stock'

/** So many buckets stay in a processor's cache. More instants than they hold are looked at one block after the other. */
const MOST_BUCKETS = 1 << 17

/** Stocks per cell of the grid: the sum over the rows that are there at an instant, or their number. */
export function balances(grid: Grid, measure: Extract<Measure, { form: 'balance' }>): Float64Array {
  const { periods, parts, calendar } = grid
  const ofPeriod = periods.map((period) => instantOf(period, measure.at, calendar.today))
  const instants = [...new Set(ofPeriod)].sort((one, other) => one - other)
  const coming = comingOf(grid, measure)
  const currencies = measure.of && currenciesThere(grid, coming, measure.of, instants)
  const stocks = new Float64Array(parts.count * instants.length)
  const most = Math.max(1, Math.floor(Math.sqrt(MOST_BUCKETS / parts.count)) - 1)
  for (let from = 0; from < instants.length; from += most) {
    const block = instants.slice(from, from + most)
    const sums = sumsBySpan(grid, coming, measure.of, block)
    for (let part = 0; part < parts.count; part += 1) {
      const base = part * instants.length + from
      for (let at = 0; at < block.length; at += 1) stocks[base + at] = stockAt(sums, part, at, block.length)
    }
  }
  return grid.sumOfParts(stocks, instants.length, (period) => instants.indexOf(ofPeriod[period] ?? 0), currencies)
}

/**
 * Sums of rows by their part, the first of some instants at which they are there, and the first at which they no longer
 * are. So each row is added once, however long it stays, and never taken away again, which would leave fractions of a
 * cent.
 */
function sumsBySpan(grid: Grid, coming: Coming, of: Quantity | undefined, instants: readonly number[]): Float64Array {
  const sums = new Float64Array(grid.parts.count * (instants.length + 1) ** 2)
  const rows = grid.passing(coming.rows.where)
  const values = of && grid.quantity(of)
  const came = coming.came && { days: coming.came.values, ...firstInstants(coming.came, instants) }
  const went = coming.went && { days: coming.went.values, ...firstInstants(coming.went, instants) }
  addBySpan(sums, rows, grid.parts.ofRow, values, came, went, coming.hasGone, instants)
  return sums
}

/** Days of rows, and for each day the first instant on or after it. */
interface Turn extends DayTable {
  readonly days: Int32Array
}

function addBySpan(
  sums: Float64Array,
  rows: Int32Array,
  partOf: Int32Array,
  values: Float64Array | undefined,
  came: Turn | undefined,
  went: Turn | undefined,
  hasGone: Uint8Array | undefined,
  instants: readonly number[],
): void {
  const width = instants.length
  const [cameDays, cameStart, cameAt] = [came?.days, came?.start ?? 0, came?.ofDay]
  const [wentDays, wentStart, wentAt] = [went?.days, went?.start ?? 0, went?.ofDay]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const part = partOf[row] ?? -1
    const value = values === undefined ? 1 : (values[row] ?? NaN)
    const cameDay = cameDays === undefined ? 0 : (cameDays[row] ?? NO_DAY)
    if (part < 0 || cameDay === NO_DAY || Number.isNaN(value)) continue
    const wentDay = wentDays === undefined ? NO_DAY : (wentDays[row] ?? NO_DAY)
    const start = cameAt === undefined ? 0 : (cameAt[cameDay - cameStart] ?? firstFrom(instants, cameDay))
    const end =
      wentAt === undefined || wentDay === NO_DAY ? 0 : (wentAt[wentDay - wentStart] ?? firstFrom(instants, wentDay))
    const isGone = hasGone === undefined ? Number(wentDay !== NO_DAY) : (hasGone[row] ?? 0)
    // No branch: whether a row has gone cannot be foreseen.
    const bucket = (part * (width + 1) + start) * (width + 1) + width + ((end - width) & -isGone)
    sums[bucket] = (sums[bucket] ?? 0) + value
  }
}

/** For each day of a column, the first instant on or after it. */
function firstInstants(days: DayColumn, instants: readonly number[]): DayTable {
  const [first = 0, last = 0] = [instants[0], instants[instants.length - 1]]
  return dayTable(days, first, last, (day) => firstFrom(instants, day))
}

/** Index of the first instant on or after a day; their number where there is none. */
function firstFrom(instants: readonly number[], day: number): number {
  let index = 0
  while (index < instants.length && (instants[index] ?? 0) < day) index += 1
  return index
}

/** What is there at an instant: all that came at it or before, and goes after it. */
function stockAt(sums: Float64Array, part: number, instant: number, width: number): number {
  let total = 0
  for (let start = 0; start <= instant; start += 1) {
    const base = (part * (width + 1) + start) * (width + 1)
    for (let end = instant + 1; end <= width; end += 1) total += sums[base + end] ?? 0
  }
  return total
}

/** The currencies of what is there, for every part and instant; undefined where nothing can be mixed up. */
function currenciesThere(
  grid: Grid,
  coming: Coming,
  of: Quantity,
  instants: readonly number[],
): Currencies | undefined {
  const currencies = Currencies.in(grid.table, of, grid.parts.count * instants.length)
  if (currencies === undefined) return undefined
  const values = grid.quantity(of)
  for (const row of grid.passing(coming.rows.where)) {
    const part = grid.parts.ofRow[row] ?? -1
    if (part < 0 || Number.isNaN(values[row] ?? NaN)) continue
    instants.forEach((instant, at) => {
      if (isThere(coming, row, instant)) currencies.add(part * instants.length + at, row)
    })
  }
  return currencies
}

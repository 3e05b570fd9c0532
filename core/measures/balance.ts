import type { DayNumber } from '../cells/day'
import { NO_DAY } from '../model/dataset'
import { dayColumn, numberColumn, rowMask, type Grid } from './cells'
import { refuseMixedCurrencies } from './currencies'
import type { Filter, Rows } from './measure'
import { Values } from './values'

/**
 * Stocks per cell of the grid: the sum over rows that are open at the period's last day, or today if the period is
 * not over. A row comes in on its `rows.time` day and goes out on its `until` day if `gone` says that it has gone.
 */
export function balances(
  grid: Grid,
  column: string,
  rows: Rows,
  until: string,
  gone: Filter,
  today: DayNumber,
): Values {
  const { table, parts } = grid
  const values = numberColumn(table, column).values
  const opened = dayColumn(table, rows.time).values
  const ended = table.columns[until]?.kind === 'day' ? dayColumn(table, until).values : undefined
  const mask = rowMask(table, rows.where)
  const hasGone = rowMask(table, [gone])
  const lastDays = grid.periods.map(({ last }) => Math.min(last, today))
  const instants = [...new Set(lastDays)].sort((one, other) => one - other)
  const stocks = new Float64Array(parts.count * instants.length)
  const counted = (row: number) => {
    if (mask[row] !== 1 || opened[row] === NO_DAY || Number.isNaN(values[row] ?? NaN)) return false
    return hasGone[row] !== 1 || (ended?.[row] ?? NO_DAY) !== NO_DAY
  }
  refuseMixedCurrencies(table, column, (row) => (counted(row) ? (parts.ofRow[row] ?? 0) : -1), parts.ofGroup)
  for (let row = 0; row < table.rows; row += 1) {
    if (!counted(row)) continue
    const first = firstFrom(instants, opened[row] ?? 0)
    const end = hasGone[row] === 1 ? firstFrom(instants, ended?.[row] ?? 0) : instants.length
    const base = (parts.ofRow[row] ?? 0) * instants.length
    // Added at each instant it is open: taking away again what was added would leave fractions of a cent.
    for (let at = first; at < end; at += 1) stocks[base + at] = (stocks[base + at] ?? 0) + (values[row] ?? 0)
  }
  return Values.of(grid.periods.length, grid.groups.length, (period, group) => {
    const at = instants.indexOf(lastDays[period] ?? 0)
    return (parts.ofGroup[group] ?? []).reduce((sum, part) => sum + (stocks[part * instants.length + at] ?? 0), 0)
  })
}

/** Index of the first instant on or after a day. */
function firstFrom(instants: readonly number[], day: number): number {
  let low = 0
  let high = instants.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((instants[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

import { NO_DAY, type Column } from '../model/dataset'
import type { Grid } from './grid'
import type { Instant, Measure, Stock } from './measure'
import { quantityColumns } from './quantity'
import { lackedBy, RowScan, type RowsBehind } from './row-scan'
import { PERIOD } from './rows-of-keys'
import { comingOf, instantOf, isThere } from './stock'
import { keyColumn, timeColumn } from './table-columns'

/** The rows that are there at an instant or, of those that are kept, at the end of the period. */
export function rowsOfStock(grid: Grid, measure: Extract<Measure, { form: 'balance' | 'live' | 'kept' }>): RowsBehind {
  const { table } = grid
  switch (measure.form) {
    case 'balance':
      return rowsThere(grid, measure, [measure.at], measure.of ? quantityColumns(table, measure.of) : []).rows()
    case 'live':
      return rowsThere(grid, measure, [measure.at], [keyColumn(table, measure.key)]).rows()
    case 'kept': {
      const column = keyColumn(table, measure.key)
      const started = new Set(rowsThere(grid, measure, ['start'], [column]).used.map((row) => column.codes[row]))
      const needs = measure.how === 'keys' ? [column] : [column, ...quantityColumns(table, measure.of)]
      // What the keys have grown by shows only beside what they began with.
      const instants: readonly Instant[] = measure.how === 'least' ? ['start', 'end'] : ['end']
      return rowsThere(grid, measure, instants, needs).rows((row) => started.has(column.codes[row]))
    }
  }
}

function rowsThere(grid: Grid, stock: Stock, at: readonly Instant[], needs: readonly Column[]): RowScan {
  const coming = comingOf(grid, stock)
  const { came, went, hasGone } = coming
  const entered = timeColumn(grid.table, stock.rows)
  const period = grid.periods[PERIOD]
  const instants = period === undefined ? [] : at.map((each) => instantOf(period, each, grid.calendar.today))
  return new RowScan(grid, grid.passing(coming.rows.where), (row) => {
    if (entered?.values[row] === NO_DAY) return entered
    const cameDay = came === undefined ? NO_DAY : (came.values[row] ?? NO_DAY)
    const hasCome = came === undefined || (cameDay !== NO_DAY && instants.some((instant) => cameDay <= instant))
    if (hasCome && hasGone?.[row] === 1 && went?.values[row] === NO_DAY) return went
    if (!instants.some((instant) => isThere(coming, row, instant))) return false
    return lackedBy(row, needs) ?? true
  })
}

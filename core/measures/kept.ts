import { Currencies } from './currencies'
import type { Grid } from './grid'
import { KeyedStock } from './keyed-stock'
import { Marks } from './marks'
import type { Measure } from './measure'
import { neededColumn } from './table-columns'

type Kept = Extract<Measure, { form: 'kept' }>

/** What became, per cell of the grid, of the keys that were there at the start of the period. */
export function kept(grid: Grid, measure: Kept): Float64Array {
  // A table that does not say until when its rows are there would keep all of them.
  if (measure.until !== undefined) neededColumn(grid.table, measure.until)
  const stock = new KeyedStock(grid, measure, measure.key)
  return measure.how === 'keys' ? keptKeys(grid, stock) : keptAmounts(grid, stock, measure)
}

function keptKeys(grid: Grid, stock: KeyedStock): Float64Array {
  const marks = new Marks(stock.column)
  return grid.cells((period) => (group) => {
    marks.clear()
    marks.put(stock.keysThere(period, group, 'start'))
    return marks.take(stock.keysThere(period, group, 'end'))
  })
}

function keptAmounts(grid: Grid, stock: KeyedStock, { of, how }: Kept): Float64Array {
  const values = grid.quantity(of)
  const { codes, dictionary } = stock.column
  const currencies = Currencies.in(grid.table, of, grid.periods.length * grid.groups.length)
  const marks = new Marks(stock.column)
  const started = new Float64Array(dictionary.length)
  const ended = new Float64Array(dictionary.length)
  return grid.cells((period) => (group) => {
    const cell = period * grid.groups.length + group
    const keys: number[] = []
    marks.clear()
    const atStart = stock.rowsThere(period, group, 'start')
    for (let at = 0; at < atStart.length; at += 1) {
      const row = atStart[at] ?? 0
      const code = codes[row] ?? 0
      if (marks.add(code)) {
        keys.push(code)
        started[code] = 0
        ended[code] = 0
      }
      started[code] = (started[code] ?? 0) + numberOr0(values[row])
      if (how === 'least') currencies?.add(cell, row)
    }
    const atEnd = stock.rowsThere(period, group, 'end')
    for (let at = 0; at < atEnd.length; at += 1) {
      const row = atEnd[at] ?? 0
      const code = codes[row] ?? 0
      if (!marks.has(code)) continue
      ended[code] = (ended[code] ?? 0) + numberOr0(values[row])
      currencies?.add(cell, row)
    }
    currencies?.refuseMixed([cell])
    let total = 0
    for (const code of keys) {
      const now = ended[code] ?? 0
      total += how === 'now' ? now : Math.min(started[code] ?? 0, now)
    }
    return total
  })
}

/** A row without a number adds nothing. */
function numberOr0(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value
}

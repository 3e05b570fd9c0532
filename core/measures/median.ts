import { NotAvailable } from '../input-error'
import { quantityOf, rowMask, type Grid } from './cells'
import { everyCell, refuseMixedCurrencies } from './currencies'
import { rowsOf, sortByLeaf } from './distinct'
import type { Quantity, Rows } from './measure'
import { Values } from './values'

/** Medians per cell of the grid, the mean of the middle two for an even number; not available over none. */
export function medians(grid: Grid, of: Quantity, rows: Rows): Values {
  const leafOfRows = grid.leafOfRows(rows.time)
  const mask = rowMask(grid.table, rows.where)
  const values = quantityOf(grid.table, of)
  const leafOf = (row: number) => (mask[row] === 1 && !Number.isNaN(values[row] ?? NaN) ? (leafOfRows[row] ?? -1) : -1)
  if ('column' in of) refuseMixedCurrencies(grid.table, of.column, leafOf, everyCell(grid))
  const byLeaf = sortByLeaf(grid, leafOf)
  return Values.of(grid.periods.length, grid.groups.length, (period, group) => {
    const found = Float64Array.from(rowsOf(grid, byLeaf, period, group), (row) => values[row] ?? NaN).sort()
    if (found.length === 0) return new NotAvailable('not-in-period')
    const middle = found.length >> 1
    const upper = found[middle] ?? NaN
    return found.length % 2 === 1 ? upper : ((found[middle - 1] ?? NaN) + upper) / 2
  })
}

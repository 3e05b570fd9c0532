import { NotAvailable } from '../input-error'
import { quantityOf, rowMask, type Grid } from './cells'
import { everyCell, refuseMixedCurrencies } from './currencies'
import type { Quantity, Rows } from './measure'
import { Values } from './values'

/** Sums per cell of the grid: each row is added to its leaf cell, leaf cells are rolled up. */
export function sums(grid: Grid, of: Quantity, rows: Rows): Values {
  const { totals } = addUp(grid, of, rows)
  return rollUp(grid, (leaves) => addLeaves(totals, leaves))
}

/** Means per cell of the grid over the rows that have the quantity; not available over none. */
export function averages(grid: Grid, of: Quantity, rows: Rows): Values {
  const { totals, counts } = addUp(grid, of, rows)
  return rollUp(grid, (leaves) => {
    const count = addLeaves(counts, leaves)
    return count === 0 ? new NotAvailable('not-in-period') : addLeaves(totals, leaves) / count
  })
}

/** Numbers of rows per cell of the grid. */
export function counts(grid: Grid, rows: Rows): Values {
  const leafOfRows = grid.leafOfRows(rows.time)
  const mask = rowMask(grid.table, rows.where)
  const found = new Float64Array(grid.leaves)
  for (let row = 0; row < leafOfRows.length; row += 1) {
    const leaf = leafOfRows[row] ?? -1
    if (leaf >= 0 && mask[row] === 1) found[leaf] = (found[leaf] ?? 0) + 1
  }
  return rollUp(grid, (leaves) => addLeaves(found, leaves))
}

/** Computes a value for every cell of the grid from its leaf cells. */
export function rollUp(grid: Grid, compute: (leaves: readonly number[]) => number | NotAvailable): Values {
  return Values.of(grid.periods.length, grid.groups.length, (period, group) =>
    compute([...grid.leavesOf(period, group)]),
  )
}

function addUp(grid: Grid, of: Quantity, rows: Rows) {
  const leafOfRows = grid.leafOfRows(rows.time)
  const mask = rowMask(grid.table, rows.where)
  const values = quantityOf(grid.table, of)
  if ('column' in of) {
    const leafOf = (row: number) => (mask[row] === 1 ? (leafOfRows[row] ?? -1) : -1)
    refuseMixedCurrencies(grid.table, of.column, leafOf, everyCell(grid))
  }
  const totals = new Float64Array(grid.leaves)
  const counts = new Float64Array(grid.leaves)
  for (let row = 0; row < leafOfRows.length; row += 1) {
    const leaf = leafOfRows[row] ?? -1
    const number = values[row] ?? NaN
    if (leaf < 0 || mask[row] !== 1 || Number.isNaN(number)) continue
    totals[leaf] = (totals[leaf] ?? 0) + number
    counts[leaf] = (counts[leaf] ?? 0) + 1
  }
  return { totals, counts }
}

function addLeaves(values: Float64Array, leaves: readonly number[]): number {
  let total = 0
  for (const leaf of leaves) total += values[leaf] ?? 0
  return total
}

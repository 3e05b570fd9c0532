import { refuseMixedCurrencies } from './currencies'
import type { Grid } from './grid'
import type { Quantity, Rows } from './measure'
import type { Placement } from './placement'

/** Sums per cell of the grid: each row is added to its leaf cell, leaf cells are rolled up. */
export function sums(grid: Grid, of: Quantity, rows: Rows): Float64Array {
  const placement = grid.place(rows)
  const totals = grid.totals.get([of, rows], () => {
    refuseMixedCurrencies(grid, of, rows)
    return addUp(placement, grid.numbers(of, rows))
  })
  return rollUp(grid, placement, totals)
}

/** Means per cell of the grid over the rows that have the quantity; NaN over none. */
export function averages(grid: Grid, of: Quantity, rows: Rows): Float64Array {
  const placement = grid.place(rows)
  const numbers = rollUp(grid, placement, countNumbers(placement, grid.numbers(of, rows)))
  return sums(grid, of, rows).map((total, cell) => total / (numbers[cell] ?? 0))
}

/** Numbers of rows per cell of the grid. */
export function counts(grid: Grid, rows: Rows): Float64Array {
  const placement = grid.place(rows)
  const { start, leaves } = placement
  const found = new Float64Array(leaves)
  for (let leaf = 0; leaf < leaves; leaf += 1) found[leaf] = (start[leaf + 1] ?? 0) - (start[leaf] ?? 0)
  return rollUp(grid, placement, found)
}

/** Adds up for every cell of the grid what its leaf cells hold. */
function rollUp(grid: Grid, { stretches }: Placement, leaves: Float64Array): Float64Array {
  return grid.cells((period) => {
    const { from, to } = stretches.ofPeriod[period] ?? { from: 0, to: -1 }
    return (group) => {
      let total = 0
      for (const part of grid.parts.ofGroup[group] ?? []) {
        const base = part * stretches.count
        for (let leaf = base + from; leaf <= base + to; leaf += 1) total += leaves[leaf] ?? 0
      }
      return total
    }
  })
}

function addUp({ leafOf, leaves }: Placement, numbers: Float64Array): Float64Array {
  const totals = new Float64Array(leaves)
  for (let at = 0; at < leafOf.length; at += 1) {
    const number = numbers[at] ?? NaN
    if (Number.isNaN(number)) continue
    const leaf = leafOf[at] ?? 0
    totals[leaf] = (totals[leaf] ?? 0) + number
  }
  return totals
}

function countNumbers({ leafOf, leaves }: Placement, numbers: Float64Array): Float64Array {
  const found = new Float64Array(leaves)
  for (let at = 0; at < leafOf.length; at += 1) {
    const leaf = leafOf[at] ?? 0
    if (!Number.isNaN(numbers[at] ?? NaN)) found[leaf] = (found[leaf] ?? 0) + 1
  }
  return found
}

import { refuseMixedCurrencies } from './currencies'
import type { Grid } from './grid'
import type { Quantity, Rows } from './measure'
import type { Placement } from './placement'

/** Sums per cell of the grid: each row is added to its leaf cell, leaf cells are rolled up. */
export function sums(grid: Grid, of: Quantity, rows: Rows): Float64Array {
  const placement = grid.place(rows)
  const totals = grid.totals.get([of, rows], () => {
    refuseMixedCurrencies(grid, of, rows)
    const { values, places } = grid.numbers(of, rows)
    return addUp(placement.leafOf, values, places, placement.leaves)
  })
  return rollUp(grid, placement, totals)
}

/** Means per cell of the grid over the rows that have the quantity; NaN over none. */
export function averages(grid: Grid, of: Quantity, rows: Rows): Float64Array {
  const placement = grid.place(rows)
  const { values, places } = grid.numbers(of, rows)
  const numbers = rollUp(grid, placement, countNumbers(placement.leafOf, values, places, placement.leaves))
  return sums(grid, of, rows).map((total, cell) => total / (numbers[cell] ?? 0))
}

/** Numbers of rows per cell of the grid. */
export function counts(grid: Grid, rows: Rows): Float64Array {
  const placement = grid.place(rows)
  return rollUp(grid, placement, sizes(placement.start))
}

/** Adds up for every cell of the grid what its leaf cells hold. */
function rollUp(grid: Grid, { stretches }: Placement, leaves: Float64Array): Float64Array {
  return grid.cells((period) => {
    const { from, to } = stretches.ofPeriod[period] ?? { from: 0, to: -1 }
    return (group) => {
      let total = 0
      for (const part of grid.parts.ofGroup[group] ?? []) {
        const base = part * stretches.count
        total += sumFrom(leaves, base + from, base + to)
      }
      return total
    }
  })
}

function sumFrom(values: Float64Array, from: number, to: number): number {
  let total = 0
  for (let at = from; at <= to; at += 1) total += values[at] ?? 0
  return total
}

function sizes(start: Int32Array): Float64Array {
  const found = new Float64Array(start.length - 1)
  for (let leaf = 0; leaf < found.length; leaf += 1) found[leaf] = (start[leaf + 1] ?? 0) - (start[leaf] ?? 0)
  return found
}

function addUp(leafOf: Int32Array, values: Float64Array, places: Int32Array | undefined, leaves: number): Float64Array {
  const totals = new Float64Array(leaves)
  for (let at = 0; at < leafOf.length; at += 1) {
    const value = values[places === undefined ? at : (places[at] ?? 0)] ?? NaN
    if (Number.isNaN(value)) continue
    const leaf = leafOf[at] ?? 0
    totals[leaf] = (totals[leaf] ?? 0) + value
  }
  return totals
}

function countNumbers(
  leafOf: Int32Array,
  values: Float64Array,
  places: Int32Array | undefined,
  leaves: number,
): Float64Array {
  const found = new Float64Array(leaves)
  for (let at = 0; at < leafOf.length; at += 1) {
    const leaf = leafOf[at] ?? 0
    const value = values[places === undefined ? at : (places[at] ?? 0)] ?? NaN
    if (!Number.isNaN(value)) found[leaf] = (found[leaf] ?? 0) + 1
  }
  return found
}

import { refuseMixedCurrencies } from './currencies'
import type { Grid } from './grid'
import { rangesOf, sortByLeaf, startsOf, type Range } from './leaf-order'
import type { Quantity, Rows } from './measure'
import { select } from './select'

/** Numbers sorted by their leaf cells: those of leaf i stand from `start[i]` to before `start[i + 1]`. */
export interface NumbersByLeaf {
  readonly start: Int32Array
  readonly numbers: Float64Array
}

/**
 * The value below which a share of the rows lies, per cell of the grid, interpolated between two rows (Hyndman & Fan
 * 1996, "Sample Quantiles in Statistical Packages", type 7); NaN over no rows.
 * @param share 0–1; 0.5 is the median
 */
export function percentiles(grid: Grid, share: number, of: Quantity, rows: Rows): Float64Array {
  const placement = grid.place(rows)
  const { start, numbers } = numbersByLeaf(grid, of, rows)
  const scratch = new Float64Array(numbers.length)
  return grid.cells((period) => (group) => {
    const count = gather(numbers, rangesOf(grid, placement, start, period, group), scratch)
    return percentile(scratch, count, share)
  })
}

function numbersByLeaf(grid: Grid, of: Quantity, rows: Rows): NumbersByLeaf {
  return grid.sorted.get([of, rows], () => {
    refuseMixedCurrencies(grid, of, rows)
    const placement = grid.place(rows)
    const { values, places } = grid.numbers(of, rows)
    const { leafOf, numbers } = withoutGaps(placement.leafOf, values, places)
    const start = startsOf(leafOf, placement.leaves)
    return { start, numbers: sortByLeaf(leafOf, start, numbers, new Float64Array(numbers.length)) }
  })
}

/** The rows that have a number: their leaf cells and numbers. */
function withoutGaps(leafOf: Int32Array, values: Float64Array, places: Int32Array | undefined) {
  const leaves = new Int32Array(leafOf.length)
  const numbers = new Float64Array(leafOf.length)
  let count = 0
  for (let at = 0; at < leafOf.length; at += 1) {
    const value = values[places === undefined ? at : (places[at] ?? 0)] ?? NaN
    if (Number.isNaN(value)) continue
    leaves[count] = leafOf[at] ?? 0
    numbers[count] = value
    count += 1
  }
  return { leafOf: leaves.subarray(0, count), numbers: numbers.subarray(0, count) }
}

/** Copies numbers to the front of another array; returns how many. */
function gather(numbers: Float64Array, ranges: readonly Range[], into: Float64Array): number {
  let count = 0
  for (const { from, to } of ranges) {
    into.set(numbers.subarray(from, to), count)
    count += to - from
  }
  return count
}

function percentile(numbers: Float64Array, count: number, share: number): number {
  if (count === 0) return NaN
  const place = (count - 1) * share
  const below = Math.floor(place)
  const lower = select(numbers, count, below)
  if (below === place) return lower
  return lower + (place - below) * (leastFrom(numbers, below + 1, count) - lower)
}

/** Behind a selected value lie only larger ones: the next is the least of them. */
function leastFrom(numbers: Float64Array, from: number, to: number): number {
  let least = Infinity
  for (let at = from; at < to; at += 1) least = Math.min(least, numbers[at] ?? Infinity)
  return least
}

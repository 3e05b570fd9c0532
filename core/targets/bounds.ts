import { gathered, scatter, sum } from './columns'
import { DOUBT, productDifference } from './exact-product'
import { asSteps } from './steps'
import type { WholeWeights } from './whole-weights'

/** Leaves of an amount to share out, as columns. */
export interface Leaves extends WholeWeights {
  /** Left out: none. */
  readonly bounds?: Bounds | undefined
}

/** Bounds of the rows that have any. A row without bounds has 0 or more. */
export interface Bounds {
  readonly rows: Int32Array
  /** Finite; 0 where nothing else is asked for. */
  readonly lows: Float64Array
  /** Infinity where there is no bound. */
  readonly highs: Float64Array
}

/** What the rows that stand at no bound have to share in proportion to their weights. */
export interface Free {
  readonly rest: number
  /** 0 if there is no such row. */
  readonly weightSum: number
}

/** The bounds among columns of a value for each row; undefined if there are none. */
export function boundsIn(lows: Float64Array, highs: Float64Array): Bounds | undefined {
  const rows = new Int32Array(lows.length)
  let count = 0
  for (let row = 0; row < lows.length; row += 1) if (lows[row] !== 0 || highs[row] !== Infinity) rows[count++] = row
  if (count === 0) return undefined
  const bounded = rows.subarray(0, count)
  return { rows: bounded, lows: gathered(lows, bounded), highs: gathered(highs, bounded) }
}

/** The least that rows can add up to; a row of weight 0 gets nothing but what its bounds force on it. */
export function leastOf({ weights, bounds }: Leaves): number {
  return bounds ? sumAtBounds(bounds.lows, gathered(weights, bounds.rows), bounds.lows, bounds.highs) : 0
}

/** The most that rows can add up to. */
export function mostOf({ weights, scale, weightSum, bounds }: Leaves): number {
  if (!bounds) return weights.length > 0 ? Infinity : 0
  const own = wholeAt(bounds.rows, weights, scale)
  return sum(own) < weightSum ? Infinity : sumAtBounds(bounds.highs, own, bounds.lows, bounds.highs)
}

/**
 * Finds the rows that stand at a bound in the one distribution clamp(λ × weight, low, high) that adds up to the total.
 *
 * Bitran and Hax 1981, "Disaggregation and resource allocation using convex knapsack problems with bounded variables":
 * all share in proportion; if that takes rows out of their bounds, those on the side that is more out stay at their bounds
 * for good, and the others share what is left. Each comparison is exact. What rows are out by shrinks from round to round as
 * the weight that is left does, so that rounds are few (sixteen, at worst, in trials over 100,000 rows).
 * @param total  from {@link leastOf} to {@link mostOf}
 * @param leaves their weights are changed: those of rows at a bound are 0 afterwards
 * @param shares gets the shares of rows at a bound
 */
export function holdBounds(total: number, leaves: Leaves, shares: Float64Array): Free {
  const { weights, scale, bounds } = leaves
  let { weightSum } = leaves
  if (!bounds) return { rest: total, weightSum }
  const { rows, lows, highs } = bounds
  const own = wholeAt(rows, weights, scale)
  let plainWeight = weightSum - sum(own)
  let rest = total - holdWeightless(own, rows, lows, highs, shares)
  let open = weighing(own, upTo(rows.length))
  for (;;) {
    const sides = sidesOf(open, own, lows, highs, rest, weightSum)
    const below = picked(open, sides, BELOW)
    const above = picked(open, sides, ABOVE)
    const [lowSum, lowWeight] = [sum(gathered(lows, below)), sum(gathered(own, below))]
    const [highSum, highWeight] = [sum(gathered(highs, above)), sum(gathered(own, above))]
    // Rows without bounds have nothing where the others share less than nothing.
    const plainBelow = rest < 0 ? plainWeight : 0
    const weightOut = lowWeight + plainBelow + highWeight
    if (weightOut === 0) return { rest: asSteps(rest), weightSum }
    // Above 0 where bounds give those outside more than their shares. A side that is alone is what is out: so each round
    // settles some row even where sums beyond 2^53 are no longer exact.
    const excess = productDifference(lowSum + highSum, weightSum, rest, weightOut)
    if (excess >= 0 || highWeight === 0) {
      hold(below, lows, own, rows, weights, shares)
      if (plainBelow > 0) dropPlain(weights, rows)
      plainWeight -= plainBelow
      weightSum -= lowWeight + plainBelow
      rest -= lowSum
    }
    if (excess <= 0 || lowWeight + plainBelow === 0) {
      hold(above, highs, own, rows, weights, shares)
      weightSum -= highWeight
      rest -= highSum
    }
    open = weighing(own, open)
  }
}

// What goes through all rows knows but arrays and numbers, see columns.ts.

const [BELOW, ABOVE] = [1, 2]

/** Where its share in proportion puts each open row: below its bounds, above them, or 0. */
function sidesOf(
  open: Int32Array,
  own: Float64Array,
  lows: Float64Array,
  highs: Float64Array,
  rest: number,
  weightSum: number,
): Uint8Array {
  const sides = new Uint8Array(open.length)
  const factor = rest / weightSum
  const doubt = Math.abs(rest) * DOUBT
  for (let at = 0; at < open.length; at += 1) {
    const position = open[at] ?? 0
    const weight = own[position] ?? 0
    const ideal = factor * weight
    const low = lows[position] ?? 0
    const high = highs[position] ?? 0
    if (ideal < low - doubt || (ideal <= low + doubt && productDifference(rest, weight, low, weightSum) < 0))
      sides[at] = BELOW
    else if (ideal > high + doubt || (ideal >= high - doubt && productDifference(rest, weight, high, weightSum) > 0))
      sides[at] = ABOVE
  }
  return sides
}

function picked(open: Int32Array, sides: Uint8Array, side: number): Int32Array {
  const found = new Int32Array(open.length)
  let count = 0
  for (let at = 0; at < open.length; at += 1) if (sides[at] === side) found[count++] = open[at] ?? 0
  return found.subarray(0, count)
}

function weighing(own: Float64Array, open: Int32Array): Int32Array {
  const found = new Int32Array(open.length)
  let count = 0
  for (let at = 0; at < open.length; at += 1) {
    const position = open[at] ?? 0
    if ((own[position] ?? 0) > 0) found[count++] = position
  }
  return found.subarray(0, count)
}

/** Keeps rows at their bounds from now on. */
function hold(
  positions: Int32Array,
  values: Float64Array,
  own: Float64Array,
  rows: Int32Array,
  weights: Float64Array,
  shares: Float64Array,
): void {
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0
    const row = rows[position] ?? 0
    shares[row] = values[position] ?? 0
    own[position] = 0
    weights[row] = 0
  }
}

/** Gives rows of weight 0 what their bounds force on them; returns what that comes to. */
function holdWeightless(
  own: Float64Array,
  rows: Int32Array,
  lows: Float64Array,
  highs: Float64Array,
  shares: Float64Array,
): number {
  let held = 0
  for (let position = 0; position < rows.length; position += 1) {
    if (own[position] !== 0) continue
    const share = nearestToZero(lows[position] ?? 0, highs[position] ?? 0)
    shares[rows[position] ?? 0] = share
    held += share
  }
  return held
}

/** Leaves weight to none but rows with bounds. */
function dropPlain(weights: Float64Array, rows: Int32Array): void {
  const kept = gathered(weights, rows)
  scatter(kept, rows, weights.fill(0))
}

function wholeAt(rows: Int32Array, weights: Float64Array, scale: number): Float64Array {
  const whole = gathered(weights, rows)
  for (let at = 0; at < whole.length; at += 1) whole[at] = Math.round((whole[at] ?? 0) * scale)
  return whole
}

function upTo(count: number): Int32Array {
  const places = new Int32Array(count)
  for (let place = 0; place < count; place += 1) places[place] = place
  return places
}

function sumAtBounds(values: Float64Array, own: Float64Array, lows: Float64Array, highs: Float64Array): number {
  let total = 0
  for (let position = 0; position < values.length; position += 1)
    total += own[position] === 0 ? nearestToZero(lows[position] ?? 0, highs[position] ?? 0) : (values[position] ?? 0)
  return total
}

function nearestToZero(low: number, high: number): number {
  return Math.max(low, Math.min(0, high))
}

import { holdBounds, type Leaves } from './bounds'
import { DOUBT, productDifference } from './exact-product'
import { selectFirst } from './largest'

/**
 * Shares out a whole number by weight within bounds, in whole numbers.
 *
 * Largest remainder (Hamilton): each row gets the floor of its ideal share; what is left over goes, one each, to the
 * largest remainders, ties to the larger weight and then to the earlier row. Shares are worked out in doubles; those too
 * near to a whole number or to the last remainder that gets one are looked at exactly.
 * @param total  whole, 0 or more, within what the bounds allow
 * @param leaves their weights are changed
 * @param ties   weights that decide ties; the leaves' own are whole numbers in proportion to them
 */
export function shareWhole(total: number, leaves: Leaves, ties: Float64Array): Float64Array {
  const { weights, scale } = leaves
  const shares = new Float64Array(weights.length)
  const { rest, weightSum } = holdBounds(total, leaves, shares)
  const buckets = new Int32Array(bucketsFor(weights.length, rest))
  const over = shareFloors(rest, weightSum, weights, scale, shares, buckets)
  if (over === 0) return shares
  const { middle, reach, most } = lineAt(over, buckets, rest)
  const inDoubt = new Int32Array(most)
  const [sure, doubts] = raiseAbove(middle, reach, rest, weightSum, weights, scale, shares, inDoubt)
  raiseFirst(over - sure, inDoubt.subarray(0, doubts), rest, weightSum, weights, scale, ties, shares)
  return shares
}

/** The remainders, as parts of a step, that might or might not get one: up to `reach` from the middle. Those above do. */
interface Line {
  readonly middle: number
  readonly reach: number
  /** No more than so many remainders are in this stretch. */
  readonly most: number
}

const MOST_BUCKETS = 1024

/** A power of two, so that fractions fall into buckets exactly; a single one where doubles cannot tell fractions. */
function bucketsFor(rows: number, rest: number): number {
  return rows < MOST_BUCKETS / 4 || Math.abs(rest) * DOUBT > 1 / 64 ? 1 : MOST_BUCKETS + 1
}

/**
 * Gives each row of some weight the floor of its ideal share.
 * @param buckets gets how many remainders there are by size
 * @returns       what is left over
 */
function shareFloors(
  rest: number,
  weightSum: number,
  weights: Float64Array,
  scale: number,
  shares: Float64Array,
  buckets: Int32Array,
): number {
  const factor = (rest / weightSum) * scale
  const sure = 0.5 - Math.abs(rest) * DOUBT
  const size = buckets.length - 1
  let over = rest
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0
    if (weight === 0) continue
    const ideal = factor * weight
    let floor = Math.floor(ideal)
    if (Math.abs(ideal - floor - 0.5) >= sure) floor = exactFloor(floor, rest, Math.round(weight * scale), weightSum)
    shares[row] = floor
    over -= floor
    const bucket = ((ideal - floor) * size) | 0
    buckets[bucket] = (buckets[bucket] ?? 0) + 1
  }
  return over
}

function exactFloor(near: number, rest: number, weight: number, weightSum: number): number {
  let floor = near
  while (productDifference(rest, weight, floor, weightSum) < 0) floor -= 1
  while (productDifference(rest, weight, floor + 1, weightSum) >= 0) floor += 1
  return floor
}

/** Where, in the order of remainders, the last step is handed out. */
function lineAt(over: number, buckets: Int32Array, rest: number): Line {
  let bucket = buckets.length - 1
  if (bucket === 0) return { middle: 0, reach: Infinity, most: buckets[0] ?? 0 }
  let before = 0
  while (bucket > 0 && before + (buckets[bucket] ?? 0) < over) {
    before += buckets[bucket] ?? 0
    bucket -= 1
  }
  // The last remainder may be off by the doubt, so may each one beside it, and the first and last bucket have no wall.
  const margin = 4 * Math.abs(rest) * DOUBT
  const around = Math.ceil(margin * MOST_BUCKETS) + 1
  let most = 0
  for (let near = bucket - around; near <= bucket + around; near += 1) most += buckets[near] ?? 0
  return { middle: (bucket + 0.5) / MOST_BUCKETS, reach: 0.5 / MOST_BUCKETS + margin, most }
}

/**
 * Gives one more to the rows whose remainders are above the line.
 * @param inDoubt gets the rows that are on it
 * @returns       the number of the former and of the latter
 */
function raiseAbove(
  middle: number,
  reach: number,
  rest: number,
  weightSum: number,
  weights: Float64Array,
  scale: number,
  shares: Float64Array,
  inDoubt: Int32Array,
): [number, number] {
  const factor = (rest / weightSum) * scale
  let [sure, doubts] = [0, 0]
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0
    if (weight === 0) continue
    const share = shares[row] ?? 0
    const above = factor * weight - share - middle
    if (Math.abs(above) <= reach) inDoubt[doubts++] = row
    else {
      // Not a branch: which way it goes cannot be foreseen, and a processor's wrong guess costs more than the row.
      const one = Number(above > 0)
      shares[row] = share + one
      sure += one
    }
  }
  return [sure, doubts]
}

/** Gives one more to those of some rows that have the largest remainders; ties to the larger weight, then the earlier row. */
function raiseFirst(
  count: number,
  rows: Int32Array,
  rest: number,
  weightSum: number,
  weights: Float64Array,
  scale: number,
  ties: Float64Array,
  shares: Float64Array,
): void {
  const remainders = new Float64Array(rows.length)
  const line = new Int32Array(rows.length)
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position] ?? 0
    line[position] = position
    remainders[position] = productDifference(rest, Math.round((weights[row] ?? 0) * scale), shares[row] ?? 0, weightSum)
  }
  selectFirst(line, count, (one, other) => {
    const remainder = (remainders[one] ?? 0) - (remainders[other] ?? 0)
    if (remainder !== 0) return remainder > 0
    const weight = (ties[rows[one] ?? 0] ?? 0) - (ties[rows[other] ?? 0] ?? 0)
    return weight === 0 ? one < other : weight > 0
  })
  for (let place = 0; place < count; place += 1) {
    const row = rows[line[place] ?? 0] ?? 0
    shares[row] = (shares[row] ?? 0) + 1
  }
}

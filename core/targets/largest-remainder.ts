import { holdBounds, type Leaves } from './bounds'
import { exactShares } from './exact-shares'
import { selectFirst } from './largest'
import { select } from '../measures/select'
import { sum } from './whole-weights'

/**
 * Shares out a whole number by weight within bounds, in whole numbers.
 *
 * Largest remainder (Hamilton): each row gets the floor of its ideal share; what is left over goes, one each, to the
 * largest remainders, ties to the larger weight and then to the earlier row.
 * @param total  whole, 0 or more, within what the bounds allow
 * @param weights those that decide ties; the leaves' own are whole numbers in proportion to them
 */
export function shareWhole(total: number, leaves: Leaves, weights: Float64Array): Float64Array {
  const { shares, free, rest } = holdBounds(total, leaves)
  const freeWeights = free.length === shares.length ? leaves.weights : chosen(leaves.weights, free)
  const { floors, remainders } = exactShares(rest, freeWeights, sum(freeWeights))
  let over = rest
  for (let position = 0; position < free.length; position += 1) {
    const row = free[position] ?? 0
    const floor = floors[position] ?? 0
    const share = Math.max(leaves.lows[row] ?? 0, Math.min(leaves.highs[row] ?? Infinity, floor))
    // A share that stands at its bound, be it by the last bit of a division, takes no more.
    if (share !== floor || share === leaves.highs[row]) remainders[position] = 0
    shares[row] = share
    over -= share
  }
  for (const position of firstInLine(over, remainders, free, weights)) {
    const row = free[position] ?? 0
    shares[row] = (shares[row] ?? 0) + 1
  }
  return shares
}

/** Positions of the `count` largest remainders, ties by the larger weight and then the earlier row. */
function firstInLine(count: number, remainders: Float64Array, rows: Int32Array, weights: Float64Array): Int32Array {
  if (count <= 0) return new Int32Array(0)
  const length = remainders.length
  const last = select(remainders.slice(), length, length - count)
  const chosen = new Int32Array(count)
  const ties = new Int32Array(length)
  let [sure, tied] = [0, 0]
  for (let position = 0; position < length; position += 1) {
    const remainder = remainders[position] ?? 0
    if (remainder > last) chosen[sure++] = position
    else if (remainder === last) ties[tied++] = position
  }
  const inDoubt = ties.subarray(0, tied)
  selectFirst(inDoubt, count - sure, (one, other) => {
    const weight = (weights[rows[one] ?? 0] ?? 0) - (weights[rows[other] ?? 0] ?? 0)
    return weight === 0 ? one < other : weight > 0
  })
  chosen.set(inDoubt.subarray(0, count - sure), sure)
  return chosen
}

function chosen(values: Float64Array, rows: Int32Array): Float64Array {
  const found = new Float64Array(rows.length)
  for (let position = 0; position < rows.length; position += 1) found[position] = values[rows[position] ?? 0] ?? 0
  return found
}

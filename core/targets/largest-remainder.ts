import { holdBounds, type Leaves } from './bounds'
import { exactShares } from './exact-shares'
import { selectFirst } from './largest'
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
  // `TypedArray.from` with a function walks an iterator: many times slower than `map`.
  const freeWeights = new Float64Array(free.length).map((_, position) => leaves.weights[free[position] ?? 0] ?? 0)
  const { floors, remainders } = exactShares(rest, freeWeights, sum(freeWeights))
  let over = rest
  free.forEach((row, position) => {
    const floor = floors[position] ?? 0
    const share = Math.max(leaves.lows[row] ?? 0, Math.min(leaves.highs[row] ?? Infinity, floor))
    // A share that stands at its bound, be it by the last bit of a division, takes no more.
    if (share !== floor || share === leaves.highs[row]) remainders[position] = 0
    shares[row] = share
    over -= share
  })

  const order = free.map((_, position) => position)
  selectFirst(order, over, (one, other) => {
    const remainder = (remainders[one] ?? 0) - (remainders[other] ?? 0)
    if (remainder !== 0) return remainder > 0
    const weight = (weights[free[one] ?? 0] ?? 0) - (weights[free[other] ?? 0] ?? 0)
    return weight === 0 ? one < other : weight > 0
  })
  for (const position of order.subarray(0, over)) {
    const row = free[position] ?? 0
    shares[row] = (shares[row] ?? 0) + 1
  }
  return shares
}

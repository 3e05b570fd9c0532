/** `floors[i] + remainders[i] / Σweights` is `total × weights[i] / Σweights`, without any rounding. */
export interface ExactShares {
  readonly floors: Float64Array
  /** Whole numbers from 0 to below the sum of the weights. */
  readonly remainders: Float64Array
}

/** Splits a double of 53 bits into two halves whose products are exact. */
const SPLITTER = 2 ** 27 + 1

/**
 * Each weight's share of a total, exactly.
 * @param total   whole number below 2^53, of either sign
 * @param weights whole numbers ≥ 0 that add up to more than 0 and at most 2^50
 */
export function exactShares(total: number, weights: Float64Array, weightSum: number): ExactShares {
  const floors = new Float64Array(weights.length)
  const remainders = new Float64Array(weights.length)
  const short = Math.abs(total) * weightSum <= Number.MAX_SAFE_INTEGER
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0
    const product = total * weight
    let floor = Math.floor(product / weightSum)
    let remainder = product - floor * weightSum
    if (!short) {
      // product − floor × weightSum, with what the two products lost. Dekker 1971, "A floating-point technique".
      remainder += lostBits(total, weight, product) - lostBits(floor, weightSum, floor * weightSum)
    }
    while (remainder < 0) {
      floor -= 1
      remainder += weightSum
    }
    while (remainder >= weightSum) {
      floor += 1
      remainder -= weightSum
    }
    floors[row] = floor
    remainders[row] = remainder
  }
  return { floors, remainders }
}

/** What rounding took off a product of two doubles, exactly. */
function lostBits(one: number, other: number, product: number): number {
  const oneHigh = highHalf(one)
  const oneLow = one - oneHigh
  const otherHigh = highHalf(other)
  const otherLow = other - otherHigh
  return oneLow * otherLow - (product - oneHigh * otherHigh - oneLow * otherHigh - oneHigh * otherLow)
}

function highHalf(value: number): number {
  const wide = SPLITTER * value
  return wide - (wide - value)
}

import { exactDecimal } from './decimal'

/** Sums of this size leave the three bits that exact remainders need. */
const MOST = 2 ** 50

/**
 * Whole numbers in the same proportion as weights of 0 or more, adding up to at most 2^50, so that shares and their
 * remainders can be told exactly: 0.1 and 0.3 are 1 and 3. Weights that are no short decimals (1/3) are rounded to
 * one part in 2^50 of their sum; one above 0 stays above 0. All weights zero are equal ones.
 */
export function wholeWeights(weights: Float64Array): Float64Array {
  const largest = maximum(weights)
  if (largest === 0) return weights.map(() => 1)
  const factor = decimalFactor(weights)
  if (factor !== undefined) {
    const scaled = factor === 1 ? weights : weights.map((weight) => Math.round(weight * factor))
    if (sum(scaled) <= MOST) return scaled
  }
  const ratios = weights.map((weight) => weight / largest)
  // A power of two keeps the proportions of weights that are only scaled.
  const scale = 2 ** Math.floor(Math.log2(MOST / sum(ratios)) - 1)
  return ratios.map((ratio, row) => (weights[row] === 0 ? 0 : Math.max(1, Math.round(ratio * scale))))
}

/** The power of ten that makes all weights whole; undefined if there is none. */
function decimalFactor(weights: Float64Array): number | undefined {
  let factor = 1
  for (const weight of weights) {
    if (Math.round(weight * factor) / factor === weight) continue
    const decimal = exactDecimal(weight)
    if (!decimal) return undefined
    factor = Math.max(factor, 10 ** decimal.places)
  }
  return factor
}

export function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function maximum(values: Float64Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

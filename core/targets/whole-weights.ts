import { InputError } from '../input-error'
import { sum } from './columns'
import { exactDecimal } from './decimal'

/** Weights and the scale on which they are whole numbers, so that shares and their remainders can be told exactly. */
export interface WholeWeights {
  readonly weights: Float64Array
  /** Times this, and rounded, weights are whole. */
  readonly scale: number
  /** What they are together on that scale: more than 0, at most 2^50. */
  readonly weightSum: number
}

/** Sums of this size leave the three bits that exact remainders need. */
const MOST = 2 ** 50

/**
 * The scale for weights of 0 or more: 0.1 and 0.3 are 1 and 3. Weights that are no short decimals (1/3) are rounded to one
 * part in 2^50 of their sum; one above 0 stays above 0. All weights zero are equal ones.
 * @returns the same array if nothing has to be rounded
 * @throws {InputError} `weight-negative` with the row
 */
export function wholeWeights(weights: Float64Array): WholeWeights {
  const decimal = decimalWeights(weights)
  if (decimal)
    return decimal.weightSum > 0 ? decimal : { ...decimal, weights: weights.map(() => 1), weightSum: weights.length }
  checkWeights(weights)
  const largest = maximum(weights)
  const ratios = weights.map((weight) => weight / largest)
  // A power of two keeps the proportions of weights that are only scaled.
  const size = 2 ** Math.floor(Math.log2(MOST / sum(ratios)) - 1)
  const whole = ratios.map((ratio, row) => (weights[row] === 0 ? 0 : Math.max(1, Math.round(ratio * size))))
  return { weights: whole, scale: 1, weightSum: sum(whole) }
}

/** Weights on the power of ten that makes them all whole; undefined where there is none or they get too large. */
function decimalWeights(weights: Float64Array): WholeWeights | undefined {
  let [scale, row] = [1, 0]
  for (;;) {
    const weightSum = sumIfWhole(scale, weights)
    if (weightSum <= MOST) return { weights, scale, weightSum }
    row = notWhole(scale, weights, row)
    const finer = 10 ** (exactDecimal(weights[row] ?? 0)?.places ?? 0)
    if (finer <= scale) return undefined
    scale = finer
  }
}

/** @throws {InputError} `weight-negative` with the row */
export function checkWeights(weights: Float64Array): void {
  const row = notAWeight(weights)
  if (row < weights.length) throw new InputError('weight-negative', { found: weights[row] ?? NaN }, { row: row + 1 })
}

/** The first row that is no weight; the number of rows if there is none. */
function notAWeight(weights: Float64Array): number {
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? NaN
    if (!(weight >= 0 && weight < Infinity)) return row
  }
  return weights.length
}

/** Added to a number and taken off again, this rounds it to a whole one, if it is below 2^51: quicker than Math.round. */
const ROUNDER = 1.5 * 2 ** 52

/** The sum of weights on a scale; NaN if one of them is not whole on it, or no weight. */
function sumIfWhole(scale: number, weights: Float64Array): number {
  let total = 0
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0
    const whole = weight * scale + ROUNDER - ROUNDER
    if (!(whole / scale === weight && weight >= 0)) return NaN
    total += whole
  }
  return total
}

/** The first row from some row on that is not whole on a scale; the number of rows if there is none. */
function notWhole(scale: number, weights: Float64Array, from: number): number {
  for (let row = from; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0
    if (Math.round(weight * scale) / scale !== weight) return row
  }
  return weights.length
}

function maximum(values: Float64Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

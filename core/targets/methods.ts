import { InputError } from '../input-error'
import { shareWhole } from './largest-remainder'
import type { StepScale } from './steps'
import { wholeWeights } from './whole-weights'

/** Weights of a split whose basis grows: each previous value × (1 + its growth). */
export function grown(previous: readonly number[], growth: readonly number[]): number[] {
  return previous.map((value, row) => value * (1 + (growth[row] ?? 0)))
}

/**
 * Weights of a split between two bases, each normalised first, so that neither counts more for being in larger units.
 * @param share of the first basis, 0–1
 * @throws {InputError} `basis-empty` when one of them adds up to nothing
 */
export function blended(one: readonly number[], other: readonly number[], share: number): number[] {
  const [ofOne, ofOther] = [whole(one), whole(other)]
  return one.map((value, row) => (share * value) / ofOne + ((1 - share) * (other[row] ?? 0)) / ofOther)
}

/**
 * Current values with what is missing to the total added in equal parts.
 * @param current in steps
 * @returns       in steps, adding up to the total
 */
export function incremented(total: number, current: readonly number[]): number[] {
  const missing = total - current.reduce((sum, value) => sum + value, 0)
  const equal = new Float64Array(current.length).fill(1)
  const parts = shareWhole(Math.abs(missing), wholeWeights(equal), equal)
  return current.map((value, row) => value + Math.sign(missing) * (parts[row] ?? 0))
}

/**
 * Current values changed by a percentage; the total follows from it, rounded to the step, and is shared in proportion.
 * @param current in steps, 0 or more
 * @returns       in steps
 */
export function changedByPercent(current: readonly number[], change: number): number[] {
  const total = Math.round(current.reduce((sum, value) => sum + value, 0) * (1 + change))
  const values = Float64Array.from(current)
  return [...shareWhole(total, wholeWeights(values), values)]
}

/**
 * From a first to a last value in equal differences, each rounded to the step.
 * @returns amounts, `count` of them
 */
export function straightLine(first: number, last: number, count: number, scale: StepScale): number[] {
  const [from, to] = [scale.steps(first), scale.steps(last)]
  return Array.from({ length: count }, (_, index) =>
    scale.amount(count === 1 ? to : Math.round(from + ((to - from) * index) / (count - 1))),
  )
}

function whole(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  if (!(sum > 0)) throw new InputError('basis-empty', { found: sum })
  return sum
}

import { InputError } from '../input-error'

/** How evenly targets lie on those who carry them. */
export interface Fairness {
  /** Target per unit of capacity, of each; missing where there is no capacity and no target. */
  readonly loads: readonly (number | undefined)[]
  /** Of all together. */
  readonly average: number
  /** The heaviest load over the lightest; Infinity where somebody carries nothing. */
  readonly spread: number
  /** Gini coefficient of the loads: 0 where all are alike. */
  readonly gini: number
  /** Positions of those whose load is further than {@link TOLERANCE} from the average. */
  readonly outOfLine: readonly number[]
}

/** How far from the average a load may be, as a share of it. */
export const TOLERANCE = 0.2

/**
 * Compares targets with what people can carry.
 * @param targets  0 or more
 * @param capacity 0 or more, in any unit, in the same order
 * @throws {InputError} `target-without-capacity`, `weight-negative` with the row; `capacity-none`
 */
export function fairness(targets: readonly number[], capacity: readonly number[]): Fairness {
  const whole = sum(capacity)
  if (whole === 0) throw new InputError('capacity-none')
  const loads = targets.map((target, index) => loadOf(target, capacity[index] ?? 0, index + 1))
  const known = loads.filter((load) => load !== undefined).sort((one, other) => one - other)
  const average = sum(targets) / whole
  const outOfLine = loads.flatMap((load, index) =>
    load !== undefined && Math.abs(load - average) > TOLERANCE * average * (1 + 1e-9) ? [index] : [],
  )
  return { loads, average, spread: spreadOf(known), gini: giniOf(known), outOfLine }
}

function loadOf(target: number, capacity: number, row: number): number | undefined {
  for (const found of [target, capacity]) if (!(found >= 0)) throw new InputError('weight-negative', { found }, { row })
  if (capacity > 0) return target / capacity
  if (target > 0) throw new InputError('target-without-capacity', { found: target }, { row })
  return undefined
}

function spreadOf(sorted: readonly number[]): number {
  const [least = 0, most = 0] = [sorted[0], sorted[sorted.length - 1]]
  return most === 0 ? 1 : most / least
}

/** Half of the mean difference between any two, over the mean: Σ (2i − n − 1) x_i / (n Σ x) over the sorted values. */
function giniOf(sorted: readonly number[]): number {
  const whole = sum(sorted)
  if (whole === 0) return 0
  const count = sorted.length
  return sorted.reduce((total, load, index) => total + (2 * index + 1 - count) * load, 0) / (count * whole)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

import { select } from '../measures/select'

/** What a set of numbers looks like. */
export interface Summary {
  readonly count: number
  readonly mean: number
  /** Sample standard deviation; 0 for a single number. */
  readonly deviation: number
  readonly least: number
  readonly most: number
}

/** @param values NaN, which is no value, is left out; undefined where nothing is left */
export function summaryOf(values: Float64Array): Summary | undefined {
  let [count, sum, least, most] = [0, 0, Infinity, -Infinity]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    count += 1
    sum += value
    if (value < least) least = value
    if (value > most) most = value
  }
  if (count === 0) return undefined
  const mean = sum / count
  // A second pass: squares of what is left of the mean lose no digits to the size of the numbers.
  let squares = 0
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) * (value - mean)
  return { count, mean, deviation: count < 2 ? 0 : Math.sqrt(squares / (count - 1)), least, most }
}

/**
 * Values below which these shares of the numbers lie, between two numbers in proportion (Hyndman & Fan 1996, type 7).
 * @param values NaN is left out; at least one number
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): number[] {
  const numbers = values.filter((value) => !Number.isNaN(value))
  return shares.map((share) => {
    const place = (numbers.length - 1) * share
    const below = Math.floor(place)
    const lower = select(numbers, numbers.length, below)
    if (below === place) return lower
    // Behind a selected value lie only larger ones.
    let next = Infinity
    for (let at = below + 1; at < numbers.length; at += 1) next = Math.min(next, numbers[at] ?? Infinity)
    return lower + (place - below) * (next - lower)
  })
}

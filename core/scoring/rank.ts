import type { Better } from './curve'
import { tieOf, tiesOf } from './ties'

/**
 * Competition ranks (1, 2, 2, 4), the best first. A value ties with those up to 1e-9 behind the first of its rank.
 * @returns ranks in the order of `values`; undefined where there is no value
 */
export function ranksOf(values: readonly (number | undefined)[], better: Better = 'higher'): (number | undefined)[] {
  const ranks = ranksOfNumbers(
    Float64Array.from(values, (value) => value ?? NaN),
    better,
  )
  return values.map((value, row) => (value === undefined ? undefined : ranks[row]))
}

/**
 * The same for many: NaN for no value, rank 0 for no rank.
 */
export function ranksOfNumbers(values: Float64Array, better: Better = 'higher'): Int32Array {
  const sign = better === 'higher' ? -1 : 1
  const keys = values.map((value) => sign * value)
  const ties = tiesOf(keys)
  const ranks = new Int32Array(values.length)
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? NaN
    if (!Number.isNaN(key)) ranks[row] = (ties.starts[tieOf(key, ties)] ?? 0) + 1
  }
  return ranks
}

import type { Better } from './curve'

/** Values this close are tied: no more than the noise of adding doubles. */
const TIE = 1e-9

/**
 * Competition ranks (1, 2, 2, 4), the best first. A value ties with those up to 1e-9 behind the first of its rank.
 * @returns ranks in the order of `values`; undefined where there is no value
 */
export function ranksOf(values: readonly (number | undefined)[], better: Better = 'higher'): (number | undefined)[] {
  const sign = better === 'higher' ? -1 : 1
  const entries = values.flatMap((value, row) => (value === undefined ? [] : [{ row, key: sign * value }]))
  entries.sort((one, other) => one.key - other.key)
  const ranks = values.map((): number | undefined => undefined)
  let rank = 0
  let first = -Infinity
  entries.forEach(({ row, key }, position) => {
    if (key - first > TIE) {
      rank = position + 1
      first = key
    }
    ranks[row] = rank
  })
  return ranks
}

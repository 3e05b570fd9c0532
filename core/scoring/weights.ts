import { InputError } from '../input-error'

/** Points of a hundred by which parts may miss 100%. */
const TOLERANCE = 0.01

/**
 * Refuses weights that are not the whole: in percent, or as the fractions that percent cells hold. Nothing is
 * normalised silently.
 * @throws {InputError} `weight-negative` with the row; `weights-not-100` with the sum and the gap
 */
export function checkWeights(weights: readonly number[]): void {
  weights.forEach((weight, row) => {
    if (!(weight >= 0)) throw new InputError('weight-negative', { found: weight }, { row: row + 1 })
  })
  const gap = gapToWhole(weights)
  if (gap !== undefined) throw new InputError('weights-not-100', gap)
}

/** What parts add up to and what is missing for 100%, as texts; undefined where nothing is. */
export function gapToWhole(parts: readonly number[]): { readonly found: string; readonly gap: string } | undefined {
  const sum = sumOf(parts)
  // No scorecard's percents add up to 2 or less, no fractions to more.
  const percent = rounded(sum > 2 ? sum : sum * 100)
  const gap = rounded(100 - percent)
  if (Math.abs(gap) <= TOLERANCE) return undefined
  return { found: `${percent}%`, gap: `${gap > 0 ? '+' : ''}${gap}%` }
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** To a millionth: what adding doubles leaves behind is nobody's gap. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

import { InputError, NotAvailable } from '../input-error'

/** One line of a scorecard. */
export interface WeightedScore {
  readonly score: number | undefined
  /** In percent, or as the fraction that a percent cell holds; all items of a scorecard alike. */
  readonly weight: number
}

/** What a missing score does: its item is left out, it counts as 0, or there is no total. */
export type MissingRule = 'reweight' | 'zero' | 'block'

/** Points of a hundred by which weights may miss 100%. */
const TOLERANCE = 0.01

/**
 * Weighted mean of scores: Σ weight × score / Σ weight over the items that count. Items of weight 0 never matter.
 * @returns points; not available when the rule is `block` and a score is missing, or when nothing at all was scored
 * @throws {InputError} `weights-not-100` with the sum and the gap; `weight-negative` with the row
 */
export function totalScore(items: readonly WeightedScore[], missing: MissingRule): number | NotAvailable {
  checkWeights(items)
  const weighted = items.filter(({ weight }) => weight > 0)
  if (missing === 'block' && weighted.some(({ score }) => score === undefined)) return new NotAvailable('item-missing')
  const counting = missing === 'zero' ? weighted : weighted.filter(({ score }) => score !== undefined)
  if (counting.length === 0) return new NotAvailable('nothing-scored')
  return counting.reduce((sum, { score = 0, weight }) => sum + weight * score, 0) / weightOf(counting)
}

/**
 * Share of the weight (0–1) that has a score. A total on less than half of it is not reliable.
 * @throws {InputError} like {@link totalScore}
 */
export function weightScored(items: readonly WeightedScore[]): number {
  checkWeights(items)
  return weightOf(items.filter(({ score }) => score !== undefined)) / weightOf(items)
}

function weightOf(items: readonly WeightedScore[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0)
}

function checkWeights(items: readonly WeightedScore[]): void {
  items.forEach(({ weight }, row) => {
    if (!(weight >= 0)) throw new InputError('weight-negative', { found: weight }, { row: row + 1 })
  })
  const sum = weightOf(items)
  // No scorecard's percents add up to 2 or less, no fractions to more.
  const percent = rounded(sum > 2 ? sum : sum * 100)
  const gap = rounded(100 - percent)
  if (Math.abs(gap) > TOLERANCE)
    throw new InputError('weights-not-100', { found: `${percent}%`, gap: `${gap > 0 ? '+' : ''}${gap}%` })
}

/** To a millionth: what adding doubles leaves behind is nobody's gap. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

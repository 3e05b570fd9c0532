import { NotAvailable } from '../input-error'
import { checkWeights, sumOf } from './weights'

/** One line of a scorecard. */
export interface WeightedScore {
  readonly score: number | undefined
  /** In percent, or as the fraction that a percent cell holds; all items of a scorecard alike. */
  readonly weight: number
}

/** What a missing score does: its item is left out, it counts as 0, or there is no total. */
export type MissingRule = 'reweight' | 'zero' | 'block'

export const missingRules = ['reweight', 'zero', 'block'] as const satisfies readonly MissingRule[]

/** A total on less of the weight than this is not reliable. */
const RELIABLE = 0.5

/**
 * Weighted mean of scores: Σ weight × score / Σ weight over the items that count. Items of weight 0 never matter.
 * @returns points; not available when the rule is `block` and a score is missing, or when nothing at all was scored
 * @throws {InputError} as {@link checkWeights}
 */
export function totalScore(items: readonly WeightedScore[], missing: MissingRule): number | NotAvailable {
  checkWeights(items.map(({ weight }) => weight))
  const weighted = items.filter(({ weight }) => weight > 0)
  if (missing === 'block' && weighted.some(({ score }) => score === undefined)) return new NotAvailable('item-missing')
  const counting = countingItems(weighted, missing)
  if (counting.length === 0) return new NotAvailable('nothing-scored')
  return counting.reduce((sum, { score = 0, weight }) => sum + weight * score, 0) / weightOf(counting)
}

/**
 * The part that each item has in the total, 0–1: its weight over the weight of all items that count; 0 for one that
 * does not. Σ share × score is the total.
 */
export function sharesOfTotal(items: readonly WeightedScore[], missing: MissingRule): number[] {
  const whole = weightOf(countingItems(items, missing))
  return items.map((item) => (whole > 0 && counts(item, missing) ? item.weight / whole : 0))
}

/**
 * Share of the weight (0–1) that has a score.
 * @throws {InputError} as {@link checkWeights}
 */
export function weightScored(items: readonly WeightedScore[]): number {
  checkWeights(items.map(({ weight }) => weight))
  return weightOf(items.filter(({ score }) => score !== undefined)) / weightOf(items)
}

/** Whether a total on this share of the weight can be relied on: on half of it or more. */
export function isReliable(scored: number): boolean {
  return scored >= RELIABLE - 1e-9
}

function countingItems(items: readonly WeightedScore[], missing: MissingRule): readonly WeightedScore[] {
  return items.filter((item) => counts(item, missing))
}

function counts({ score }: WeightedScore, missing: MissingRule): boolean {
  return missing === 'zero' || score !== undefined
}

function weightOf(items: readonly WeightedScore[]): number {
  return sumOf(items.map(({ weight }) => weight))
}

import { shareWithin } from '../kpis/student-t'

/** How likely a growth is, judged by earlier ones. */
export interface GrowthChance {
  /** That the next growth is as large or larger; above 0 and below 1. */
  readonly chance: number
  /** Share of the earlier growths that were smaller, those as large counting half. */
  readonly percentile: number
}

/** Fewer earlier growths say nothing about the next one. */
export const FEWEST_GROWTHS = 4

/**
 * The chance that the next growth reaches a needed one: that of Student's predictive distribution for one more value of a
 * normal sample, P(T ≥ (needed − mean) / (s √(1 + 1/n))) with n − 1 degrees of freedom. Where all earlier growths are the same,
 * there is no spread to judge by: then Laplace's rule of succession, (k + 1) / (n + 2).
 * @param growths two or more; differences of logarithms, or of values
 * Source: Meeker, Hahn & Escobar, Statistical Intervals, 4.7 (prediction of one future observation).
 */
export function chanceOfGrowth(needed: number, growths: readonly number[]): GrowthChance {
  const count = growths.length
  const below = growths.filter((growth) => growth < needed).length
  const same = growths.filter((growth) => growth === needed).length
  const mean = growths.reduce((sum, growth) => sum + growth, 0) / count
  const squares = growths.reduce((sum, growth) => sum + (growth - mean) ** 2, 0)
  const spread = Math.sqrt((squares / (count - 1)) * (1 + 1 / count))
  const least = 1 / (count + 2)
  const bySuccession = (count - below + 1) / (count + 2)
  const predicted = spread > Math.abs(mean) * SAME ? above((needed - mean) / spread, count - 1) : bySuccession
  // However far off, a handful of periods never makes sure of the next one.
  const surest = least / SUREST
  return { chance: Math.min(1 - surest, Math.max(surest, predicted)), percentile: (below + same / 2) / count }
}

/** Growths that differ by less, as a share of their mean, differ by rounding only. */
const SAME = 1e-12
/** How much less likely than one in n + 2 a growth can be called. */
const SUREST = 20

function above(t: number, freedom: number): number {
  const tail = (1 - shareWithin(Math.abs(t), freedom)) / 2
  return t > 0 ? tail : 1 - tail
}

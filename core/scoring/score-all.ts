import { ranksOfNumbers } from './rank'
import { checkCurve, standardCurve, type AnchoredCurve, type Better, type Curve } from './curve'
import { bandOf, checkBands, type Band } from './grade'
import { pointsBetween } from './points-between'
import type { MissingRule } from './total'
import { rangePoints } from './trace-score'
import { checkWeights, sumOf } from './weights'

/** One KPI of many people. */
export interface ScoredColumn {
  /** In percent or as fractions, all columns alike. */
  readonly weight: number
  readonly better: Better
  readonly curve?: Curve
  /** One for each person; NaN for none. */
  readonly actuals: Float64Array
  /** One for all, or one for each person; NaN for none. */
  readonly targets: Float64Array | number
}

/** Scores of many people, in their order. */
export interface ScoredPeople {
  /** Points of each KPI; NaN where there are none. */
  readonly points: readonly Float64Array[]
  /** NaN where there is no total. */
  readonly totals: Float64Array
  /** Share of the weight that has a score. */
  readonly scored: Float64Array
  /** Competition ranks; 0 without a total. */
  readonly ranks: Int32Array
  /** The place among the bands; -1 without a total. */
  readonly grades: Int32Array
}

/**
 * Scores, totals, ranks and grades of many people in one go, by the same rules and to the same numbers as `scoreOf`,
 * `totalScore`, `ranksOf` and `gradeOf`, without an object for a cell.
 * @param people how many; each column has as many actuals
 * @throws {InputError} as {@link checkWeights}, {@link checkCurve} and {@link checkBands}
 */
export function scoreAll(
  people: number,
  columns: readonly ScoredColumn[],
  missing: MissingRule,
  bands: readonly Band[],
): ScoredPeople {
  checkWeights(columns.map(({ weight }) => weight))
  checkBands(bands)
  const points = columns.map((column) => pointsOf(people, column))
  const { totals, scored } = totalsOf(people, columns, points, missing)
  const grades = new Int32Array(people)
  for (let person = 0; person < people; person += 1) {
    const total = totals[person] ?? NaN
    grades[person] = Number.isNaN(total) ? -1 : bandOf(total, bands)
  }
  return { points, totals, scored, ranks: ranksOfNumbers(totals), grades }
}

function totalsOf(
  people: number,
  columns: readonly ScoredColumn[],
  points: readonly Float64Array[],
  missing: MissingRule,
): Pick<ScoredPeople, 'totals' | 'scored'> {
  const whole = sumOf(columns.map(({ weight }) => weight))
  const totals = new Float64Array(people)
  const scored = new Float64Array(people)
  columns.forEach(({ weight }, index) => {
    const column = points[index]
    if (weight === 0 || column === undefined) return
    for (let person = 0; person < people; person += 1) {
      const found = column[person] ?? NaN
      if (Number.isNaN(found)) continue
      totals[person] = (totals[person] ?? 0) + weight * found
      scored[person] = (scored[person] ?? 0) + weight
    }
  })
  for (let person = 0; person < people; person += 1) {
    const weight = scored[person] ?? 0
    const isWhole = missing !== 'block' || weight >= whole * (1 - 1e-12)
    const counting = missing === 'zero' ? whole : weight
    totals[person] = isWhole && counting > 0 ? (totals[person] ?? 0) / counting : NaN
    scored[person] = weight / whole
  }
  return { totals, scored }
}

function pointsOf(people: number, { actuals, targets, better, curve = standardCurve }: ScoredColumn): Float64Array {
  checkCurve(curve, better)
  if (curve.kind === 'range') return actuals.map((actual) => (Number.isNaN(actual) ? NaN : rangePoints(actual, curve)))
  const along = alongCurve(curve)
  if (curve.over === 'actual') {
    const sign = better === 'lower' ? -1 : 1
    return actuals.map((actual) => along(sign * actual, sign))
  }
  const points = new Float64Array(people)
  for (let person = 0; person < people; person += 1) {
    const actual = actuals[person] ?? NaN
    const target = typeof targets === 'number' ? targets : (targets[person] ?? NaN)
    const reached = better === 'lower' ? Math.max(0, 2 * target - actual) : actual
    points[person] = target > 0 ? along(reached, target) : NaN
  }
  return points
}

/** Points of a value on the anchors; `factor` turns their places into its unit, so that they go up. NaN stays NaN. */
function alongCurve({ kind, anchors }: AnchoredCurve): (value: number, factor: number) => number {
  const places = Float64Array.from(anchors, ({ at }) => at)
  const points = Float64Array.from(anchors, (anchor) => anchor.points)
  const count = places.length
  const isLines = kind === 'lines'
  return (value, factor) => {
    if (Number.isNaN(value)) return NaN
    let reached = 0
    while (reached < count && (places[reached] ?? 0) * factor <= value) reached += 1
    if (reached === 0) return 0
    const own = points[reached - 1] ?? 0
    if (!isLines || reached === count) return own
    const at = (places[reached - 1] ?? 0) * factor
    return pointsBetween(value, at, own, (places[reached] ?? 0) * factor, points[reached] ?? 0)
  }
}

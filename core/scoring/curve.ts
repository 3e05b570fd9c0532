import { InputError, NotAvailable } from '../input-error'

export type Better = 'higher' | 'lower'

/** A named place on a curve: so much of what is measured gives so many points. */
export interface Anchor {
  readonly at: number
  readonly points: number
}

/** How an actual becomes points. */
export type Curve =
  /**
   * Straight lines from anchor to anchor; below the first 0 points, above the last its points (the cap). Over
   * attainment, anchors are shares of the target (0.8 is 80%) and go up. Over the actual itself they go the KPI's way:
   * down where lower is better.
   */
  | { readonly kind: 'lines'; readonly over: 'attainment' | 'actual'; readonly anchors: readonly Anchor[] }
  /** The points of the last band that is reached; a band's edge belongs to it. Otherwise like lines. */
  | { readonly kind: 'bands'; readonly over: 'attainment' | 'actual'; readonly anchors: readonly Anchor[] }
  /** Full points from `low` to `high`, falling in a line to 0 at the outer limits; target and direction do not matter. */
  | {
      readonly kind: 'range'
      readonly outerLow: number
      readonly low: number
      readonly high: number
      readonly outerHigh: number
      readonly points: number
    }

/** The curve of a call that names none: nothing → 0, threshold 80% → 60, target → 100, stretch 120% → 120 and no more. */
export const standardCurve: Curve = {
  kind: 'lines',
  over: 'attainment',
  anchors: [
    { at: 0, points: 0 },
    { at: 0.8, points: 60 },
    { at: 1, points: 100 },
    { at: 1.2, points: 120 },
  ],
}

/**
 * Points for an actual against its target.
 *
 * Attainment is actual / target or, where lower is better, 2 − actual / target but at least 0; never target / actual,
 * which explodes near zero.
 * @returns points; not available without an actual and, for a curve over attainment, without a target above 0
 * @throws {InputError} `curve-not-ordered` with the two anchors
 */
export function scoreOf(
  actual: number | undefined,
  target: number | undefined,
  better: Better,
  curve: Curve = standardCurve,
): number | NotAvailable {
  checkOrder(curve, better)
  if (actual === undefined) return new NotAvailable('actual-missing')
  if (curve.kind === 'range') return rangePoints(actual, curve)
  const points = curve.kind === 'lines' ? linePoints : bandPoints
  if (curve.over === 'actual') {
    // Where lower is better the mirror image goes up.
    const sign = better === 'lower' ? -1 : 1
    return points(sign * actual, scaled(curve.anchors, sign))
  }
  if (target === undefined) return new NotAvailable('target-missing')
  if (target <= 0) return new NotAvailable('target-zero', { found: target })
  // Anchors times target instead of actual over target: 90 of 100 stays clear of the rounding of 0.9.
  return points(better === 'lower' ? Math.max(0, 2 * target - actual) : actual, scaled(curve.anchors, target))
}

function linePoints(value: number, anchors: readonly Anchor[]): number {
  const above = anchors.findIndex(({ at }) => at > value)
  const from = above < 0 ? anchors[anchors.length - 1] : anchors[above - 1]
  const to = anchors[above]
  if (!from) return 0
  if (!to) return from.points
  return (from.points * (to.at - value) + to.points * (value - from.at)) / (to.at - from.at)
}

function bandPoints(value: number, anchors: readonly Anchor[]): number {
  return anchors.reduce((points, anchor) => (anchor.at <= value ? anchor.points : points), 0)
}

function rangePoints(actual: number, { outerLow, low, high, outerHigh, points }: Extract<Curve, { kind: 'range' }>) {
  if (actual >= low && actual <= high) return points
  if (actual <= outerLow || actual >= outerHigh) return 0
  return (
    (points * (actual < low ? actual - outerLow : outerHigh - actual)) /
    (actual < low ? low - outerLow : outerHigh - high)
  )
}

function scaled(anchors: readonly Anchor[], factor: number): Anchor[] {
  return anchors.map(({ at, points }) => ({ at: at * factor, points }))
}

function checkOrder(curve: Curve, better: Better): void {
  if (curve.kind === 'range') {
    const { outerLow, low, high, outerHigh } = curve
    // The inner limits may meet each other and the outer ones; only crossing makes no sense.
    checkPairs([outerLow, low, high, outerHigh], (first, second) => first <= second)
    return
  }
  const down = curve.over === 'actual' && better === 'lower'
  checkPairs(
    curve.anchors.map(({ at }) => at),
    (first, second) => (down ? first > second : first < second),
  )
}

function checkPairs(places: readonly number[], inOrder: (first: number, second: number) => boolean): void {
  places.slice(1).forEach((second, index) => {
    const first = places[index] ?? NaN
    if (!inOrder(first, second)) throw new InputError('curve-not-ordered', { first, second })
  })
}

import { InputError, type NotAvailable } from '../input-error'
import type { Text } from '../locale/text'
import { anchorTexts, namedAnchors, type Anchor } from './anchor'
import { traceScore } from './trace-score'

export type Better = 'higher' | 'lower'

/** Full points from `low` to `high`, falling in a line to 0 at the outer limits; target and direction do not matter. */
export interface RangeCurve {
  readonly kind: 'range'
  readonly outerLow: number
  readonly low: number
  readonly high: number
  readonly outerHigh: number
  readonly points: number
}

/** Anchors over the share of the target that was reached, or over the actual itself. */
export interface AnchoredCurve {
  /**
   * `lines` run straight from anchor to anchor. `bands` are steps: the points of the last anchor that is reached; an
   * edge belongs to its band. Below the first anchor 0 points, above the last its points (the cap).
   */
  readonly kind: 'lines' | 'bands'
  /**
   * Over attainment, places are shares of the target (0.8 is 80%) and go up. Over the actual itself they go the KPI's
   * way: down where lower is better.
   */
  readonly over: 'attainment' | 'actual'
  readonly anchors: readonly Anchor[]
}

/** How an actual becomes points. */
export type Curve = AnchoredCurve | RangeCurve

/** The curve of a call that names none: nothing → 0, threshold 80% → 60, target → 100, stretch 120% → 120 and no more. */
export const standardCurve: AnchoredCurve = {
  kind: 'lines',
  over: 'attainment',
  anchors: namedAnchors({ floor: { at: 0 }, threshold: { at: 0.8 }, target: { at: 1 }, stretch: { at: 1.2 } }),
}

/**
 * Points for an actual against its target.
 *
 * Attainment is actual / target or, where lower is better, 2 − actual / target but at least 0; never target / actual,
 * which explodes near zero.
 * @returns points; not available without an actual and, for a curve over attainment, without a target above 0
 * @throws {InputError} as {@link checkCurve}
 */
export function scoreOf(
  actual: number | undefined,
  target: number | undefined,
  better: Better,
  curve: Curve = standardCurve,
): number | NotAvailable {
  checkCurve(curve, better)
  return traceScore(actual, target, better, curve).points
}

/** Attainments above this are percents that were written without their sign. */
const HIGHEST_ATTAINMENT = 10

/**
 * Refuses a curve by which a better actual could get fewer points.
 * @throws {InputError} `curve-not-ordered`, `curve-points-fall` with the two anchors; `points-negative`, `curve-empty`,
 *   `attainment-too-high`
 */
export function checkCurve(curve: Curve, better: Better): void {
  if (curve.kind === 'range') {
    const { outerLow, low, high, outerHigh, points } = curve
    // The inner limits may meet each other and the outer ones; only crossing makes no sense.
    checkPairs(
      [outerLow, low, high, outerHigh].map((at) => ({ at, points })),
      (first, second) => first <= second,
    )
    checkPoints(points)
    return
  }
  if (curve.anchors.length === 0) throw new InputError('curve-empty')
  const unlikely = curve.over === 'attainment' ? curve.anchors.find(({ at }) => at > HIGHEST_ATTAINMENT) : undefined
  if (unlikely !== undefined) throw new InputError('attainment-too-high', { found: unlikely.at })
  const down = curve.over === 'actual' && better === 'lower'
  checkPairs(curve.anchors, (first, second) => (down ? first > second : first < second))
  curve.anchors.forEach(({ points }, index) => {
    checkPoints(points)
    const next = curve.anchors[index + 1]
    if (next && !(next.points >= points))
      throw new InputError('curve-points-fall', { first: points, second: next.points })
  })
}

function checkPairs(anchors: readonly Anchor[], inOrder: (first: number, second: number) => boolean): void {
  anchors.slice(1).forEach((second, index) => {
    const first = anchors[index]
    if (first && !inOrder(first.at, second.at))
      throw new InputError('curve-not-ordered', { first: placeText(first), second: placeText(second) })
  })
}

function checkPoints(points: number): void {
  if (!(points >= 0)) throw new InputError('points-negative', { found: points })
}

/** "threshold 0.9", or the bare place of an anchor without a name. */
function placeText({ at, name }: Anchor): number | Text {
  if (name === undefined) return at
  return { en: `${anchorTexts[name].en} ${at}`, zh: `${anchorTexts[name].zh} ${at}` }
}

import { NotAvailable } from '../input-error'
import { achieved } from '../targets/achieved'
import type { Anchor } from './anchor'
import type { AnchoredCurve, Better, Curve, RangeCurve } from './curve'
import { pointsBetween } from './points-between'

/** The piece of a curve on which an actual lies. */
export type CurvePiece =
  /** Worse than the first anchor. */
  | { readonly kind: 'below'; readonly first: Anchor }
  /** On the line between two anchors. */
  | { readonly kind: 'between'; readonly from: Anchor; readonly to: Anchor }
  /** In the band that begins at an anchor. */
  | { readonly kind: 'band'; readonly from: Anchor }
  /** At the last anchor of the lines or beyond it: the points are capped. */
  | { readonly kind: 'capped'; readonly last: Anchor }
  | { readonly kind: 'within'; readonly range: RangeCurve }
  /** Between a limit of the range and the outer one. */
  | { readonly kind: 'beside'; readonly range: RangeCurve }
  | { readonly kind: 'outside'; readonly range: RangeCurve }

/** How a score comes about. */
export interface ScoreTrace {
  readonly actual?: number
  readonly target?: number
  /** Share of the target that was reached, for a curve over attainment. */
  readonly attainment?: number
  readonly piece?: CurvePiece
  readonly points: number | NotAvailable
}

/** Points for an actual, and by which piece of the curve; the curve has been checked. */
export function traceScore(
  actual: number | undefined,
  target: number | undefined,
  better: Better,
  curve: Curve,
): ScoreTrace {
  const given = { ...(actual === undefined ? {} : { actual }), ...(target === undefined ? {} : { target }) }
  if (actual === undefined) return { ...given, points: new NotAvailable('actual-missing') }
  if (curve.kind === 'range') return { ...given, ...inRange(actual, curve) }
  // Where lower is better the mirror image goes up.
  if (curve.over === 'actual') {
    const sign = better === 'lower' ? -1 : 1
    return { ...given, ...onAnchors(sign * actual, curve, sign) }
  }
  const share = achieved(actual, target, better)
  if (share instanceof NotAvailable || target === undefined)
    return { ...given, points: share instanceof NotAvailable ? share : new NotAvailable('target-missing') }
  const attainment = better === 'lower' ? Math.max(0, share) : share
  // Anchors times target instead of actual over target: 90 of 100 stays clear of the rounding of 0.9.
  const reached = better === 'lower' ? Math.max(0, 2 * target - actual) : actual
  return { ...given, attainment, ...onAnchors(reached, curve, target) }
}

type Traced = Pick<ScoreTrace, 'piece' | 'points'>

/** @param factor what turns an anchor's place into the unit of `value`, so that places go up */
function onAnchors(value: number, { kind, anchors }: AnchoredCurve, factor: number): Traced {
  const above = anchors.findIndex(({ at }) => at * factor > value)
  const from = above < 0 ? anchors[anchors.length - 1] : anchors[above - 1]
  const to = anchors[above]
  if (from === undefined) return { ...(to === undefined ? {} : { piece: { kind: 'below', first: to } }), points: 0 }
  if (kind === 'bands') return { piece: { kind: 'band', from }, points: from.points }
  if (to === undefined) return { piece: { kind: 'capped', last: from }, points: from.points }
  return {
    piece: { kind: 'between', from, to },
    points: pointsBetween(value, from.at * factor, from.points, to.at * factor, to.points),
  }
}

function inRange(actual: number, range: RangeCurve): Traced {
  const points = rangePoints(actual, range)
  if (actual >= range.low && actual <= range.high) return { piece: { kind: 'within', range }, points }
  return {
    piece: { kind: actual <= range.outerLow || actual >= range.outerHigh ? 'outside' : 'beside', range },
    points,
  }
}

/** Points where a range is best. */
export function rangePoints(actual: number, { outerLow, low, high, outerHigh, points }: RangeCurve): number {
  if (actual >= low && actual <= high) return points
  if (actual <= outerLow || actual >= outerHigh) return 0
  return actual < low
    ? pointsBetween(actual, outerLow, 0, low, points)
    : pointsBetween(actual, high, points, outerHigh, 0)
}

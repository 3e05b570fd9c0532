import type { Anchor } from './anchor'
import { standardCurve, type AnchoredCurve, type Better, type Curve } from './curve'

/**
 * The actual that just gives so many points or more, the inverse of `scoreOf`: the least one where higher is better,
 * the highest where lower is. Where a range is best, the one on the side of `actual`.
 * @param actual where one stands; decides only on which side of a range
 * @param target above 0, for a curve over attainment
 * @returns undefined where no actual gives so many
 */
export function actualForPoints(
  points: number,
  actual: number,
  target: number | undefined,
  better: Better,
  curve: Curve = standardCurve,
): number | undefined {
  if (curve.kind === 'range') {
    const { outerLow, low, high, outerHigh } = curve
    if (points > curve.points) return undefined
    const share = curve.points === 0 ? 1 : Math.max(0, points / curve.points)
    return actual < low ? outerLow + share * (low - outerLow) : outerHigh - share * (outerHigh - high)
  }
  const place = placeForPoints(points, curve)
  if (place === undefined || curve.over === 'actual') return place
  if (target === undefined || !(target > 0)) return undefined
  return better === 'lower' ? (2 - place) * target : place * target
}

/** The first place on anchors that gives so many points. */
function placeForPoints(points: number, { kind, anchors }: AnchoredCurve): number | undefined {
  const reached = anchors.findIndex((anchor) => anchor.points >= points)
  const to = anchors[reached]
  const from = anchors[reached - 1]
  if (to === undefined) return undefined
  if (kind === 'bands' || from === undefined) return to.at
  return between(points, from, to)
}

function between(points: number, from: Anchor, to: Anchor): number {
  return from.at + (to.at - from.at) * ((points - from.points) / (to.points - from.points))
}

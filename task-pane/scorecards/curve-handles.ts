import { anchorTexts } from '../../core/scoring/anchor'
import type { Curve } from '../../core/scoring/curve'
import { rangeWords } from '../../core/scoring/curve-words'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import type { Text } from '../../core/locale/text'
import { rangeLimits } from './draft-curve'

/** A point of a curve that can be taken hold of. */
export interface Handle {
  readonly name: Text
  /** Put into the name. */
  readonly number: number
  readonly at: number
  readonly points: number
}

/** Attainments above this are refused: they are percents that were written without their sign. */
const HIGHEST_ATTAINMENT = 10

/** The anchors of a curve, or the limits of a range. */
export function handlesOf(curve: Curve): Handle[] {
  if (curve.kind === 'range') {
    return rangeLimits.map((limit, index) => ({
      name: rangeWords[index]?.words ?? texts.anchor,
      number: index + 1,
      at: curve[limit],
      points: limit === 'low' || limit === 'high' ? curve.points : 0,
    }))
  }
  return curve.anchors.map(({ at, points, name }, index) => ({
    name: name === undefined ? texts.anchor : anchorTexts[name],
    number: index + 1,
    at,
    points,
  }))
}

/** The curve with a handle elsewhere, as near to where it is wanted as its neighbours let it. */
export function withHandle(
  curve: Curve,
  index: number,
  wanted: { readonly at: number; readonly points: number },
): Curve {
  const handles = handlesOf(curve)
  const own = handles[index]
  if (own === undefined) return curve
  const [before, after] = [handles[index - 1], handles[index + 1]]
  const step = placeStep(curve)
  if (curve.kind === 'range') {
    const limit = rangeLimits[index]
    if (limit === undefined) return curve
    const at = within(toStep(wanted.at, step), before?.at ?? -Infinity, after?.at ?? Infinity)
    const isInner = limit === 'low' || limit === 'high'
    return { ...curve, [limit]: at, points: isInner ? Math.max(0, Math.round(wanted.points)) : curve.points }
  }
  // Anchors go down where lower is better.
  const isDown = before === undefined ? after !== undefined && after.at < own.at : before.at > own.at
  const [lower, higher] = isDown ? [after, before] : [before, after]
  const isShare = curve.over === 'attainment'
  const least = lower === undefined ? (isShare ? 0 : -Infinity) : lower.at + step
  const most = higher === undefined ? (isShare ? HIGHEST_ATTAINMENT : Infinity) : higher.at - step
  const at = least > most ? own.at : within(toStep(wanted.at, step), tidy(least, step), tidy(most, step))
  const points = within(Math.round(wanted.points), before?.points ?? 0, after?.points ?? Infinity)
  return {
    ...curve,
    anchors: curve.anchors.map((anchor, place) => (place === index ? { ...anchor, at, points } : anchor)),
  }
}

/** By how much a handle moves at least: a percent of a target or, over actuals, a round number of the curve's size. */
export function placeStep(curve: Curve): number {
  if (curve.kind !== 'range' && curve.over === 'attainment') return 0.01
  const places = handlesOf(curve).map(({ at }) => at)
  const span = Math.max(...places) - Math.min(...places)
  const size = span > 0 ? span : Math.max(...places.map(Math.abs))
  return size > 0 ? 10 ** Math.floor(Math.log10(size / 50)) : 0.01
}

function toStep(value: number, step: number): number {
  return tidy(Math.round(value / step) * step, step)
}

/** Without what multiplying doubles leaves behind. */
function tidy(value: number, step: number): number {
  if (!Number.isFinite(value)) return value
  return Number(value.toFixed(Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(step))))))
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

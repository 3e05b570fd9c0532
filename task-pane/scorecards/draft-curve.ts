import { InputError } from '../../core/input-error'
import type { Kpi, KpiUnit } from '../../core/kpis/kpi'
import { anchorNames, type AnchorName } from '../../core/scoring/anchor'
import { checkCurve, type AnchoredCurve, type Curve } from '../../core/scoring/curve'
import type { RangeLimit } from '../../core/scoring/curve-words'
import { directionOf } from '../../core/scoring/design'
import { readTyped, typedText } from './typed-number'

/** A curve as it stands in the form, in the words that were typed. */
export type DraftCurve = DraftAnchored | DraftRange

export interface DraftAnchored extends Pick<AnchoredCurve, 'kind' | 'over'> {
  readonly anchors: readonly DraftAnchor[]
}

export interface DraftAnchor {
  readonly at: string
  readonly points: string
  readonly name?: AnchorName
}

export type DraftRange = { readonly kind: 'range'; readonly points: string } & Readonly<Record<RangeLimit, string>>

export const rangeLimits = ['outerLow', 'low', 'high', 'outerHigh'] as const satisfies readonly RangeLimit[]

/** A range whose limits are still to be said. */
export const blankRange: DraftRange = { kind: 'range', outerLow: '', low: '', high: '', outerHigh: '', points: '100' }

/** Names of the fields that an error of {@link readCurve} is about, for a KPI. */
export const curveField = {
  whole: (kpi: string) => `curve ${kpi}`,
  at: (kpi: string, index: number) => `curve ${kpi} at ${index}`,
  points: (kpi: string, index: number) => `curve ${kpi} points ${index}`,
}

export function isCurveField(field: string | undefined, kpi: string): boolean {
  return field !== undefined && `${field} `.startsWith(`${curveField.whole(kpi)} `)
}

/** In what the places of a curve are typed: attainments in percent, actuals in the KPI's own unit. */
export function placeUnit(curve: DraftCurve | Curve, unit: KpiUnit): KpiUnit {
  return curve.kind !== 'range' && curve.over === 'attainment' ? 'percent' : unit
}

export function draftCurve(curve: Curve, unit: KpiUnit): DraftCurve {
  const place = (at: number) => typedText(at, placeUnit(curve, unit))
  const points = (value: number) => typedText(value, 'points')
  if (curve.kind === 'range') {
    const { outerLow, low, high, outerHigh } = curve
    return {
      kind: 'range',
      outerLow: place(outerLow),
      low: place(low),
      high: place(high),
      outerHigh: place(outerHigh),
      points: points(curve.points),
    }
  }
  return {
    ...curve,
    anchors: curve.anchors.map((anchor) => ({ ...anchor, at: place(anchor.at), points: points(anchor.points) })),
  }
}

/**
 * The curve that was typed, checked for a KPI.
 * @param id as the scorecard has the KPI, for the names of the fields
 * @throws {InputError} `not-a-number`, and as `checkCurve`, at the field
 */
export function readCurve(draft: DraftCurve, { unit, better }: Pick<Kpi, 'unit' | 'better'>, id: string): Curve {
  const curve = typedCurve(draft, unit, id)
  try {
    checkCurve(curve, directionOf({ better }))
  } catch (error) {
    throw error instanceof InputError ? error.at({ argument: faultyField(curve, directionOf({ better }), id) }) : error
  }
  return curve
}

/** The curve as far as it can be drawn: undefined as long as something typed is no number. */
export function drawnCurve(draft: DraftCurve, unit: KpiUnit): Curve | undefined {
  try {
    return typedCurve(draft, unit, '')
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** Limits around a value, to begin with: full points within a fifth of it, none beyond a half. */
export function rangeAround(value: number): Curve {
  return {
    kind: 'range',
    outerLow: value * 0.5,
    low: value * 0.8,
    high: value * 1.2,
    outerHigh: value * 1.5,
    points: 100,
  }
}

/** The curve with one more anchor, as far beyond the last as that is from the one before. */
export function withAnchor(curve: AnchoredCurve, better: Kpi['better']): AnchoredCurve {
  const [last, before] = [...curve.anchors].reverse()
  if (last === undefined) return curve
  const isDown = curve.over === 'actual' && better === 'lower'
  const alone = Math.abs(last.at) / 2 || 1
  const further = before === undefined ? (isDown ? -alone : alone) : last.at - before.at
  const more = before === undefined ? 0 : last.points - before.points
  const next = last.name === undefined ? undefined : anchorNames[anchorNames.indexOf(last.name) + 1]
  const added = { at: Number((last.at + further).toPrecision(12)), points: last.points + more }
  return { ...curve, anchors: [...curve.anchors, next === undefined ? added : { ...added, name: next }] }
}

/**
 * The same curve over the actual instead of the share of a target, or the other way round.
 * @param target above 0
 */
export function turnedOver(curve: AnchoredCurve, target: number, better: Kpi['better']): AnchoredCurve {
  const toActual = curve.over === 'attainment'
  const lower = better === 'lower'
  const turn = (at: number) => {
    if (toActual) return (lower ? 2 - at : at) * target
    return lower ? 2 - at / target : at / target
  }
  return {
    ...curve,
    over: toActual ? 'actual' : 'attainment',
    anchors: curve.anchors.map((anchor) => ({ ...anchor, at: Number(turn(anchor.at).toPrecision(12)) })),
  }
}

function typedCurve(draft: DraftCurve, unit: KpiUnit, id: string): Curve {
  const place = (text: string, index: number) => readTyped(text, placeUnit(draft, unit), curveField.at(id, index))
  const points = (text: string, index: number) => readTyped(text, 'points', curveField.points(id, index))
  if (draft.kind === 'range') {
    const [outerLow = 0, low = 0, high = 0, outerHigh = 0] = rangeLimits.map((limit, index) =>
      place(draft[limit], index),
    )
    return { kind: 'range', outerLow, low, high, outerHigh, points: points(draft.points, 0) }
  }
  const anchors = draft.anchors.map((anchor, index) => ({
    ...anchor,
    at: place(anchor.at, index),
    points: points(anchor.points, index),
  }))
  return { ...draft, anchors }
}

/** The field where a curve goes wrong: the first anchor, or limit, with which what stands before it is refused. */
function faultyField(curve: Curve, better: 'higher' | 'lower', id: string): string {
  const code = (refused: Curve) => {
    try {
      checkCurve(refused, better)
      return undefined
    } catch (error) {
      return error instanceof InputError ? error.code : undefined
    }
  }
  if (curve.kind === 'range') {
    if (code(curve) === 'points-negative') return curveField.points(id, 0)
    const places = rangeLimits.map((limit) => curve[limit])
    const index = places.findIndex((at, position) => at < (places[position - 1] ?? -Infinity))
    return index < 0 ? curveField.whole(id) : curveField.at(id, index)
  }
  for (let index = 0; index < curve.anchors.length; index += 1) {
    const found = code({ ...curve, anchors: curve.anchors.slice(0, index + 1) })
    if (found === undefined) continue
    const isPoints = found === 'points-negative' || found === 'curve-points-fall'
    return isPoints ? curveField.points(id, index) : curveField.at(id, index)
  }
  return curveField.whole(id)
}

import type { Better, Curve } from '../../core/scoring/curve'
import { handlesOf } from './curve-handles'

/** Sizes of the chart in its own units, and the room for what stands beside it. */
export const chart = { width: 260, height: 132, left: 34, right: 8, top: 10, bottom: 18 }

/** What part of the plane a chart shows. */
export interface CurveScale {
  readonly least: number
  readonly most: number
  readonly mostPoints: number
}

/** All of a curve's handles and the people, with some room beside them. */
export function scaleOf(curve: Curve, people: readonly number[]): CurveScale {
  const handles = handlesOf(curve)
  const places = handles.map(({ at }) => at)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const room = 0.1 * (last - first || Math.abs(last) || 1)
  // Somebody far away does not squeeze the curve into a corner.
  const near = people.filter((at) => at > first - 5 * room && at < last + 5 * room)
  const isShare = curve.kind !== 'range' && curve.over === 'attainment'
  const least = Math.min(first - room, ...near)
  const mostPoints = Math.max(100, ...handles.map(({ points }) => points))
  return { least: isShare ? Math.max(0, least) : least, most: Math.max(last + room, ...near), mostPoints }
}

export function xOf(at: number, { least, most }: CurveScale): number {
  return chart.left + ((at - least) / (most - least)) * (chart.width - chart.left - chart.right)
}

export function yOf(points: number, { mostPoints }: CurveScale): number {
  return chart.height - chart.bottom - (points / mostPoints) * (chart.height - chart.top - chart.bottom)
}

/** The inverse of {@link xOf} and {@link yOf}. */
export function placeAt(x: number, y: number, { least, most, mostPoints }: CurveScale) {
  return {
    at: least + ((x - chart.left) / (chart.width - chart.left - chart.right)) * (most - least),
    points: ((chart.height - chart.bottom - y) / (chart.height - chart.top - chart.bottom)) * mostPoints,
  }
}

/** Round places to write below the chart. */
export function ticksOf({ least, most }: CurveScale): number[] {
  const rough = (most - least) / 3
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = size * (rough / size >= 5 ? 5 : rough / size >= 2 ? 2 : 1)
  const first = Math.ceil(least / step - 1e-9)
  const count = Math.floor(most / step + 1e-9) - first + 1
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** The whole line of a curve over what the chart shows, as the points of a polyline. */
export function lineOf(curve: Curve, better: Better, scale: CurveScale): string {
  const spots = handlesOf(curve)
  // Over the actual where lower is better, the curve begins on the right.
  const isDown = curve.kind !== 'range' && curve.over === 'actual' && better === 'lower'
  const [start, end] = isDown ? [scale.most, scale.least] : [scale.least, scale.most]
  const line: (readonly [number, number])[] = [[start, 0]]
  let points = 0
  spots.forEach((spot, index) => {
    if (index === 0 || curve.kind === 'bands') line.push([spot.at, points])
    line.push([spot.at, spot.points])
    points = spot.points
  })
  line.push([end, points])
  return line.map(([at, value]) => `${round(xOf(at, scale))},${round(yOf(value, scale))}`).join(' ')
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}

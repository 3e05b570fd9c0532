import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { NotAvailable } from '../../core/input-error'
import type { KpiUnit } from '../../core/kpis/kpi'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import type { Better, Curve } from '../../core/scoring/curve'
import { traceScore } from '../../core/scoring/trace-score'
import { useReader } from '../reader'
import { handlesOf, placeStep } from './curve-handles'
import { chart, lineOf, placeAt, scaleOf, ticksOf, xOf, yOf, type CurveScale } from './curve-scale'
import { placeUnit } from './draft-curve'
import { typedText } from './typed-number'

interface CurveChartProps {
  readonly label: string
  readonly curve: Curve
  readonly unit: KpiUnit
  readonly better: Better
  /** Where people stand now, in the places of the curve. */
  readonly people: readonly number[]
  readonly onMove: (handle: number, wanted: { readonly at: number; readonly points: number }) => void
}

/** Points that a key moves a handle by. */
const POINTS_STEP = 1
/** How much further a step goes with Shift. */
const LARGE = 10

/** A curve with handles to be dragged or moved by the arrow keys, and a line that reads it where one points. */
export function CurveChart({ label, curve, unit, better, people, onMove }: CurveChartProps) {
  const { say } = useReader()
  const svg = useRef<SVGSVGElement>(null)
  /** The handle that is dragged, and the scale it began with: a chart that moves below the pointer cannot be aimed at. */
  const [drag, setDrag] = useState<{ readonly handle: number; readonly scale: CurveScale }>()
  const [hovered, setHovered] = useState<number>()
  const [focused, setFocused] = useState<number>()
  const scale = drag?.scale ?? scaleOf(curve, people)
  const handles = handlesOf(curve)
  const step = placeStep(curve)
  const isPercent = placeUnit(curve, unit) === 'percent'
  const placeText = (at: number) => typedText(at, placeUnit(curve, unit)) + (isPercent ? '%' : '')
  const pointsAt = (at: number) => {
    const { points } = traceScore(...givenAt(at, curve, better), curve)
    return points instanceof NotAvailable ? 0 : points
  }
  const read = (at: number, points: number) =>
    say(texts.placeGives, { place: placeText(at), points: typedText(Math.round(points * 10) / 10, 'points') })
  const pointed = ({ clientX, clientY }: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    if (box === undefined || box.width === 0) return undefined
    const size = chart.width / box.width
    return placeAt((clientX - box.left) * size, (clientY - box.top) * size, scale)
  }
  const move = (event: PointerEvent) => {
    const place = pointed(event)
    if (place === undefined) return
    if (drag !== undefined) onMove(drag.handle, place)
    const isInside = place.at >= scale.least && place.at <= scale.most
    setHovered(
      drag === undefined && isInside ? Number((Math.round(place.at / step) * step).toPrecision(12)) : undefined,
    )
  }
  const press = (event: KeyboardEvent, index: number) => {
    const handle = handles[index]
    const [across, up] = directions[event.key] ?? []
    if (handle === undefined || across === undefined || up === undefined) return
    event.preventDefault()
    const times = event.shiftKey ? LARGE : 1
    onMove(index, {
      at: handle.at + across * times * step,
      points: handle.points + up * times * POINTS_STEP,
    })
  }
  const held = handles[drag?.handle ?? focused ?? -1]
  const shown = hovered !== undefined ? { at: hovered, points: pointsAt(hovered) } : held
  return (
    <div>
      <svg
        ref={svg}
        className="curve"
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="group"
        aria-label={label}
        onPointerMove={move}
        onPointerUp={() => setDrag(undefined)}
        onPointerCancel={() => setDrag(undefined)}
        onPointerLeave={() => setHovered(undefined)}
      >
        <g aria-hidden="true">
          {[0, 50, 100].map((points) => (
            <g key={points}>
              <line
                className="curve-grid"
                x1={chart.left}
                x2={chart.width - chart.right}
                y1={yOf(points, scale)}
                y2={yOf(points, scale)}
              />
              <text className="curve-text" x={chart.left - 10} y={yOf(points, scale) + 4} textAnchor="end">
                {points}
              </text>
            </g>
          ))}
          {ticksOf(scale).map((at) => (
            <text key={at} className="curve-text" x={xOf(at, scale)} y={chart.height - 3} textAnchor="middle">
              {placeText(at)}
            </text>
          ))}
          {people.map((at, index) =>
            at < scale.least || at > scale.most ? null : (
              <line
                key={index}
                className="curve-person"
                x1={xOf(at, scale)}
                x2={xOf(at, scale)}
                y1={yOf(0, scale) - 8}
                y2={yOf(0, scale)}
              />
            ),
          )}
          <polyline className="curve-line" points={lineOf(curve, better, scale)} />
          {shown !== undefined && (
            <line
              className="curve-pointer"
              x1={xOf(shown.at, scale)}
              x2={xOf(shown.at, scale)}
              y1={chart.top}
              y2={yOf(0, scale)}
            />
          )}
        </g>
        {handles.map(({ name, number, at, points }, index) => (
          <g
            key={index}
            role="slider"
            tabIndex={0}
            className="curve-handle"
            aria-label={say(name, { number })}
            aria-valuemin={scale.least}
            aria-valuemax={scale.most}
            aria-valuenow={at}
            aria-valuetext={read(at, points)}
            onKeyDown={(event) => press(event, index)}
            onFocus={() => setFocused(index)}
            onBlur={() => setFocused(undefined)}
            onPointerDown={(event) => {
              // So that the handle follows a pointer that leaves the chart.
              event.currentTarget.setPointerCapture(event.pointerId)
              setDrag({ handle: index, scale })
              setHovered(undefined)
            }}
          >
            <circle className="curve-reach" cx={xOf(at, scale)} cy={yOf(points, scale)} r={13} />
            <circle className="curve-dot" cx={xOf(at, scale)} cy={yOf(points, scale)} r={5} />
          </g>
        ))}
      </svg>
      <p className="curve-reading">{shown !== undefined && read(shown.at, shown.points)}</p>
      <p className="quiet">{say(texts.chartHint)}</p>
      {people.length > 0 && <p className="quiet">{say(texts.peopleNow)}</p>}
    </div>
  )
}

/** To the right, and up. */
const directions: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The actual, the target and the direction that a place on the curve stands for. */
function givenAt(at: number, curve: Curve, better: Better): [number, number | undefined, Better] {
  if (curve.kind !== 'range' && curve.over === 'attainment') return [at, 1, 'higher']
  return [at, undefined, better]
}

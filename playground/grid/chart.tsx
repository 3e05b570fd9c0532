import type { ModelChart } from '../excel-host/workbook-model'

export interface ChartData {
  readonly kind: ModelChart['kind']
  readonly title: string
  readonly altText: string
  /** Pixels of the whole chart. */
  readonly size: { readonly width: number; readonly height: number }
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly color: string; readonly values: readonly number[] }[]
}

/** What the frame, the title and the legend take of the chart's height and width. */
const AROUND = { width: 18, height: 44, legend: 20 }
const MARGIN = { left: 52, right: 8, top: 10, bottom: 24 }
const BAR_LABELS = 110
const LONGEST_LABEL = 14
const LABEL_WIDTH = 44
const LETTER = 6.5

/** A small chart: columns, bars or lines over a shared axis from 0. Values that are no numbers leave a gap. */
export function Chart({ data }: { readonly data: ChartData }) {
  const hasLegend = data.series.length > 1
  const width = Math.max(100, data.size.width - AROUND.width)
  const height = Math.max(60, data.size.height - AROUND.height - (hasLegend ? AROUND.legend : 0))
  const Drawing = data.kind === 'bar' ? Bars : Upright
  return (
    <figure className="grid-chart" role="img" aria-label={data.altText}>
      <figcaption>{data.title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Drawing {...data} width={width} height={height} />
      </svg>
      {hasLegend && (
        <div className="grid-chart-legend">
          {data.series.map(({ name, color }) => (
            <span key={name}>
              <i style={{ background: color }} /> {name}
            </span>
          ))}
        </div>
      )}
    </figure>
  )
}

interface DrawingProps extends ChartData {
  readonly width: number
  readonly height: number
}

/** Columns or lines: categories from left to right. */
function Upright({ kind, categories, series, width: whole, height: tall }: DrawingProps) {
  const scale = scaleOf(series)
  const [left, right, bottom] = [MARGIN.left, whole - MARGIN.right, tall - MARGIN.bottom]
  const y = (value: number) => bottom - scale.share(value) * (bottom - MARGIN.top)
  const band = (right - left) / Math.max(1, categories.length)
  const middle = (index: number) => left + band * (index + 0.5)
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / band))
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="grid-chart-line" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {shortNumber(tick)}
          </text>
        </g>
      ))}
      {kind === 'line'
        ? series.map(({ name, color, values }) => (
            <path
              key={name}
              d={linePath(values.map((value, index) => [middle(index), y(value)]))}
              fill="none"
              stroke={color}
              strokeWidth={2}
            />
          ))
        : series.flatMap(({ name, color, values }, position) =>
            values.map((value, index) => {
              if (!Number.isFinite(value)) return null
              const width = (band * 0.7) / series.length
              const x = middle(index) - band * 0.35 + width * position
              const [top, height] = [Math.min(y(value), y(0)), Math.abs(y(value) - y(0))]
              return <rect key={`${name} ${index}`} x={x} y={top} width={width} height={height} fill={color} />
            }),
          )}
      {categories.map((category, index) =>
        index % every === 0 ? (
          <text key={index} x={middle(index)} y={bottom + 16} textAnchor="middle">
            {shortText(category, Math.floor((band * every) / LETTER))}
          </text>
        ) : null,
      )}
    </>
  )
}

/** Bars: categories from top to bottom. */
function Bars({ categories, series, width: whole, height: tall }: DrawingProps) {
  const scale = scaleOf(series)
  const [left, right] = [BAR_LABELS, whole - MARGIN.right]
  const x = (value: number) => left + scale.share(value) * (right - left)
  const band = (tall - 2 * MARGIN.top) / Math.max(1, categories.length)
  const height = (band * 0.7) / series.length
  return (
    <>
      {categories.map((category, index) => (
        <text key={index} x={left - 6} y={MARGIN.top + band * (index + 0.5) + 4} textAnchor="end">
          {shortText(category)}
        </text>
      ))}
      {series.flatMap(({ name, color, values }, position) =>
        values.map((value, index) => {
          if (!Number.isFinite(value)) return null
          const top = MARGIN.top + band * (index + 0.15) + height * position
          const [from, width] = [Math.min(x(value), x(0)), Math.abs(x(value) - x(0))]
          return <rect key={`${name} ${index}`} x={from} y={top} width={width} height={height} fill={color} />
        }),
      )}
    </>
  )
}

function scaleOf(series: ChartData['series']) {
  const values = series.flatMap((each) => each.values).filter(Number.isFinite)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = niceStep((high - low) / 4)
  const [from, to] = [Math.floor(low / step) * step, Math.max(Math.ceil(high / step), 1) * step]
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
  return { ticks, share: (value: number) => (value - from) / (to - from) }
}

/** 1, 2 or 5 times a power of ten, not below `rough`. */
function niceStep(rough: number): number {
  if (!(rough > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
}

/** A line broken where there is no number. */
function linePath(points: readonly (readonly [number, number])[]): string {
  let drawing = false
  return points
    .map(([x, y]) => {
      const command = Number.isFinite(y) ? `${drawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}` : ''
      drawing = Number.isFinite(y)
      return command
    })
    .join('')
}

function shortNumber(value: number): string {
  const rounded = (scaled: number) => String(Number(scaled.toPrecision(3)))
  if (Math.abs(value) >= 1e6) return `${rounded(value / 1e6)}M`
  return Math.abs(value) >= 1e4 ? `${rounded(value / 1e3)}k` : rounded(value)
}

function shortText(text: string, longest = LONGEST_LABEL): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

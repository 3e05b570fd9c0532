interface SparklineProps {
  /** The oldest first. */
  readonly values: readonly number[]
  /** What a screen reader says. */
  readonly label: string
}

const [WIDTH, HEIGHT] = [56, 20]
/** So that a line at the edge is not cut in half. */
const EDGE = 2

/** The way that figures have gone, with a dot where they stand now; from half of the highest up, so that small changes stay small. */
export function Sparkline({ values, label }: SparklineProps) {
  const most = Math.max(0, ...values)
  const least = Math.min(most / 2, ...values)
  const x = (index: number) => EDGE + (index / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (value: number) => HEIGHT - EDGE - ((value - least) / (most - least || 1)) * (HEIGHT - 2 * EDGE)
  const points = values.map((value, index) => `${round(x(index))},${round(y(value))}`).join(' ')
  const last = values.length - 1
  return (
    <svg className="sparkline" width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <polyline points={points} />
      <circle cx={round(x(last))} cy={round(y(values[last] ?? 0))} r={2} />
    </svg>
  )
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}

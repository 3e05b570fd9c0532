import { shareWithin } from './student-t'

/** Between which values a mean lies that is known from a sample. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const CONFIDENCE = 0.95
/** The 97.5% quantile of the normal distribution. */
const NORMAL = 1.959963984540054
/** Halves the distance between two bounds until nothing is left of it. */
const BISECTIONS = 60
/** With more degrees of freedom, the expansion is exact to ten digits. */
const MOST_SUMMED = 100

/**
 * The 95% confidence interval of a mean by Student's t; undefined for fewer than two values.
 * Source: Student, The Probable Error of a Mean, Biometrika 6 (1908).
 */
export function meanInterval(values: readonly number[]): Interval | undefined {
  const count = values.length
  if (count < 2) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const half = tQuantile(count - 1) * Math.sqrt(squares / (count - 1) / count)
  return { low: mean - half, high: mean + half }
}

/** The t within which 95% of Student's distribution lie. Abramowitz & Stegun 26.7.5. */
function tQuantile(freedom: number): number {
  if (freedom > MOST_SUMMED) return expanded(freedom)
  let [low, high] = [NORMAL, 13]
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2
    if (shareWithin(middle, freedom) < CONFIDENCE) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function expanded(freedom: number): number {
  const x = NORMAL
  const x2 = x * x
  const terms = [
    (x2 + 1) / 4,
    ((5 * x2 + 16) * x2 + 3) / 96,
    (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384,
    ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160,
  ]
  return terms.reduceRight((sum, term) => (sum + term) / freedom, 0) * x + x
}

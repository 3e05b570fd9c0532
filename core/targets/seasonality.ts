import { InputError } from '../input-error'

const MONTHS = 12
const FEWEST = 2 * MONTHS

/**
 * Seasonal indices learned from a history of months: how much of an average month each calendar month is. They add up
 * to 12.
 *
 * Ratio to centred moving average: each month over the mean of the year around it (2 × 12 moving average), averaged by
 * calendar month and normalised (Makridakis, Wheelwright & Hyndman, Forecasting, ch. 3; R's `decompose`, multiplicative).
 * @param history   consecutive months, oldest first; at least 24, the average of each year above 0
 * @param firstMonth calendar month (1–12) of the first
 * @returns         12 indices, January first
 * @throws {InputError} `history-too-short`; `history-not-positive` with the row
 */
export function seasonality(history: readonly number[], firstMonth: number): number[] {
  if (history.length < FEWEST) throw new InputError('history-too-short', { found: history.length, needed: FEWEST })
  const sums = new Float64Array(MONTHS)
  const counts = new Float64Array(MONTHS)
  for (let at = MONTHS / 2; at < history.length - MONTHS / 2; at += 1) {
    const average = centredAverage(history, at)
    if (!(average > 0)) throw new InputError('history-not-positive', { found: average }, { row: at + 1 })
    const month = (firstMonth - 1 + at) % MONTHS
    sums[month] = (sums[month] ?? 0) + (history[at] ?? 0) / average
    counts[month] = (counts[month] ?? 0) + 1
  }
  const means = sums.map((sum, month) => sum / (counts[month] ?? 1))
  const whole = means.reduce((sum, mean) => sum + mean, 0)
  return Array.from(means, (mean) => (mean * MONTHS) / whole)
}

/** The mean of the year around a month, half of the same month before and after it included. */
function centredAverage(history: readonly number[], at: number): number {
  const half = MONTHS / 2
  let sum = ((history[at - half] ?? 0) + (history[at + half] ?? 0)) / 2
  for (let month = at - half + 1; month < at + half; month += 1) sum += history[month] ?? 0
  return sum / MONTHS
}

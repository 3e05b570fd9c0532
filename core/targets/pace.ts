import { NotAvailable } from '../input-error'
import type { Progress } from './progress'

/** Where a target stands on a day of its period. */
export interface Pace {
  /** Share of the period's work that is behind, 0–1. */
  readonly elapsed: number
  readonly expected: number
  /** Actual less expected: above 0 is ahead. */
  readonly ahead: number
  /** What each workday that is left has to bring; not available when none is left. */
  readonly neededPerDay: number | NotAvailable
  /** Where it will end at this pace; not available before anything is expected. */
  readonly landing: number | NotAvailable
  /** Within which it ends four times out of five; absent without enough history. */
  readonly interval?: readonly [low: number, high: number]
}

/** How an earlier period went: what it stood at when as much of it was behind, and where it ended. */
export interface PastPeriod {
  readonly toDate: number
  readonly final: number
}

/** Fewer periods say nothing of a tenth. */
const FEWEST_PERIODS = 5

/**
 * Compares an actual to date with what the shape of the period expects by now, and tells where it will land.
 *
 * The landing is the actual over the share behind; its 80% interval takes how earlier periods ended against the same
 * reckoning (the tenth and ninetieth percentiles of their ratios, interpolated).
 * @param progress weights of the days up to now and of those to come: workdays, or a seasonal profile
 */
export function pace(target: number, actual: number, progress: Progress, history: readonly PastPeriod[] = []): Pace {
  const { behind, left, workdaysLeft } = progress
  const elapsed = behind + left === 0 ? 1 : behind / (behind + left)
  const expected = target * elapsed
  const gap = Math.max(0, target - actual)
  const landing = elapsed === 0 ? new NotAvailable('period-not-begun') : actual / elapsed
  const interval = landing instanceof NotAvailable ? undefined : intervalOf(landing, elapsed, history)
  return {
    elapsed,
    expected,
    ahead: actual - expected,
    neededPerDay: gap === 0 ? 0 : workdaysLeft === 0 ? new NotAvailable('no-days-left') : gap / workdaysLeft,
    landing,
    ...(interval === undefined ? {} : { interval }),
  }
}

function intervalOf(landing: number, elapsed: number, history: readonly PastPeriod[]): Pace['interval'] {
  const ratios = history
    .filter(({ toDate }) => toDate > 0)
    .map(({ toDate, final }) => final / (toDate / elapsed))
    .sort((one, other) => one - other)
  if (ratios.length < FEWEST_PERIODS) return undefined
  return [landing * quantile(ratios, 0.1), landing * quantile(ratios, 0.9)]
}

/** The value below which a share of sorted values lies, interpolated (R's type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below] ?? 0
  return low + (at - below) * ((sorted[below + 1] ?? low) - low)
}

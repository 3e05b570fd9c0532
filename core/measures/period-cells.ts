import type { Period } from '../calendar/period'
import { NO_DAY } from '../model/dataset'

/**
 * Periods cut into stretches of days that no period begins or ends within: each day has one stretch, each period is
 * a row of stretches. So a row is looked up once, however many periods hold it.
 */
export interface Stretches {
  readonly count: number
  /** Stretch of a day; -1 outside of all periods. */
  of(day: number): number
  /** First and last stretch of each period. */
  readonly ofPeriod: readonly { readonly from: number; readonly to: number }[]
}

/** Cuts periods, which may overlap, into stretches. */
export function cutIntoStretches(periods: readonly Period[]): Stretches {
  const starts = new Set<number>()
  for (const { first, last } of periods) starts.add(first).add(last + 1)
  const bounds = [...starts].sort((one, other) => one - other)
  const start = bounds[0] ?? 0
  const end = bounds[bounds.length - 1] ?? start
  const table = new Int32Array(end - start)
  const index = new Map(bounds.map((bound, position) => [bound, position]))
  bounds.forEach((bound, position) => table.fill(position, bound - start, (bounds[position + 1] ?? end) - start))
  return {
    count: Math.max(0, bounds.length - 1),
    of: (day) => (day === NO_DAY || day < start || day >= end ? -1 : (table[day - start] ?? -1)),
    ofPeriod: periods.map(({ first, last }) => ({
      from: index.get(first) ?? 0,
      to: (index.get(last + 1) ?? 0) - 1,
    })),
  }
}

import type { Period } from '../calendar/period'

/**
 * Periods cut into stretches of days that no period begins or ends within: each day has one stretch, each period is
 * a row of stretches. So a row is looked up once, however many periods hold it.
 */
export interface Stretches {
  readonly count: number
  /** The day that `ofDay` begins with. */
  readonly start: number
  /** Stretch of each day from `start` on, as far as the periods reach; days outside are in none. */
  readonly ofDay: Int32Array
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
  const ofDay = new Int32Array(end - start)
  const index = new Map(bounds.map((bound, position) => [bound, position]))
  bounds.forEach((bound, position) => ofDay.fill(position, bound - start, (bounds[position + 1] ?? end) - start))
  return {
    count: Math.max(0, bounds.length - 1),
    start,
    ofDay,
    ofPeriod: periods.map(({ first, last }) => ({
      from: index.get(first) ?? 0,
      to: (index.get(last + 1) ?? 0) - 1,
    })),
  }
}

/** One stretch that is all of time: for rows that belong to every period. */
export function allOfTime(periods: readonly Period[]): Stretches {
  return { count: 1, start: 0, ofDay: new Int32Array(0), ofPeriod: periods.map(() => ({ from: 0, to: 0 })) }
}

import type { Adjustment, Adjustments } from './design'

/** A bonus or penalty as it was given. */
export interface AdjustmentTrace {
  readonly name: string
  /** What it is worked out of: the value of the rule's KPI, or the points that were typed; undefined if there is none. */
  readonly found?: number
  /** Before its own limits. */
  readonly wanted: number
  readonly points: number
}

export interface AdjustedBy {
  readonly items: readonly AdjustmentTrace[]
  /** What is added to the total: the sum within the limits of all together. */
  readonly points: number
  /** Before these limits. */
  readonly wanted: number
}

/**
 * Bonus and penalty points, each within its own limits, all together within theirs. What has no value gives nothing.
 * @param found for each the value of its rule's KPI or, without a rule, the points that were typed
 */
export function adjust({ items, least, most }: Adjustments, found: readonly (number | undefined)[]): AdjustedBy {
  const traces = items.map((item, index) => traceOf(item, found[index]))
  const wanted = traces.reduce((sum, { points }) => sum + points, 0)
  return { items: traces, wanted, points: within(wanted, least, most) }
}

function traceOf({ name, least, most, rule }: Adjustment, found: number | undefined): AdjustmentTrace {
  if (found === undefined) return { name, wanted: 0, points: 0 }
  const wanted = rule === undefined ? found : (found - rule.from) * rule.perUnit
  return { name, found, wanted, points: within(wanted, least, most) }
}

function within(points: number, least: number, most: number): number {
  return Math.min(Math.max(points, least), most)
}

import type { Grid } from './grid'
import type { Placement } from './placement'

/** Places from one to before another. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Where the entries of each leaf cell begin once they are sorted by it: the first half of a counting sort. */
export function startsOf(leafOf: Int32Array, leaves: number): Int32Array {
  const start = new Int32Array(leaves + 1)
  for (let at = 0; at < leafOf.length; at += 1) {
    const next = (leafOf[at] ?? 0) + 1
    start[next] = (start[next] ?? 0) + 1
  }
  for (let leaf = 0; leaf < leaves; leaf += 1) start[leaf + 1] = (start[leaf + 1] ?? 0) + (start[leaf] ?? 0)
  return start
}

/**
 * Sorts what entries hold by their leaf cells: the second half.
 * @param into as long as `from`
 */
export function sortByLeaf<T extends Int32Array | Float64Array>(
  leafOf: Int32Array,
  start: Int32Array,
  from: T,
  into: T,
): T {
  const place = start.slice()
  for (let at = 0; at < leafOf.length; at += 1) {
    const leaf = leafOf[at] ?? 0
    const to = place[leaf] ?? 0
    into[to] = from[at] ?? 0
    place[leaf] = to + 1
  }
  return into
}

/** Where the entries of one cell of the grid stand: the leaf cells of each of its parts lie one after the other. */
export function rangesOf(
  grid: Grid,
  { stretches }: Placement,
  start: Int32Array,
  period: number,
  group: number,
): Range[] {
  const { from, to } = stretches.ofPeriod[period] ?? { from: 0, to: -1 }
  const parts = grid.parts.ofGroup[group] ?? []
  return parts.map((part) => {
    const base = part * stretches.count
    return { from: start[base + from] ?? 0, to: start[base + to + 1] ?? 0 }
  })
}

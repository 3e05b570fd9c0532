import { NO_DAY, type DayColumn } from '../model/dataset'
import type { DayTable } from './day-table'
import type { Parts } from './group-cells'
import { startsOf } from './leaf-order'
import type { Stretches } from './period-cells'

/**
 * The rows that are in a grid, each in its leaf cell, part × stretch of time. The leaf cells of a part lie one after
 * the other, stretch by stretch.
 */
export class Placement {
  private startOfLeaf: Int32Array | undefined

  /**
   * @param rows   ascending
   * @param leafOf leaf cell of each of these rows
   * @param leaves number of leaf cells
   */
  constructor(
    readonly rows: Int32Array,
    readonly leafOf: Int32Array,
    readonly leaves: number,
    readonly stretches: Stretches,
  ) {}

  /** Sorted by leaf cells, the rows of leaf i stand from `start[i]` to before `start[i + 1]`. */
  get start(): Int32Array {
    this.startOfLeaf ??= startsOf(this.leafOf, this.leaves)
    return this.startOfLeaf
  }
}

/** Room for all rows of a table; how many are placed is known only afterwards. */
export interface Room {
  readonly rows: Int32Array
  readonly leafOf: Int32Array
}

/**
 * Places the rows whose day is in a period.
 * @param stretchOf stretch of each day; -1 for days outside of all periods
 */
export function placeByDay(
  rows: Int32Array,
  { ofRow, count: parts }: Parts,
  { values: days }: DayColumn,
  { start, ofDay }: DayTable,
  stretches: Stretches,
  { rows: placed, leafOf }: Room,
): Placement {
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const day = days[row] ?? NO_DAY
    if (day === NO_DAY) continue
    const part = ofRow[row] ?? -1
    const stretch = ofDay[day - start] ?? -1
    placed[count] = row
    leafOf[count] = part * stretches.count + stretch
    count += isThere(part) & isThere(stretch)
  }
  return new Placement(placed.slice(0, count), leafOf.slice(0, count), parts * stretches.count, stretches)
}

/** Places rows that belong to every period. */
export function placeInAllTime(
  rows: Int32Array,
  { ofRow, count: parts }: Parts,
  always: Stretches,
  { rows: placed, leafOf }: Room,
): Placement {
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const part = ofRow[row] ?? -1
    placed[count] = row
    leafOf[count] = part
    count += isThere(part)
  }
  return new Placement(placed.slice(0, count), leafOf.slice(0, count), parts, always)
}

/** 0 for -1, else 1, without a branch: which rows are placed cannot be foreseen. */
function isThere(index: number): number {
  return (index >> 31) + 1
}

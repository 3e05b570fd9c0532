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
  parts: Parts,
  days: DayColumn,
  { start, ofDay }: DayTable,
  stretches: Stretches,
  { rows: placed, leafOf }: Room,
): Placement {
  const count = placeRows(rows, parts.ofRow, days.values, start, ofDay, stretches.count, placed, leafOf)
  return new Placement(placed.slice(0, count), leafOf.slice(0, count), parts.count * stretches.count, stretches)
}

/** Places rows that belong to every period. */
export function placeInAllTime(
  rows: Int32Array,
  { ofRow, count: parts }: Parts,
  always: Stretches,
  { rows: placed, leafOf }: Room,
): Placement {
  const count = placeInParts(rows, ofRow, placed, leafOf)
  return new Placement(placed.slice(0, count), leafOf.slice(0, count), parts, always)
}

function placeRows(
  rows: Int32Array,
  partOf: Int32Array,
  days: Int32Array,
  start: number,
  stretchOfDay: Int32Array,
  stretches: number,
  placed: Int32Array,
  leafOf: Int32Array,
): number {
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const day = days[row] ?? NO_DAY
    if (day === NO_DAY) continue
    const part = partOf[row] ?? -1
    const stretch = stretchOfDay[day - start] ?? -1
    placed[count] = row
    leafOf[count] = part * stretches + stretch
    count += isThere(part) & isThere(stretch)
  }
  return count
}

function placeInParts(rows: Int32Array, partOf: Int32Array, placed: Int32Array, leafOf: Int32Array): number {
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const part = partOf[row] ?? -1
    placed[count] = row
    leafOf[count] = part
    count += isThere(part)
  }
  return count
}

/** 0 for -1, else 1, without a branch: which rows are placed cannot be foreseen. */
function isThere(index: number): number {
  return (index >> 31) + 1
}

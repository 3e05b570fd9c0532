import { NO_DAY, type TextColumn } from '../model/dataset'
import type { Grid } from './grid'
import { rangesOf, sortByLeaf, startsOf, type Range } from './leaf-order'
import type { Rows } from './measure'
import type { Placement } from './placement'
import { timeColumn } from './table-columns'

/** After all days that a spreadsheet can hold. */
const AFTER_ALL = 2147483647

/** The distinct keys of each leaf cell by their codes, those of leaf i from `start[i]` to before `start[i + 1]`. */
export interface KeysByLeaf {
  readonly placement: Placement
  readonly start: Int32Array
  readonly codes: Int32Array
}

/** Rows in the order of their leaf cells, from the places that their placement says. */
export function rowsByLeaf(grid: Grid, rows: Rows): Int32Array {
  return grid.orders.get(rows, () => {
    const { rows: placed, leafOf, start } = grid.place(rows)
    return sortByLeaf(leafOf, start, placed, new Int32Array(placed.length))
  })
}

/** The distinct keys that rows have in each leaf cell; a blank is no key. */
export function keysByLeaf(grid: Grid, rows: Rows, column: TextColumn): KeysByLeaf {
  return grid.keys.get([rows, grid.numberOf(column)], () => {
    const placement = grid.place(rows)
    const codes = codesOfRows(column.codes, placement.rows)
    return distinctKeys(placement, placement.leafOf, placement.start, codes, column)
  })
}

/** The distinct keys of each leaf cell whose first ever row, whoever's it is, lies in it. */
export function freshKeysByLeaf(grid: Grid, rows: Rows, column: TextColumn): KeysByLeaf {
  const days = timeColumn(grid.table, rows)
  if (days === undefined) return keysByLeaf(grid, rows, column)
  const placement = grid.place(rows)
  const firstDays = firstDaysOfKeys(grid, rows, column)
  const { leafOf, codes } = firstRows(placement.rows, placement.leafOf, column.codes, days.values, firstDays)
  return distinctKeys(placement, leafOf, startsOf(leafOf, placement.leaves), codes, column)
}

/** The first day on which a row has each key, whoever's it is, by code; {@link NO_DAY} where no row has a day. */
export function firstDaysOfKeys(grid: Grid, rows: Rows, column: TextColumn): Int32Array {
  return grid.firstDays.get([rows, grid.numberOf(column)], () => {
    const days = timeColumn(grid.table, rows)
    const found = new Int32Array(column.dictionary.length)
    if (days === undefined) found.fill(NO_DAY)
    else findFirstDays(found, grid.passing(rows.where), days.values, column.codes)
    return found
  })
}

/** Where the keys of one cell of the grid stand. */
export function keyRanges(grid: Grid, { placement, start }: KeysByLeaf, period: number, group: number): Range[] {
  return rangesOf(grid, placement, start, period, group)
}

function findFirstDays(found: Int32Array, rows: Int32Array, days: Int32Array, codes: Int32Array): void {
  found.fill(AFTER_ALL)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const day = days[row] ?? NO_DAY
    const code = codes[row] ?? 0
    if (day !== NO_DAY && day < (found[code] ?? 0)) found[code] = day
  }
  for (let code = 0; code < found.length; code += 1) if (found[code] === AFTER_ALL) found[code] = NO_DAY
}

function codesOfRows(codes: Int32Array, rows: Int32Array): Int32Array {
  const found = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) found[at] = codes[rows[at] ?? 0] ?? 0
  return found
}

/** Of some rows, those on their key's first day: their leaf cells and keys. */
function firstRows(rows: Int32Array, leafOf: Int32Array, codes: Int32Array, days: Int32Array, firstDays: Int32Array) {
  const leaves = new Int32Array(rows.length)
  const found = new Int32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const code = codes[row] ?? 0
    if (days[row] !== firstDays[code]) continue
    leaves[count] = leafOf[at] ?? 0
    found[count] = code
    count += 1
  }
  return { leafOf: leaves.subarray(0, count), codes: found.subarray(0, count) }
}

function distinctKeys(
  placement: Placement,
  leafOf: Int32Array,
  start: Int32Array,
  codes: Int32Array,
  column: TextColumn,
): KeysByLeaf {
  const sorted = sortByLeaf(leafOf, start, codes, new Int32Array(codes.length))
  const starts = leaveDistinct(sorted, start, new Int32Array(column.dictionary.length))
  return { placement, start: starts, codes: sorted.subarray(0, starts[starts.length - 1]) }
}

/**
 * Leaves each code once in each leaf cell, and no blank.
 * @param sorted codes by their leaf cells, changed in place
 * @param stamps room for a number per code
 * @returns      where the codes of each leaf cell begin then
 */
function leaveDistinct(sorted: Int32Array, start: Int32Array, stamps: Int32Array): Int32Array {
  const starts = new Int32Array(start.length)
  let count = 0
  for (let leaf = 1; leaf < start.length; leaf += 1) {
    // A code is in a leaf already when it bears the leaf's stamp; the blank bears all of them.
    stamps[0] = leaf
    const end = start[leaf] ?? 0
    for (let at = start[leaf - 1] ?? 0; at < end; at += 1) {
      const code = sorted[at] ?? 0
      if (stamps[code] === leaf) continue
      stamps[code] = leaf
      sorted[count] = code
      count += 1
    }
    starts[leaf] = count
  }
  return starts
}

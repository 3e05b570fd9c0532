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
    const { leafOf, start } = placement
    const codes = codesOfRows(column, placement.rows)
    return {
      placement,
      ...distinctByLeaf(start, sortByLeaf(leafOf, start, codes, new Int32Array(codes.length)), column),
    }
  })
}

/** The distinct keys of each leaf cell whose first ever row, whoever's it is, lies in it. */
export function freshKeysByLeaf(grid: Grid, rows: Rows, column: TextColumn): KeysByLeaf {
  const days = timeColumn(grid.table, rows)
  if (days === undefined) return keysByLeaf(grid, rows, column)
  const placement = grid.place(rows)
  const { leafOf, codes } = firstRows(placement, days.values, firstDaysOfKeys(grid, rows, column), column)
  const start = startsOf(leafOf, placement.leaves)
  return { placement, ...distinctByLeaf(start, sortByLeaf(leafOf, start, codes, new Int32Array(codes.length)), column) }
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

function codesOfRows({ codes }: TextColumn, rows: Int32Array): Int32Array {
  const found = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) found[at] = codes[rows[at] ?? 0] ?? 0
  return found
}

/** The keys of the rows on their key's first day. */
function firstRows({ rows, leafOf }: Placement, days: Int32Array, firstDays: Int32Array, column: TextColumn) {
  const leaves = new Int32Array(rows.length)
  const codes = new Int32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const code = column.codes[row] ?? 0
    if (days[row] !== firstDays[code]) continue
    leaves[count] = leafOf[at] ?? 0
    codes[count] = code
    count += 1
  }
  return { leafOf: leaves.subarray(0, count), codes: codes.subarray(0, count) }
}

/** Leaves each code once in each leaf cell, and no blank. */
function distinctByLeaf(start: Int32Array, sorted: Int32Array, column: TextColumn) {
  const starts = new Int32Array(start.length)
  // A code is in a leaf already when it bears the leaf's stamp; the blank bears all of them.
  const stamps = new Int32Array(column.dictionary.length)
  let count = 0
  for (let leaf = 1; leaf < start.length; leaf += 1) {
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
  return { start: starts, codes: sorted.subarray(0, count) }
}

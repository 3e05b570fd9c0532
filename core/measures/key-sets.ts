import { NO_DAY, type TextColumn } from '../model/dataset'
import type { Grid } from './grid'
import { firstDaysOfKeys, freshKeysByLeaf, keyRanges, keysByLeaf, type KeysByLeaf } from './keys'
import { Marks } from './marks'
import type { Rows } from './measure'

/** Numbers of distinct keys per cell of the grid. */
export function distinctCounts(grid: Grid, rows: Rows, column: TextColumn): Float64Array {
  return countDistinct(grid, keysByLeaf(grid, rows, column), column)
}

/** Numbers of keys whose first ever row, whoever's it is, falls in the period and belongs to the group. */
export function freshCounts(grid: Grid, rows: Rows, column: TextColumn): Float64Array {
  return countDistinct(grid, freshKeysByLeaf(grid, rows, column), column)
}

/**
 * Numbers of keys that are there in each period and in the preceding one.
 * @param before index among the grid's periods of each period's preceding one
 */
export function returningCounts(grid: Grid, rows: Rows, column: TextColumn, before: readonly number[]): Float64Array {
  const keys = keysByLeaf(grid, rows, column)
  const marks = new Marks(column)
  return grid.cells((period) => (group) => {
    marks.clear()
    for (const range of keyRanges(grid, keys, before[period] ?? -1, group)) marks.put(keys.codes, range)
    let count = 0
    for (const range of keyRanges(grid, keys, period, group)) count += marks.take(keys.codes, range)
    return count
  })
}

/** Numbers of keys that were there in the preceding period and are not in this one. */
export function lapsedCounts(grid: Grid, rows: Rows, column: TextColumn, before: readonly number[]): Float64Array {
  const keys = keysByLeaf(grid, rows, column)
  const marks = new Marks(column)
  return grid.cells((period) => (group) => {
    marks.clear()
    for (const range of keyRanges(grid, keys, period, group)) marks.put(keys.codes, range)
    let count = 0
    for (const range of keyRanges(grid, keys, before[period] ?? -1, group)) count += marks.put(keys.codes, range)
    return count
  })
}

/** Numbers of keys that are there in the period, not in the preceding one, and for the first time ever before that. */
export function reactivatedCounts(grid: Grid, rows: Rows, column: TextColumn, before: readonly number[]): Float64Array {
  const keys = keysByLeaf(grid, rows, column)
  const firstDays = firstDaysOfKeys(grid, rows, column)
  const marks = new Marks(column)
  return grid.cells((period) => {
    const previous = before[period] ?? -1
    const first = grid.periods[previous]?.first ?? NO_DAY
    const known = Uint8Array.from(firstDays, (day) => (day !== NO_DAY && day < first ? 1 : 0))
    return (group) => {
      marks.clear()
      for (const range of keyRanges(grid, keys, previous, group)) marks.put(keys.codes, range)
      let count = 0
      for (const range of keyRanges(grid, keys, period, group)) count += marks.putWanted(keys.codes, range, known)
      return count
    }
  })
}

function countDistinct(grid: Grid, keys: KeysByLeaf, column: TextColumn): Float64Array {
  const marks = new Marks(column)
  return grid.cells((period) => (group) => {
    marks.clear()
    let count = 0
    for (const range of keyRanges(grid, keys, period, group)) count += marks.put(keys.codes, range)
    return count
  })
}

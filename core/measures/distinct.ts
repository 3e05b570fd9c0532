import { NO_DAY, type TextColumn } from '../model/dataset'
import { dayColumn, rowMask, type Grid } from './cells'
import type { Rows } from './measure'
import { Values } from './values'

/** Numbers of distinct values of a column per cell of the grid; blanks are no value. */
export function distinctCounts(grid: Grid, column: TextColumn, rows: Rows): Values {
  const byLeaf = rowsByLeaf(grid, column, rows)
  const seen = new Stamps(column)
  return Values.of(grid.periods.length, grid.groups.length, (period, group) => {
    seen.next()
    return countRows(grid, byLeaf, period, group, (row) => seen.add(column.codes[row] ?? 0))
  })
}

/**
 * Numbers of keys that are active in each period and also were (`returning`) in the preceding one, or were in it and
 * no longer are (`lapsed`).
 * @param before index among the grid's periods of each period's preceding one
 */
export function comparedWithPreceding(
  grid: Grid,
  column: TextColumn,
  rows: Rows,
  form: 'returning' | 'lapsed',
  before: readonly number[],
): Values {
  const byLeaf = rowsByLeaf(grid, column, rows)
  const compared = new Stamps(column)
  const counted = new Stamps(column)
  return Values.of(grid.periods.length, grid.groups.length, (period, group) => {
    compared.next()
    counted.next()
    const previous = before[period] ?? -1
    const [first, second] = form === 'returning' ? [previous, period] : [period, previous]
    countRows(grid, byLeaf, first, group, (row) => compared.add(column.codes[row] ?? 0))
    return countRows(grid, byLeaf, second, group, (row) => {
      const code = column.codes[row] ?? 0
      return compared.has(code) === (form === 'returning') && counted.add(code)
    })
  })
}

/** Numbers of keys whose first ever row, whoever's it is, falls in the period and belongs to the group. */
export function freshCounts(grid: Grid, column: TextColumn, rows: Rows): Values {
  const days = dayColumn(grid.table, rows.time).values
  const mask = rowMask(grid.table, rows.where)
  const firstDay = new Int32Array(column.dictionary.length).fill(NO_DAY)
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? NO_DAY
    const code = column.codes[row] ?? 0
    const known = firstDay[code] ?? NO_DAY
    if (mask[row] === 1 && day !== NO_DAY && (known === NO_DAY || day < known)) firstDay[code] = day
  }
  const byLeaf = rowsByLeaf(grid, column, rows)
  const seen = new Stamps(column)
  return Values.of(grid.periods.length, grid.groups.length, (period, group) => {
    seen.next()
    return countRows(grid, byLeaf, period, group, (row) => {
      const code = column.codes[row] ?? 0
      return days[row] === firstDay[code] && seen.add(code)
    })
  })
}

/** Rows in the order of their leaf cells, by a counting sort: rows of leaf i stand from `start[i]` to `start[i + 1]`. */
interface RowsByLeaf {
  readonly start: Int32Array
  readonly rows: Int32Array
}

function rowsByLeaf(grid: Grid, column: TextColumn, { time, where }: Rows): RowsByLeaf {
  const leafOfRows = grid.leafOfRows(time)
  const mask = rowMask(grid.table, where)
  const leafOf = (row: number) => (mask[row] === 1 && column.codes[row] !== 0 ? (leafOfRows[row] ?? -1) : -1)
  return sortByLeaf(grid, leafOf)
}

/** Puts rows into the order of their leaf cells; rows of leaf -1 are left out. */
export function sortByLeaf(grid: Grid, leafOf: (row: number) => number): RowsByLeaf {
  const start = new Int32Array(grid.leaves + 1)
  for (let row = 0; row < grid.table.rows; row += 1) {
    const leaf = leafOf(row)
    if (leaf >= 0) start[leaf + 1] = (start[leaf + 1] ?? 0) + 1
  }
  for (let leaf = 0; leaf < grid.leaves; leaf += 1) start[leaf + 1] = (start[leaf + 1] ?? 0) + (start[leaf] ?? 0)
  const place = start.slice()
  const rows = new Int32Array(start[grid.leaves] ?? 0)
  for (let row = 0; row < grid.table.rows; row += 1) {
    const leaf = leafOf(row)
    if (leaf < 0) continue
    const at = place[leaf] ?? 0
    rows[at] = row
    place[leaf] = at + 1
  }
  return { start, rows }
}

/** The rows of one cell of the grid. */
export function* rowsOf(grid: Grid, { start, rows }: RowsByLeaf, period: number, group: number): Iterable<number> {
  for (const leaf of grid.leavesOf(period, group)) {
    for (let at = start[leaf] ?? 0; at < (start[leaf + 1] ?? 0); at += 1) yield rows[at] ?? 0
  }
}

function countRows(
  grid: Grid,
  byLeaf: RowsByLeaf,
  period: number,
  group: number,
  counts: (row: number) => boolean,
): number {
  let count = 0
  for (const row of rowsOf(grid, byLeaf, period, group)) if (counts(row)) count += 1
  return count
}

/** A set of codes that is emptied at no cost: a code is in it when it bears the present stamp. */
class Stamps {
  private readonly stamps: Int32Array
  private stamp = 0

  constructor(column: TextColumn) {
    this.stamps = new Int32Array(column.dictionary.length)
  }

  next(): void {
    this.stamp += 1
  }

  has(code: number): boolean {
    return this.stamps[code] === this.stamp
  }

  /** Puts a code in; false if it was. */
  add(code: number): boolean {
    if (this.has(code)) return false
    this.stamps[code] = this.stamp
    return true
  }
}

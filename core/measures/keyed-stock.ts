import type { TextColumn } from '../model/dataset'
import type { Grid } from './grid'
import { rowsByLeaf } from './keys'
import { Marks } from './marks'
import type { Instant, Measure, Stock } from './measure'
import { comingOf, instantOf, isThere, type Coming } from './stock'
import { keyColumn } from './table-columns'

/** The rows of a stock that have a key, part by part. */
export class KeyedStock {
  readonly column: TextColumn
  private readonly coming: Coming
  /** By their parts, those of part i from `start[i]` to before `start[i + 1]`. */
  private readonly sorted: Int32Array
  private readonly start: Int32Array
  private readonly found: Int32Array

  constructor(
    private readonly grid: Grid,
    stock: Stock,
    key: string,
  ) {
    this.column = keyColumn(grid.table, key)
    this.coming = comingOf(grid, stock)
    this.sorted = rowsByLeaf(grid, this.coming.rows)
    this.start = grid.place(this.coming.rows).start
    this.found = new Int32Array(this.sorted.length)
  }

  /** The rows of a cell of the grid that are there at an instant; overwritten by the next call. */
  rowsThere(period: number, group: number, at: Instant): Int32Array {
    const { periods, parts, calendar } = this.grid
    const asked = periods[period]
    if (asked === undefined) return this.found.subarray(0, 0)
    const instant = instantOf(asked, at, calendar.today)
    let count = 0
    for (const part of parts.ofGroup[group] ?? []) count = this.gather(part, instant, count)
    return this.found.subarray(0, count)
  }

  /** Their keys, by code; overwritten by the next call. */
  keysThere(period: number, group: number, at: Instant): Int32Array {
    const rows = this.rowsThere(period, group, at)
    const { codes } = this.column
    for (let place = 0; place < rows.length; place += 1) rows[place] = codes[rows[place] ?? 0] ?? 0
    return rows
  }

  /** Puts a part's rows that are there behind those that were found. */
  private gather(part: number, instant: number, count: number): number {
    const { found, start, sorted, coming } = this
    const { codes } = this.column
    const end = start[part + 1] ?? 0
    let next = count
    for (let at = start[part] ?? 0; at < end; at += 1) {
      const row = sorted[at] ?? 0
      if (codes[row] === 0 || !isThere(coming, row, instant)) continue
      found[next] = row
      next += 1
    }
    return next
  }
}

/** Numbers of distinct keys per cell of the grid whose rows are there at an instant. */
export function liveCounts(grid: Grid, measure: Extract<Measure, { form: 'live' }>): Float64Array {
  const stock = new KeyedStock(grid, measure, measure.key)
  const marks = new Marks(stock.column)
  return grid.cells((period) => (group) => {
    marks.clear()
    return marks.put(stock.keysThere(period, group, measure.at))
  })
}

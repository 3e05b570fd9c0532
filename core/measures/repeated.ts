import type { TextColumn } from '../model/dataset'
import type { Grid } from './grid'
import { textIn } from './known-names'
import { rowsByLeaf } from './keys'
import { rangesOf, type Range } from './leaf-order'
import { Marks } from './marks'
import type { Measure } from './measure'
import { keyColumn } from './table-columns'

/**
 * Numbers of distinct keys per cell of the grid with at least so many different values of a column, or rows where there
 * is no such column. A blank is no value.
 */
export function repeatedCounts(
  grid: Grid,
  { rows, key, of, times }: Extract<Measure, { form: 'repeated' }>,
): Float64Array {
  const column = keyColumn(grid.table, key)
  const values = textIn(grid.table, of)
  const placement = grid.place(rows)
  const keys = new RowsOfKeys(column, values, rowsByLeaf(grid, rows))
  return grid.cells((period) => (group) => {
    keys.gather(rangesOf(grid, placement, placement.start, period, group))
    return keys.countRepeated(times)
  })
}

/** The rows of one cell of a grid, sorted by their keys by a counting sort. */
class RowsOfKeys {
  private readonly sizes: Int32Array
  private readonly places: Int32Array
  private readonly valuesByKey: Int32Array
  private readonly seen: Marks | undefined
  private keys: number[] = []

  constructor(
    private readonly column: TextColumn,
    private readonly values: TextColumn | undefined,
    private readonly rows: Int32Array,
  ) {
    this.sizes = new Int32Array(column.dictionary.length)
    this.places = new Int32Array(column.dictionary.length)
    this.valuesByKey = new Int32Array(values === undefined ? 0 : rows.length)
    this.seen = values && new Marks(values)
  }

  gather(ranges: readonly Range[]): void {
    for (const code of this.keys) this.sizes[code] = 0
    this.keys = []
    for (const range of ranges) this.countRows(range)
    if (this.values === undefined) return
    let place = 0
    for (const code of this.keys) {
      this.places[code] = place
      place += this.sizes[code] ?? 0
    }
    for (const range of ranges) this.sortValues(range, this.values.codes)
  }

  countRepeated(times: number): number {
    let count = 0
    let from = 0
    for (const code of this.keys) {
      const size = this.sizes[code] ?? 0
      if (size >= times && this.differentIn({ from, to: from + size }) >= times) count += 1
      from += size
    }
    return count
  }

  private differentIn(range: Range): number {
    if (this.seen === undefined) return range.to - range.from
    this.seen.clear()
    return this.seen.put(this.valuesByKey, range)
  }

  private countRows({ from, to }: Range): void {
    const { rows, sizes, keys } = this
    const { codes } = this.column
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0
      if (this.values?.codes[row] === 0) continue
      const code = codes[row] ?? 0
      if (code === 0) continue
      if (sizes[code] === 0) keys.push(code)
      sizes[code] = (sizes[code] ?? 0) + 1
    }
  }

  private sortValues({ from, to }: Range, values: Int32Array): void {
    const { rows, places, valuesByKey } = this
    const { codes } = this.column
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0
      const value = values[row] ?? 0
      const code = codes[row] ?? 0
      if (value === 0 || code === 0) continue
      const place = places[code] ?? 0
      valuesByKey[place] = value
      places[code] = place + 1
    }
  }
}

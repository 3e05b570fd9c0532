import { InputError } from '../input-error'
import type { Table, TextColumn } from '../model/dataset'
import type { Grid } from './grid'
import { textIn } from './known-names'
import type { Quantity, Rows } from './measure'
import { isAmount } from './quantity'

/** The currencies of what is added up, bucket by bucket: amounts in several of them are never added. */
export class Currencies {
  /** Two currencies of each bucket; 0 for none. Rows that name no currency go with any. */
  private readonly first: Int32Array
  private readonly second: Int32Array

  private constructor(
    private readonly column: TextColumn,
    buckets: number,
  ) {
    this.first = new Int32Array(buckets)
    this.second = new Int32Array(buckets)
  }

  /** Undefined where nothing can be mixed up: no money, or no more than one currency. */
  static in(table: Table, of: Quantity, buckets: number): Currencies | undefined {
    const column = textIn(table, 'currency')
    const several = column !== undefined && column.dictionary.length > 2 && isAmount(table, of)
    return several ? new Currencies(column, buckets) : undefined
  }

  /** A row's amount is added to a bucket. */
  add(bucket: number, row: number): void {
    const code = this.column.codes[row] ?? 0
    const first = this.first[bucket] ?? 0
    if (code === 0 || code === first) return
    if (first === 0) this.first[bucket] = code
    else this.second[bucket] = code
  }

  /**
   * The buckets are added up together.
   * @throws {InputError} `currencies-mixed`
   */
  refuseMixed(buckets: Iterable<number>): void {
    let common = 0
    for (const bucket of buckets) {
      for (const code of [this.first[bucket] ?? 0, this.second[bucket] ?? 0]) {
        if (common === 0) common = code
        else if (code !== 0 && code !== common) throw this.mixed(common, code)
      }
    }
  }

  private mixed(one: number, other: number): InputError {
    const names = [one, other].map((code) => this.column.dictionary[code] ?? '')
    return new InputError('currencies-mixed', {
      found: names.join(', '),
      first: names[0] ?? '',
      column: this.column.header,
    })
  }
}

/**
 * Refuses to compute a quantity for cells of a grid that hold it in several currencies.
 * @throws {InputError} `currencies-mixed`
 */
export function refuseMixedCurrencies(grid: Grid, of: Quantity, rows: Rows): void {
  const placement = grid.place(rows)
  const currencies = Currencies.in(grid.table, of, placement.leaves)
  if (currencies === undefined) return
  const { values, places } = grid.numbers(of, rows)
  placement.rows.forEach((row, at) => {
    if (!Number.isNaN(values[places?.[at] ?? at] ?? NaN)) currencies.add(placement.leafOf[at] ?? 0, row)
  })
  const { ofPeriod, count } = placement.stretches
  for (const { from, to } of ofPeriod) {
    for (const parts of grid.parts.ofGroup) {
      const length = to - from + 1
      currencies.refuseMixed(parts.flatMap((part) => Array.from({ length }, (_, at) => part * count + from + at)))
    }
  }
}

import { InputError } from '../input-error'
import type { Table } from '../model/dataset'
import { entity } from '../model/entity'
import type { Grid } from './cells'

/**
 * Amounts in several currencies are never added up.
 * @param bucketOf bucket that a row is added to; -1 for none
 * @param merged   the buckets that are added up together
 * @throws {InputError} `currencies-mixed`
 */
export function refuseMixedCurrencies(
  table: Table,
  column: string,
  bucketOf: (row: number) => number,
  merged: Iterable<Iterable<number>>,
): void {
  const currency = table.columns.currency
  if (currency?.kind !== 'text' || currency.dictionary.length <= 2) return
  if (entity(table.entity).columns[column]?.kind !== 'amount') return
  const found = new Map<number, Set<number>>()
  for (let row = 0; row < table.rows; row += 1) {
    const code = currency.codes[row] ?? 0
    const bucket = bucketOf(row)
    if (bucket < 0 || code === 0) continue
    const codes = found.get(bucket)
    if (codes === undefined) found.set(bucket, new Set([code]))
    else codes.add(code)
  }
  for (const buckets of merged) {
    const codes = new Set([...buckets].flatMap((bucket) => [...(found.get(bucket) ?? [])]))
    if (codes.size <= 1) continue
    const names = [...codes].map((code) => currency.dictionary[code] ?? '')
    throw new InputError('currencies-mixed', {
      found: names.join(', '),
      first: names[0] ?? '',
      column: currency.header,
    })
  }
}

/** The leaf cells of every cell of a grid. */
export function* everyCell(grid: Grid): Iterable<Iterable<number>> {
  for (let period = 0; period < grid.periods.length; period += 1) {
    for (let group = 0; group < grid.groups.length; group += 1) yield grid.leavesOf(period, group)
  }
}

import { textIn } from '../measures/known-names'
import { NO_DAY, type Table } from '../model/dataset'
import { daysIn } from './typed-columns'

/** A target's days. */
export interface TargetSpan {
  readonly row: number
  readonly first: number
  readonly last: number
}

/**
 * The targets of each name and KPI, by their first day, of those that begin together the longest first. What other
 * columns say tells them apart too: a target for each product is no target set twice.
 */
export function targetSpans(table: Table): Iterable<readonly TargetSpan[]> {
  const [first, last] = [daysIn(table, 'first'), daysIn(table, 'last')]
  const groups = new Map<string, TargetSpan[]>()
  if (first === undefined || last === undefined) return []
  const telling = [
    ...['who', 'kpi'].flatMap((name) => textIn(table, name) ?? []),
    ...table.otherHeaders.flatMap((header) => table.other(header) ?? []),
  ]
  for (let row = 0; row < table.rows; row += 1) {
    const span = { row, first: first.values[row] ?? NO_DAY, last: last.values[row] ?? NO_DAY }
    if (span.first === NO_DAY) continue
    const key = telling.map(({ codes }) => codes[row]).join()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [span])
    else group.push(span)
  }
  for (const group of groups.values()) {
    group.sort((one, other) => one.first - other.first || other.last - one.last || one.row - other.row)
  }
  return groups.values()
}

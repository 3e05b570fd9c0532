import { textIn } from '../measures/known-names'
import type { Table } from '../model/dataset'
import { codeMask } from './typed-columns'

/** A byte for each deal: 1 where it is won or lost. */
export function decidedRows(table: Table): Uint8Array {
  return rowsWithStatus(table, 'won', 'lost')
}

/** A byte for each deal: 1 where its status is one of these. */
export function rowsWithStatus(table: Table, ...states: readonly ('open' | 'won' | 'lost')[]): Uint8Array {
  const status = textIn(table, 'status')
  if (status === undefined) return new Uint8Array(table.rows)
  const mask = codeMask(status, (word) => states.some((state) => state === word))
  return Uint8Array.from(status.codes, (code) => mask[code] ?? 0)
}

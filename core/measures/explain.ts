import type { Text } from '../locale/text'
import { entity } from '../model/entity'
import { rowsOfMeasure } from './rows-of'

/** How many rows a measure's value comes from, and how many it could not use. */
export interface RowCounts {
  readonly table: Text
  readonly used: number
  readonly leftOut: readonly { readonly reason: Text; readonly rows: number }[]
}

/** Counts the rows behind one value, and those that would count but for something missing, as {@link rowsOfMeasure} tells them. */
export function countRowsOf(...asked: Parameters<typeof rowsOfMeasure>): RowCounts {
  const { table, used, leftOut } = rowsOfMeasure(...asked)
  return {
    table: entity(table.entity).name,
    used: used.length,
    leftOut: leftOut.map(({ reason, rows }) => ({ reason, rows: rows.length })),
  }
}

import { NotAvailable } from '../input-error'
import { groupsIn, type Condition } from '../measures/conditions'
import type { Group, Selection } from '../measures/group'
import { textKey } from '../model/columns'
import type { Dataset, Table, TextColumn } from '../model/dataset'
import { entity } from '../model/entity'

/** What rows must hold to be chosen: each of these columns one of these text keys; "" is a blank. */
export type Membership = readonly { readonly column: string; readonly keys: readonly string[] }[]

/**
 * What groups mean in one table, in the words of its columns; undefined for a group that the table cannot tell. A column
 * goes by its canonical name or, where it has none, by its header.
 */
export function membershipsIn(
  dataset: Dataset,
  table: Table,
  groups: readonly Group[],
): readonly (Membership | undefined)[] {
  return groupsIn(dataset, table, groups).map((found, index) =>
    found instanceof NotAvailable ? undefined : membershipOf(table, found, groups[index]?.selections ?? []),
  )
}

/** What the conditions of selections mean, in the words of the table's columns. */
export function membershipOf(
  table: Table,
  conditions: readonly Condition[],
  selections: readonly Selection[],
): Membership {
  return conditions.map(({ column, codes }, index) => ({
    column: nameIn(table, column, selections[index]),
    keys: keysOf(column, codes),
  }))
}

/** The text keys of codes, each once. */
export function keysOf(column: TextColumn, codes: readonly number[]): readonly string[] {
  return [...new Set(codes.map((code) => textKey(column.dictionary[code] ?? '')))]
}

/** The name of a column that a selection looks at: its own, the owner's or the customer's. */
function nameIn(table: Table, column: TextColumn, selection: Selection | undefined): string {
  const asked = selection === undefined || selection.kind === 'person' ? [] : [selection.column]
  // No others are compared: looking at a column types it.
  const names = [...asked, entity(table.entity).owner ?? '', 'customerId', 'customer']
  return names.find((name) => table.columns[name] === column) ?? asked[0] ?? ''
}

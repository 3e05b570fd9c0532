import type { ColumnKind } from '../../core/model/entity'
import development from './corpus/development.json'
import heldOut from './corpus/held-out.json'

/** What a person reads in a header. */
export interface LabelledHeader {
  readonly text: string
  /** Columns that the header may be taken for; none when it is none of the table's. */
  readonly columns: readonly string[]
  /** Whether a table in which it is taken for nothing is right, too. */
  readonly optional: boolean
  /** What stands in the cells of a header without a column. */
  readonly cells: CellKind
}

export type CellKind = ColumnKind | 'flag' | 'email' | 'url'

/** A header row with what a person reads in it. */
export interface LabelledRow {
  /** Product, report or data set, in words. */
  readonly source: string
  /**
   * Where the headers come from: word for word from a public file (`export`), from what a product is documented to
   * export (`product`), or a form that is common in many variants (`template`).
   */
  readonly basis: string
  /** Kinds of table that it may be taken for; "none" for a table that is none of ours. */
  readonly entities: readonly string[]
  readonly headers: readonly LabelledHeader[]
}

/** Rows to develop with, and rows that nobody looks at while doing so. */
export function corpus(): { readonly development: readonly LabelledRow[]; readonly heldOut: readonly LabelledRow[] } {
  return { development: development.map(readRow), heldOut: heldOut.map(readRow) }
}

interface StoredRow {
  readonly source: string
  readonly basis: string
  /** `deals`, `none`, `subscriptions|none`. */
  readonly entity: string
  /** `Header > column`, parted by "; ". `column?` is optional, `one|other` either; `:date` is no column, but of dates. */
  readonly headers: string
}

function readRow({ source, basis, entity, headers }: StoredRow): LabelledRow {
  return { source, basis, entities: entity.split('|'), headers: headers.split('; ').map(readHeader) }
}

function readHeader(stored: string): LabelledHeader {
  const [text = '', label = ':text'] = stored.split(' > ')
  if (label.startsWith(':')) return { text, columns: [], optional: true, cells: label.slice(1) as CellKind }
  return {
    text,
    columns: label.replace(/\?/g, '').split('|'),
    optional: label.includes('?'),
    cells: 'text',
  }
}

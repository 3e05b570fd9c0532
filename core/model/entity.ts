import type { Text } from '../locale/text'

export type EntityName = 'deals' | 'orders' | 'people' | 'targets'

/** What a column's cells are: decides how they are read and which content contradicts a header. */
export type ColumnKind = 'text' | 'amount' | 'number' | 'percent' | 'date' | 'period' | 'status'

/** A column of the canonical model with the headers by which people know it. */
export interface ColumnDefinition {
  readonly name: Text
  readonly kind: ColumnKind
  /** Without it the entity is of no use. */
  readonly needed: boolean
  /** Headers in English, Chinese and of well-known systems, as people write them. */
  readonly synonyms: readonly string[]
}

/** A kind of business record: deals, orders, … */
export interface EntityDefinition {
  readonly id: EntityName
  readonly name: Text
  readonly columns: Readonly<Record<string, ColumnDefinition>>
}

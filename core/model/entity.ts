import type { Text } from '../locale/text'
import { activities } from './entities/activities'
import { costs } from './entities/costs'
import { customers } from './entities/customers'
import { deals } from './entities/deals'
import { forecasts } from './entities/forecasts'
import { leads } from './entities/leads'
import { market } from './entities/market'
import { orders } from './entities/orders'
import { people } from './entities/people'
import { stageChanges } from './entities/stage-changes'
import { subscriptions } from './entities/subscriptions'
import { surveys } from './entities/surveys'
import { targets } from './entities/targets'
import { training } from './entities/training'

export type EntityName =
  | 'deals'
  | 'orders'
  | 'leads'
  | 'customers'
  | 'subscriptions'
  | 'activities'
  | 'stageChanges'
  | 'costs'
  | 'targets'
  | 'people'
  | 'surveys'
  | 'forecasts'
  | 'market'
  | 'training'

/** What a column's cells are: decides how they are read and which content contradicts a header. */
export type ColumnKind =
  'text' | 'name' | 'id' | 'amount' | 'number' | 'percent' | 'date' | 'moment' | 'period' | 'status'

/** A column of the canonical model with the headers by which people know it. */
export interface ColumnDefinition {
  readonly name: Text
  readonly kind: ColumnKind
  /**
   * Headers in English, Chinese and of well-known systems, as people write them, the usual ones first; parted by ";"
   * whatever the line breaks. Those after a "|" are taken only where none from before it is there.
   */
  readonly headers: string
}

/** A column that is worked out from others when a table is read: a deal's status from its stage. */
export interface DerivedColumn {
  readonly name: Text
  readonly kind: 'text' | 'number' | 'day'
}

/** A kind of business record: deals, orders, … */
export interface EntityDefinition {
  readonly id: EntityName
  readonly name: Text
  /** A table is of use when it has one column of each of these lists. */
  readonly needs: readonly (readonly string[])[]
  readonly columns: Readonly<Record<string, ColumnDefinition>>
  /** By name; one that has the name of a column takes its place. See `settle/`. */
  readonly derived: Readonly<Record<string, DerivedColumn>>
  /** The column that says whose row it is. */
  readonly owner?: string
  /** The column whose day counts where nothing else is said. */
  readonly time?: string
}

/** The canonical model: everything that a user's table can be. */
export function entities(): readonly EntityDefinition[] {
  return Object.values(model)
}

/** The definition of one entity. */
export function entity(name: EntityName): EntityDefinition {
  return model[name]
}

/** A column of an entity by its canonical name; undefined for any other word, one that every object knows included. */
export function columnOf(name: EntityName, column: string): ColumnDefinition | undefined {
  const { columns } = model[name]
  return Object.prototype.hasOwnProperty.call(columns, column) ? columns[column] : undefined
}

const model: Readonly<Record<EntityName, EntityDefinition>> = {
  deals,
  orders,
  leads,
  customers,
  subscriptions,
  activities,
  stageChanges,
  costs,
  targets,
  people,
  surveys,
  forecasts,
  market,
  training,
}

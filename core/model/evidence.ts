import type { AssignedColumn, Assignment } from './assign-columns'
import type { EntityDefinition, EntityName } from './entity'
import type { Header } from './header'
import type { HeaderLine } from './header-line'
import { keysOf } from './known-columns'
import { markers } from './markers'

/** Columns that tell what a table is, even under a header that other tables have, too. */
const telling: Readonly<Record<EntityName, readonly string[]>> = {
  deals: ['stage', 'status', 'closed', 'actualClosed'],
  orders: ['customer', 'customerId'],
  leads: ['source', 'converted', 'firstResponse'],
  customers: ['owner', 'team', 'created', 'segment', 'region', 'level', 'industry', 'status'],
  subscriptions: ['recurring', 'annual'],
  activities: ['kind'],
  stageChanges: ['fromStage'],
  costs: ['category', 'campaign'],
  targets: ['target'],
  people: ['team', 'region', 'manager', 'role', 'hired', 'capacity'],
  surveys: ['score', 'nps', 'csat', 'ces'],
  forecasts: [],
  market: ['competitor'],
  training: ['course', 'hours', 'before', 'after'],
}
/** Columns that no other kind of table has: under a header of their own they outweigh much that is usual elsewhere. */
const decisive: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  subscriptions: ['recurring', 'annual'],
  stageChanges: ['stage', 'fromStage', 'entered'],
  costs: ['amount'],
  targets: ['target'],
  surveys: ['nps', 'csat', 'ces'],
  forecasts: ['made', 'amount'],
  market: ['sales'],
  training: ['course', 'hours', 'before', 'after'],
}
const worth = { confirmed: 2, exact: 1, words: 0.35, near: 0.35 }
const DECISIVE = 2.5
const LATER_TIER = 0.15
const LAST_TIER = 3
const MARKER = 0.5
/** Kinds of table in which a name stands once; where fewer names than this share are distinct, it is another kind. */
const onceEach: Readonly<Partial<Record<EntityName, string>>> = { customers: 'customer', people: 'person' }
const DISTINCT = 0.5
const ENOUGH_ROWS = 20

/**
 * How much of a line of headers a kind of table explains. A header counts the more, the fewer kinds of table know it;
 * one that is merely held or resembled, or that is a makeshift, counts less.
 */
export function explained(entity: EntityName, { columns }: Assignment, line: HeaderLine): number {
  const sum = columns.reduce((total, column) => total + worthOf(column, decisive[entity] ?? []), 0)
  return sum + MARKER * markersOf(entity, line.headers)
}

function worthOf({ column, how, tier, knownTo }: AssignedColumn, decides: readonly string[]): number {
  if (how === 'confirmed') return worth.confirmed
  const value = (worth[how] / Math.sqrt(knownTo)) * (1 - LATER_TIER * Math.min(tier, LAST_TIER))
  return how === 'exact' && knownTo === 1 && decides.includes(column) ? DECISIVE * value : value
}

/** Whether a complete table is of this kind: something in it must tell, and more than tells that it is none of ours. */
export function isCredible({ id }: EntityDefinition, { columns }: Assignment, line: HeaderLine): boolean {
  if (columns.some(({ how }) => how === 'confirmed')) return true
  const tell = columns.filter(
    ({ how, knownTo, column }) => how === 'exact' && (knownTo === 1 || telling[id].includes(column)),
  )
  if (tell.length <= markersOf('none', line.headers)) return false
  const name = columns.find(({ column }) => column === onceEach[id])
  if (name === undefined) return true
  const { seen, distinct } = line.contentAt(name.position)
  return seen < ENOUGH_ROWS || distinct >= DISTINCT
}

let markerKeys: ReadonlyMap<string, string> | undefined

function markersOf(of: EntityName | 'none', headers: readonly Header[]): number {
  markerKeys ??= new Map(Object.entries(markers).map(([id, list]) => [id, keysOf(list)]))
  const keys = markerKeys.get(of) ?? ''
  return headers.filter(({ key, words }) => key !== '' && keys.includes(`;${words.join('')};`)).length
}

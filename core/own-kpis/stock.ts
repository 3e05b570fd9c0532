import { is } from '../measures/filters'
import type { Filter } from '../measures/measure'
import type { EntityDefinition, EntityName } from '../model/entity'

/** From which day on a row is there, and from which day on it no longer is. */
export interface Span {
  readonly from: string | undefined
  readonly until?: string
}

const spans: Readonly<Partial<Record<EntityName, Span>>> = {
  deals: { from: 'created', until: 'closed' },
  subscriptions: { from: 'start', until: 'end' },
  people: { from: 'hired', until: 'left' },
}

/** How long the rows of an entity are there where a formula does not say it; for ever, if nothing ends them. */
export function usualSpan({ id, time }: EntityDefinition): Span {
  return spans[id] ?? { from: time }
}

/** Which rows have really gone on the day that ends them: an open deal's closing day is only expected. */
export function goneBy({ id }: EntityDefinition, until: string | undefined): Filter | undefined {
  return id === 'deals' && until === 'closed' ? is('status', 'won', 'lost', 'void') : undefined
}

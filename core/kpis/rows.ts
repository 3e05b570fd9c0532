import type { Rows } from '../measures/measure'

/** Deals won, by their closing day. */
export const won: Rows = { entity: 'deals', time: 'closed', where: [{ column: 'status', is: ['won'] }] }

/** Deals decided either way, by their closing day. */
export const closed: Rows = { entity: 'deals', time: 'closed', where: [{ column: 'status', is: ['won', 'lost'] }] }

/** Deals that count, by the day they were created. */
export const created: Rows = {
  entity: 'deals',
  time: 'created',
  where: [{ column: 'status', is: ['open', 'won', 'lost'] }],
}

/** Orders, by their date. */
export const ordered: Rows = { entity: 'orders', time: 'date', where: [] }

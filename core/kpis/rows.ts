import { is } from '../measures/filters'
import type { Rows } from '../measures/measure'

/** Deals won, by their closing day. */
export const won: Rows = { entity: 'deals', time: 'closed', where: [is('status', 'won')] }

/** Deals decided either way, by their closing day. */
export const closed: Rows = { entity: 'deals', time: 'closed', where: [is('status', 'won', 'lost')] }

/** Deals that count, by the day they were created. */
export const created: Rows = { entity: 'deals', time: 'created', where: [is('status', 'open', 'won', 'lost')] }

/** Orders, by their date. */
export const ordered: Rows = { entity: 'orders', time: 'date', where: [] }

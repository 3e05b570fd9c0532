import { filled, is, isNot } from '../../measures/filters'
import type { Rows } from '../../measures/measure'

/** Deals won, by their closing day. */
export const won: Rows = { entity: 'deals', time: 'closed', where: [is('status', 'won')] }

/** Deals lost, by their closing day. */
export const lost: Rows = { entity: 'deals', time: 'closed', where: [is('status', 'lost')] }

/** Deals decided either way, by their closing day. */
export const closed: Rows = { entity: 'deals', time: 'closed', where: [is('status', 'won', 'lost')] }

/** Deals that count, by the day they were created. */
export const created: Rows = { entity: 'deals', time: 'created', where: [is('status', 'open', 'won', 'lost')] }

/** Deals that count, by the day on which they were expected to close. */
export const expected: Rows = { entity: 'deals', time: 'expected', where: [is('status', 'open', 'won', 'lost')] }

/** Orders, by their date. */
export const ordered: Rows = { entity: 'orders', time: 'date', where: [] }

/** Orders of which something is paid, by the day of the payment. */
export const settled: Rows = { entity: 'orders', time: 'settled', where: [filled('settled')] }

/** Leads, by the day they came in. */
export const newLeads: Rows = { entity: 'leads', time: 'created', where: [] }

/** Stage changes of deals that were followed by another, by the day on which the stage was left. */
export const stagesLeft: Rows = {
  entity: 'stageChanges',
  time: 'left',
  where: [filled('left'), { column: 'stage', test: 'parameter' }],
}

/** Activities, by their date. */
export const active: Rows = { entity: 'activities', time: 'date', where: [] }

/** Subscriptions, from their start. */
export const subscribed: Rows = { entity: 'subscriptions', time: 'start', where: [] }

/** Customers, whenever they became some. */
export const accounts: Rows = { entity: 'customers', where: [] }

/** Costs, by their date. */
export const spent: Rows = { entity: 'costs', time: 'date', where: [] }

/** Answers to surveys, by their date. */
export const answered: Rows = { entity: 'surveys', time: 'date', where: [] }

/** People, from the day they were hired. */
export const hired: Rows = { entity: 'people', time: 'hired', where: [] }

/** People who have left, by their last day. */
export const left: Rows = { entity: 'people', time: 'left', where: [filled('left')] }

/** Trainings, by their date. */
export const trained: Rows = { entity: 'training', time: 'date', where: [] }

/** Sales of competitors that are named. */
export const competitorSales: Rows = {
  entity: 'market',
  where: [{ column: 'competitor', test: 'filled' }, isNot('ours', 'yes')],
}

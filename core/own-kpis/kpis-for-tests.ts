import type { KnownKpis } from './parse'

const known: Readonly<Record<string, string>> = {
  revenue: 'REVENUE',
  销售额: 'REVENUE',
  orders: 'ORDERS',
  win_rate: 'WIN_RATE',
  'win rate': 'WIN_RATE',
  'my kpi': 'my kpi',
  'stage_conversion(proposal)': 'STAGE_CONVERSION(Proposal)',
}

/** A few KPIs to refer to. */
export const someKpis: KnownKpis = {
  idOf: (name) => known[name.toLowerCase()],
  names: () => [...new Set(Object.values(known))],
}

import type { Kpi } from '../kpis/kpi'

/** A KPI as a person writes it down: a name and a formula, e.g. `sum(orders.amount where product = "A") / ORDERS`. */
export interface OwnKpi {
  readonly name: string
  readonly formula: string
  /** A plain ratio where nothing is said. */
  readonly unit?: Kpi['unit']
  /** Higher is better where nothing is said. */
  readonly better?: Kpi['better']
  /** In the person's own words; without it, the formula is what tells the meaning. */
  readonly definition?: string
}

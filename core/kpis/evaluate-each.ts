import type { Calendar, Period } from '../calendar/period'
import { InputError, NotAvailable } from '../input-error'
import { evaluateKpis, type ValueGrid } from './evaluate'
import type { Kpi } from './kpi'
import type { Group } from '../measures/group'
import type { Dataset } from '../model/dataset'

/**
 * Computes several KPIs in one go. What the data cannot answer, for want of a table, say, is not available by itself
 * and leaves the others alone; a single KPI fails.
 * @throws {InputError} what `evaluateKpis` throws for a single KPI
 */
export function evaluateEach(
  dataset: Dataset,
  kpis: readonly Kpi[],
  periods: readonly Period[],
  groups: readonly Group[],
  calendar: Calendar,
): ValueGrid {
  try {
    return evaluateKpis(dataset, kpis, periods, groups, calendar)
  } catch (error) {
    if (!(error instanceof InputError) || kpis.length === 1) throw error
  }
  const grids = kpis.map((kpi): ValueGrid | NotAvailable => {
    try {
      return evaluateKpis(dataset, [kpi], periods, groups, calendar)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return new NotAvailable(error.code, error.facts)
    }
  })
  return {
    value: (kpi, period, group) => {
      const grid = grids[kpi] ?? new NotAvailable('not-in-period')
      return grid instanceof NotAvailable ? grid : grid.value(0, period, group)
    },
  }
}

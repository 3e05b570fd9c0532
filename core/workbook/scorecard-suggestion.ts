import { InputError, NotAvailable } from '../input-error'
import { parsePeriod } from '../calendar/parse-period'
import { findKpi } from '../kpis/catalogue'
import { evaluateKpis } from '../kpis/evaluate'
import { everyone } from '../measures/group'
import type { WorkbookTables } from './recognise-sheets'

/** What a sales manager looks at first: how much, how often, how large, how fast. */
const usual = ['REVENUE', 'WIN_RATE', 'AVG_DEAL', 'CYCLE', 'AVG_ORDER', 'ORDERS']
const ENOUGH = 4

/** KPIs to begin a scorecard with: the usual ones that have a number in this period; none without such a period. */
export function suggestScorecardKpis(
  tables: Pick<WorkbookTables, 'dataset' | 'calendar' | 'environment'>,
  period: string,
): readonly string[] {
  return usual.filter((id) => hasNumber(tables, id, period)).slice(0, ENOUGH)
}

function hasNumber(
  { dataset, calendar, environment }: Pick<WorkbookTables, 'dataset' | 'calendar' | 'environment'>,
  id: string,
  period: string,
): boolean {
  try {
    const periods = [parsePeriod(period, calendar, environment.date1904)]
    const value = evaluateKpis(dataset, [findKpi(id)], periods, [everyone()], calendar).value(0, 0, 0)
    return !(value instanceof NotAvailable)
  } catch (error) {
    // A KPI whose table or column is not there is none to begin with.
    if (error instanceof InputError) return false
    throw error
  }
}

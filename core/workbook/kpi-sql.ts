import type { KpiQuestion } from '../functions/define'
import type { DialectName } from '../sql/dialect'
import { sqlOf } from '../sql/sql-of'
import type { WorkbookTables } from './recognise-workbook'
import { readingRulesOf } from './settings'

/**
 * A KPI's value in SQL, for a database whose tables have the columns of these sheets.
 * @throws {InputError} as {@link sqlOf}
 */
export function kpiSql(
  { settings, environment, calendar }: Pick<WorkbookTables, 'settings' | 'environment' | 'calendar'>,
  { kpi, period, group, dataset }: KpiQuestion,
  dialect: DialectName,
): string {
  const question = { dataset, kpis: [kpi], periods: [period], groups: [group], calendar }
  return sqlOf(question, dialect, { names: {}, rules: readingRulesOf(settings, environment) })
}

import { sheetA1 } from '../cells/address'
import { PREFIX } from '../functions/define'
import { measuresOf, resolve } from '../kpis/evaluate'
import type { Kpi } from '../kpis/kpi'
import { resolveWho } from '../measures/group'
import { entityOf } from '../measures/measure'
import type { EntityName } from '../model/entity'
import type { HostTraits } from './port'
import type { WorkbookTables } from './recognise-workbook'

/** What a person asks of a KPI, in their own words; "" is the current period, everyone. */
export interface KpiQuestion {
  readonly period: string
  readonly who: string
}

/**
 * The formula of a KPI, e.g. `=KPI_WIN_RATE("2026-Q3", "Ann")`, in English with commas. Where formulas do not follow
 * the tables they read, the tables' ranges are its last arguments.
 * @throws {InputError} `who-unknown`, `who-column-unknown` where ranges are needed
 */
export function kpiFormula(
  kpi: Kpi,
  { period, who }: KpiQuestion,
  tables: Pick<WorkbookTables, 'dataset' | 'found'>,
  traits: HostTraits,
): string {
  const data = traits.formulasFollowTables ? [] : dataRanges(kpi, who, tables)
  const given = [quoted(period), quoted(who), ...data]
  while (given.length > 0 && given[given.length - 1] === '') given.pop()
  return `=${PREFIX}${kpi.id}(${given.join(', ')})`
}

function quoted(text: string): string {
  const words = text.trim()
  return words === '' ? '' : `"${words.replace(/"/g, '""')}"`
}

/** Ranges of the tables that the KPI reads, and of the people where `who` is a team that only they know. */
function dataRanges(kpi: Kpi, who: string, { dataset, found }: Pick<WorkbookTables, 'dataset' | 'found'>): string[] {
  const read = new Set<EntityName>(measuresOf(resolve(dataset, kpi.value)).map(entityOf))
  if (resolveWho(dataset, who).selections.some(({ kind }) => kind === 'unit')) read.add('people')
  return found
    .filter(({ entity, table }) => read.has(entity) && dataset.tables[entity] === table)
    .map(({ sheet, range }) => sheetA1({ ...range, sheet }))
}

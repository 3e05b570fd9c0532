import { wholeColumns } from '../cells/address'
import type { Kpi } from '../kpis/kpi'
import { resolve } from '../kpis/resolve'
import { entitiesRead } from '../kpis/tables-read'
import { dimensionIn } from '../measures/dimension'
import { resolveWho, type Selection } from '../measures/group'
import type { Dataset } from '../model/dataset'
import type { EntityName } from '../model/entity'
import { kpiCall, quoted } from '../sheets/kpi-call'
import type { HostTraits } from './port'
import type { FoundTable, WorkbookTables } from './recognise-sheets'

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
  return `=${kpiCall(kpi, { period: quoted(period), who: quoted(who), data }, ', ')}`
}

/** The tables that the KPI reads, and those that know what `who` says of its owners and customers. */
function dataRanges(kpi: Kpi, who: string, { dataset, found }: Pick<WorkbookTables, 'dataset' | 'found'>): string[] {
  const read = entitiesOf(dataset, [kpi])
  const { selections } = resolveWho(dataset, who)
  const telling = selections.flatMap((selection) => tablesTelling(dataset, selection, read))
  return rangesOf(found, new Set([...read, ...telling]))
}

function tablesTelling({ tables }: Dataset, selection: Selection, read: ReadonlySet<EntityName>): EntityName[] {
  const column = selection.kind === 'person' ? 'owner' : selection.column
  const tells = (name: EntityName) => {
    const table = tables[name]
    return table !== undefined && dimensionIn(table, column) !== undefined
  }
  // Who belongs to a team or manager is for the people table to say, even where rows name one.
  const people: EntityName[] = selection.kind === 'unit' ? ['people'] : []
  return [...read].every(tells) ? people : [...people, ...(['people', 'customers'] as const).filter(tells)]
}

/** The kinds of tables that KPIs read. */
export function entitiesOf(dataset: Dataset, kpis: readonly Kpi[]): Set<EntityName> {
  return new Set(kpis.flatMap((kpi) => [...entitiesRead(resolve(dataset, kpi.value))]))
}

/** Tables as data arguments: whole columns, so that rows to come are in them. */
export function rangesOf(found: readonly FoundTable[], wanted: ReadonlySet<EntityName>): string[] {
  return found.filter(({ entity }) => wanted.has(entity)).map(({ sheet, range }) => wholeColumns({ ...range, sheet }))
}

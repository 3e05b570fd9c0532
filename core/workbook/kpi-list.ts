import { waysOf } from '../functions/needed-tables'
import { catalogue, searchKpis } from '../kpis/catalogue'
import type { Kpi } from '../kpis/kpi'
import { resolve } from '../kpis/resolve'
import { isThere } from '../kpis/tables-read'
import type { Dataset } from '../model/dataset'
import type { EntityName } from '../model/entity'
import { ownKpisOf } from './own-kpis'
import type { WorkbookTables } from './recognise-workbook'

/** KPIs that a workbook can say equally much about. */
export interface KpiSection {
  /** `own`: of people's own making; `lacking`: there is no number without further tables or columns. */
  readonly kind: 'own' | 'answered' | 'lacking'
  /** The kinds of tables that are lacking; none where it is a column of a table that is there. */
  readonly lacks: readonly EntityName[]
  readonly kpis: readonly Kpi[]
}

/**
 * The KPIs that a person's words lead to: own ones first, then those that the workbook's tables can answer, then the
 * others by what they lack, least first. Within a section the best match goes first.
 */
export function listKpis(
  { dataset, settings }: Pick<WorkbookTables, 'dataset' | 'settings'>,
  query = '',
): KpiSection[] {
  const own = searchKpis(query, ownKpisOf(settings).kpis)
  const answered: Kpi[] = []
  const lacking = new Map<string, { readonly lacks: readonly EntityName[]; readonly kpis: Kpi[] }>()
  for (const kpi of searchKpis(query, catalogue())) {
    if (isThere(dataset, resolve(dataset, kpi.value))) {
      answered.push(kpi)
      continue
    }
    const lacks = lackingTables(dataset, kpi)
    const key = [...lacks].sort().join()
    const section = lacking.get(key)
    if (section === undefined) lacking.set(key, { lacks, kpis: [kpi] })
    else section.kpis.push(kpi)
  }
  const others = [...lacking.values()].sort((one, other) => one.lacks.length - other.lacks.length)
  const sections: KpiSection[] = [
    { kind: 'own', lacks: [], kpis: own },
    { kind: 'answered', lacks: [], kpis: answered },
    ...others.map((section) => ({ kind: 'lacking' as const, ...section })),
  ]
  return sections.filter(({ kpis }) => kpis.length > 0)
}

/** The tables that would have to be added at least. */
function lackingTables({ tables }: Dataset, { value }: Kpi): readonly EntityName[] {
  const ways = waysOf(value).map((way) => [...way].filter((entity) => tables[entity] === undefined))
  return ways.reduce((fewest, way) => (way.length < fewest.length ? way : fewest), ways[0] ?? [])
}

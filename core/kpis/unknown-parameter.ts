import { InputError } from '../input-error'
import { nearestNames } from '../measures/nearest-names'
import { codeOf } from '../measures/words'
import { readActivityKind } from '../model/activity-kind'
import type { Dataset } from '../model/dataset'
import { entity } from '../model/entity'
import { kpiNamed } from './catalogue'
import type { Kpi, KpiParameter } from './kpi'
import { isAboutTargets, wordInTable } from './narrow'

/**
 * Refuses a KPI that is narrowed down to something that no row knows. Whether a table is missing is told elsewhere.
 * @throws {InputError} `parameter-unknown`, with the nearest values, about the parameter
 */
export function refuseUnknownParameter(dataset: Dataset, { parameter }: Kpi): void {
  const given = parameter?.given
  if (parameter === undefined || given === undefined || isKnownEverywhere(parameter, given)) return
  const table = dataset.tables[parameter.entity]
  const column = table?.columns[parameter.column]
  if (column?.kind !== 'text' || codeOf(column, wordInTable(parameter, given)) !== undefined) return
  const { name, columns } = entity(parameter.entity)
  throw new InputError(
    'parameter-unknown',
    {
      column: columns[parameter.column]?.name ?? parameter.name,
      entity: name,
      found: given,
      nearest: nearestNames(given, column.dictionary.slice(1)).join(', '),
    },
    { argument: parameter.name },
  )
}

/** Names that mean something even where no row has them yet: there has been no demo, there is no target for this KPI. */
function isKnownEverywhere(parameter: KpiParameter, given: string): boolean {
  if (isAboutTargets(parameter)) return kpiNamed(given) !== undefined
  return parameter.entity === 'activities' && parameter.column === 'kind' && readActivityKind(given) !== undefined
}

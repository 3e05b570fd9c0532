import { InputError } from '../input-error'
import { catalogue, findKpi } from '../kpis/catalogue'
import { kpiText } from '../kpis/kpi'
import { textKey } from '../model/columns'

/** Ids of the built-in KPIs by what no own KPI may be called: their ids and names, not their aliases. */
export function builtInNames(): ReadonlyMap<string, string> {
  const names = catalogue().flatMap(({ id, name }) =>
    [id, name.en, name.zh].map((each) => [textKey(each), id] as const),
  )
  return new Map(names)
}

/** The id of the built-in KPI that goes by a name, be it an alias; what it is narrowed down to stays in brackets. */
export function builtInId(name: string): string | undefined {
  try {
    return kpiText(findKpi(name))
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

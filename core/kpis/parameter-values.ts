import { inHumanOrder } from '../measures/words'
import type { Dataset } from '../model/dataset'
import type { KpiParameter } from './kpi'

/** What a KPI can be narrowed down to in the data, each spelling once; nothing where no table has such a column. */
export function parameterValues(dataset: Dataset, { entity, column }: KpiParameter): readonly string[] {
  const found = dataset.tables[entity]?.columns[column]
  return found?.kind === 'text' ? inHumanOrder(found.dictionary.slice(1)) : []
}

import type { Dataset } from '../model/dataset'
import type { Kpi } from './kpi'
import { resolve } from './resolve'

/** Whether what a team reaches is what its people reach together, and a quarter what its months do: no rate, no mean. */
export function isSum(dataset: Dataset, kpi: Kpi): boolean {
  const value = resolve(dataset, kpi.value)
  return value.op === 'measure' && !['average', 'median', 'percentile'].includes(value.measure.form)
}

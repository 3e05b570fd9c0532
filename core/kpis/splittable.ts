import type { Expression } from '../measures/expression'
import type { Dataset } from '../model/dataset'
import type { Kpi } from './kpi'
import { resolve } from './resolve'

/**
 * Whether a target of a KPI can be split over people and months: what people reach adds up to what their team reaches, and
 * what months bring to what the year does. No rate or mean, no stock at a day's end, no customers who come every month.
 */
export function isSplittable(dataset: Dataset, kpi: Kpi): boolean {
  return addsUp(resolve(dataset, kpi.value))
}

function addsUp(value: Expression): boolean {
  switch (value.op) {
    case 'measure':
      return ['sum', 'count', 'countDistinct', 'fresh', 'freshSum'].includes(value.measure.form)
    case 'difference':
      return addsUp(value.left) && addsUp(value.right)
    case 'sum':
      return value.parts.every(addsUp)
    case 'product': {
      const varying = value.parts.filter(({ op }) => op !== 'constant')
      return varying.length === 1 && varying.every(addsUp)
    }
    default:
      return false
  }
}

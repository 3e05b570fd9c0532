import { kpiValue, ratio, value } from '../measures/expression'
import type { Kpi } from './kpi'

/** What was reached of what was agreed. */
export const quota: readonly Kpi[] = [
  {
    id: 'ATTAINMENT',
    name: { en: 'Quota attainment', zh: '目标达成率' },
    definition: {
      en: 'Sales over the sales target of the targets table.',
      zh: '销售额 ÷ 目标表中的销售目标。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['attainment', 'quota achievement', 'target achievement', '达成率', '完成率', '目标完成率'],
    source: 'Cichelli, Compensating the Sales Force',
    value: ratio(
      kpiValue('REVENUE'),
      value({ form: 'target', kpi: 'REVENUE', name: { en: 'sales target', zh: '销售目标' } }),
      'positive',
    ),
  },
]

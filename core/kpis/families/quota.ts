import { difference, kpiValue, ratio, value } from '../../measures/expression'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { COMPENSATING } from './sources'

const salesTarget = value({ form: 'target', kpi: 'REVENUE', name: { en: 'sales target', zh: '销售目标' } })

/** What was reached of what was agreed. */
export const quota = (): readonly Kpi[] => [
  {
    id: 'TARGET',
    name: { en: 'Target', zh: '目标' },
    definition: {
      en: 'The sales target of the targets table, or the target of another KPI: that of the period or, without one, the sum of those within it. A team’s own target goes before the sum of its people’s.',
      zh: '目标表中的销售目标，或指定指标的目标：优先取本期间的目标，没有时为期间内各目标之和；团队自身的目标优先于其成员目标之和。',
    },
    unit: 'money',
    better: 'higher',
    aliases: ['quota', 'sales target', 'goal', '销售目标', '指标任务', '任务额'],
    source: COMPENSATING,
    parameter: {
      name: 'kpi',
      description: { en: 'The KPI that the target is set for; left out: sales', zh: '目标所属的指标；省略为销售额' },
      entity: 'targets',
      column: 'kpi',
    },
    value: value({ form: 'target', kpi: 'REVENUE', name: { en: 'target', zh: '目标' } }),
  },
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
    source: COMPENSATING,
    value: ratio(kpiValue('REVENUE'), salesTarget, 'positive'),
  },
  {
    id: 'GAP',
    name: { en: 'Gap to target', zh: '目标缺口' },
    definition: {
      en: 'Sales target less sales; below 0 once the target is exceeded.',
      zh: '销售目标 − 销售额；超额完成时为负。',
    },
    unit: 'money',
    better: 'lower',
    aliases: ['target gap', 'shortfall', 'remaining target', '缺口', '目标差额', '未完成目标'],
    source: COMPENSATING,
    value: difference(salesTarget, kpiValue('REVENUE')),
  },
  {
    id: 'REPS_AT_QUOTA',
    name: { en: 'Reps at quota', zh: '达标人数占比' },
    definition: {
      en: 'Of the people with a sales target, the share that has reached it.',
      zh: '有销售目标的人员中，已达成目标者的占比。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['people at quota', 'reps making quota', 'quota participation', '达标率', '完成目标人数占比'],
    source: COMPENSATING,
    value: ratio(
      { op: 'people', of: kpiValue('ATTAINMENT'), atLeast: 1 },
      { op: 'people', of: kpiValue('ATTAINMENT') },
    ),
  },
]

/** What the sample tables give, worked out by hand. */
export const quotaExamples = (): KpiExamples => ({
  TARGET: [
    { over: ['targets'], period: '2025-Q2', gives: 1000 },
    { over: ['targets'], period: '2025-Q2', who: 'Ann', parameter: 'WIN_RATE', gives: 0.5 },
    { over: ['targets'], period: '2025-Q3', gives: 'no-target' },
    { over: ['targets', 'people'], period: '2025-Q2', who: 'Cai', gives: 'no-target' },
  ],
  ATTAINMENT: [
    { over: ['orders', 'targets'], period: '2025-Q2', gives: 0.8 },
    { over: ['orders', 'targets'], period: '2025-Q3', gives: 'no-target' },
    { over: ['orders', 'targets', 'people'], period: '2025-Q2', who: 'Cai', gives: 'no-target' },
  ],
  GAP: [
    { over: ['orders', 'targets'], period: '2025-Q2', gives: 200 },
    { over: ['orders', 'targets'], period: '2025-Q3', gives: 'no-target' },
    { over: ['orders', 'targets', 'people'], period: '2025-Q2', who: 'Cai', gives: 'no-target' },
  ],
  REPS_AT_QUOTA: [
    // Ann is at 300 of 250, Ben at 500 of 1,000.
    { over: ['orders', 'targets'], period: '2025-Q2', gives: 0.5 },
    { over: ['orders', 'targets'], period: '2025-Q3', gives: 'divides-by-zero' },
    { over: ['orders', 'targets', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
})

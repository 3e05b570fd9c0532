import { ratio, value } from '../../measures/expression'
import { is } from '../../measures/filters'
import type { Kpi, KpiParameter } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { stagesLeft } from './rows'
import { marketingMetrics, SALES_OPERATIONS } from './sources'

const stage: KpiParameter = {
  name: 'stage',
  description: { en: 'The stage that deals leave; left out: every stage', zh: '商机离开的阶段；省略为所有阶段' },
  entity: 'stageChanges',
  column: 'stage',
}

/** How deals go through their stages. */
export const stages = (): readonly Kpi[] => [
  {
    id: 'STAGE_CONVERSION',
    name: { en: 'Stage conversion', zh: '阶段转化率' },
    definition: {
      en: 'Of the deals that left the stage in the period, the share that left it forward, towards being won.',
      zh: '期间内离开该阶段的商机中，向前推进（朝赢单方向）的占比。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['stage win rate', 'stage progression', 'funnel conversion', '漏斗转化率', '阶段推进率', '阶段通过率'],
    source: marketingMetrics(6),
    parameter: stage,
    value: ratio(
      value({
        form: 'countDistinct',
        column: 'deal',
        rows: { ...stagesLeft, where: [...stagesLeft.where, is('direction', 'forward')] },
        name: { en: 'deals that left the stage forward', zh: '从该阶段向前推进的商机数' },
      }),
      value({
        form: 'countDistinct',
        column: 'deal',
        rows: stagesLeft,
        name: { en: 'deals that left the stage', zh: '离开该阶段的商机数' },
      }),
    ),
  },
  {
    id: 'STAGE_DAYS',
    name: { en: 'Days in stage', zh: '阶段停留天数' },
    definition: {
      en: 'Mean days between entering the stage and leaving it, over the stays that ended in the period.',
      zh: '期间内结束的停留中，从进入到离开该阶段的平均天数。',
    },
    unit: 'days',
    better: 'lower',
    aliases: ['stage duration', 'time in stage', 'stage age', '阶段时长', '阶段停留时间', '阶段耗时'],
    source: SALES_OPERATIONS,
    parameter: stage,
    value: value({
      form: 'average',
      of: { daysFrom: 'entered', daysTo: 'left' },
      rows: stagesLeft,
      name: { en: 'mean days in the stage', zh: '阶段平均停留天数' },
    }),
  },
]

/** What the sample tables give, worked out by hand. */
export const stagesExamples = (): KpiExamples => ({
  STAGE_CONVERSION: [
    // One deal went on from its proposal to be won, one was lost.
    { over: ['stageChanges'], period: '2025-Q1', parameter: 'Proposal', gives: 0.5 },
    { over: ['stageChanges'], period: '2025-Q2', parameter: 'Proposal', gives: 'divides-by-zero' },
    { over: ['stageChanges', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  STAGE_DAYS: [
    // 20 and 44 days.
    { over: ['stageChanges'], period: '2025-Q1', parameter: 'Proposal', gives: 32 },
    { over: ['stageChanges'], period: '2025-Q2', gives: 'not-in-period' },
    { over: ['stageChanges', 'people'], period: '2025-Q1', who: 'Cai', gives: 'not-in-period' },
  ],
})

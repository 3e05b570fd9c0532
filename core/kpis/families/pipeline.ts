import { difference, kpiValue, product, ratio, value } from '../../measures/expression'
import { compares, is } from '../../measures/filters'
import { closedAmount, closedCount, open, wonAmount, wonCount } from './deal-measures'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { created, expected, lost, won } from './rows'
import { marketingMetrics, SALES_OPERATIONS, salesManagementCode } from './sources'

const openExpected = { ...expected, where: [is('status', 'open')] }
const openCount = value({
  form: 'balance',
  ...open,
  at: 'end',
  name: { en: 'deals open at the end', zh: '期末在途商机数' },
})
const lostCount = value({ form: 'count', rows: lost, name: { en: 'deals lost', zh: '输单数' } })
const salesTarget = value({ form: 'target', kpi: 'REVENUE', name: { en: 'sales target', zh: '销售目标' } })

/** Deals on their way and how they end. */
export const pipeline = (): readonly Kpi[] => [
  {
    id: 'WIN_RATE',
    name: { en: 'Win rate', zh: '赢单率' },
    definition: {
      en: 'Deals won over deals closed, won or lost, by the day they were closed.',
      zh: '赢单数 ÷ 结单数（赢单＋输单），按结单日期计。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['hit rate', 'close rate', 'closing rate', 'conversion rate', '转化率', '成交率', '胜率'],
    source: salesManagementCode(4),
    value: ratio(wonCount, closedCount),
  },
  {
    id: 'WIN_RATE_VALUE',
    name: { en: 'Win rate by value', zh: '赢单率(金额)' },
    definition: {
      en: 'Amount of the deals won over amount of the deals closed, won or lost, by the day they were closed.',
      zh: '赢单金额 ÷ 结单金额（赢单＋输单），按结单日期计。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['value win rate', 'dollar win rate', 'win rate by amount', '金额赢单率', '赢单金额占比', '按金额赢单率'],
    source: salesManagementCode(4),
    value: ratio(wonAmount, closedAmount),
  },
  {
    id: 'AVG_DEAL',
    name: { en: 'Average deal value', zh: '平均交易价值' },
    definition: { en: 'Amount won over deals won.', zh: '赢单金额 ÷ 赢单数。' },
    unit: 'money',
    better: 'higher',
    aliases: [
      'deal size',
      'average deal size',
      'average contract value',
      'ACV',
      '平均单额',
      '平均成交金额',
      '单均金额',
    ],
    source: salesManagementCode(4),
    value: ratio(wonAmount, wonCount),
  },
  {
    id: 'CYCLE',
    name: { en: 'Sales cycle', zh: '销售周期' },
    definition: {
      en: 'Mean days from creating to closing, over won deals with both days.',
      zh: '赢单从创建到成交的平均天数（两个日期都有的赢单）。',
    },
    unit: 'days',
    better: 'lower',
    aliases: ['sales cycle length', 'time to close', 'days to close', '成交周期', '赢单周期', '成单天数'],
    source: salesManagementCode(4),
    value: value({
      form: 'average',
      of: { daysFrom: 'created', daysTo: 'closed' },
      rows: won,
      name: { en: 'mean days from created to closed', zh: '创建到成交的平均天数' },
    }),
  },
  {
    id: 'CYCLE_MEDIAN',
    name: { en: 'Median sales cycle', zh: '销售周期中位数' },
    definition: {
      en: 'Median of the days from creating to closing, over won deals with both days.',
      zh: '赢单从创建到成交天数的中位数（两个日期都有的赢单）。',
    },
    unit: 'days',
    better: 'lower',
    aliases: ['typical sales cycle', 'median days to close', '成交周期中位数', '赢单周期中位数'],
    source: salesManagementCode(4),
    value: value({
      form: 'median',
      of: { daysFrom: 'created', daysTo: 'closed' },
      rows: won,
      name: { en: 'median days from created to closed', zh: '创建到成交天数的中位数' },
    }),
  },
  {
    id: 'VELOCITY',
    name: { en: 'Sales velocity', zh: '销售速度' },
    definition: {
      en: 'Deals closed × win rate × average deal value ÷ sales cycle: money won per day.',
      zh: '结单数 × 赢单率 × 平均交易价值 ÷ 销售周期，即每天的赢单金额。',
    },
    unit: 'money-per-day',
    better: 'higher',
    aliases: ['pipeline velocity', 'velocity', 'deal velocity', '成交速度', '商机流速'],
    source: SALES_OPERATIONS,
    value: ratio(product(closedCount, kpiValue('WIN_RATE'), kpiValue('AVG_DEAL')), kpiValue('CYCLE')),
  },
  {
    id: 'PIPELINE',
    name: { en: 'Open pipeline', zh: '在途商机金额' },
    definition: {
      en: 'Amount of the deals that were created by the end of the period and not yet closed then.',
      zh: '期末已创建且尚未结单的商机金额。',
    },
    unit: 'money',
    better: 'higher',
    aliases: ['pipeline value', 'open deals', 'funnel', '管道金额', '漏斗金额', '在途金额', '商机储备'],
    source: marketingMetrics(6),
    value: value({
      form: 'balance',
      of: { column: 'amount' },
      ...open,
      at: 'end',
      name: { en: 'amount open at the end', zh: '期末在途金额' },
    }),
  },
  {
    id: 'PIPELINE_WEIGHTED',
    name: { en: 'Weighted pipeline', zh: '加权商机金额' },
    definition: {
      en: 'Amount × probability of the deals open at the end of the period; the probability is the deal’s own, else that of its stage in the settings.',
      zh: '期末在途商机的金额 × 赢率；赢率取商机自身的，没有时取设置中该阶段的赢率。',
    },
    unit: 'money',
    better: 'higher',
    aliases: ['weighted amount', 'expected pipeline', 'weighted forecast', '加权管道', '加权在途金额', '预期商机金额'],
    source: marketingMetrics(6),
    value: value({
      form: 'balance',
      of: { product: ['amount', 'probability'] },
      ...open,
      at: 'end',
      name: { en: 'amount × probability open at the end', zh: '期末在途金额 × 赢率' },
    }),
  },
  {
    id: 'COVERAGE',
    name: { en: 'Pipeline coverage', zh: '商机覆盖率' },
    definition: {
      en: 'Amount of the open deals that are expected to close in the period over what is still missing to its sales target; not available once the target is reached.',
      zh: '预计在期间内成交的在途商机金额 ÷ 距销售目标的差额；目标已达成时无此值。',
    },
    unit: 'ratio',
    better: 'higher',
    aliases: ['coverage ratio', 'pipeline to quota', 'quota coverage', '管道覆盖率', '商机覆盖倍数', '漏斗覆盖率'],
    source: SALES_OPERATIONS,
    value: ratio(
      value({
        form: 'sum',
        of: { column: 'amount' },
        rows: openExpected,
        name: { en: 'open amount expected in the period', zh: '预计期间内成交的在途金额' },
      }),
      difference(salesTarget, kpiValue('REVENUE')),
      'positive',
    ),
  },
  {
    id: 'NEW_DEALS',
    name: { en: 'New opportunities', zh: '新增商机数' },
    definition: { en: 'Deals created in the period.', zh: '期间内创建的商机数。' },
    unit: 'count',
    better: 'higher',
    aliases: ['opportunities created', 'deals created', 'new deals', '新建商机', '新增商机', '商机新增量'],
    source: salesManagementCode(5),
    value: value({ form: 'count', rows: created, name: { en: 'deals created', zh: '新建商机数' } }),
  },
  {
    id: 'NEW_PIPELINE',
    name: { en: 'New pipeline', zh: '新增商机金额' },
    definition: { en: 'Amount of the deals created in the period.', zh: '期间内创建的商机的金额。' },
    unit: 'money',
    better: 'higher',
    aliases: ['pipeline created', 'pipeline generation', 'pipeline added', '新建商机金额', '新增管道', '商机新增金额'],
    source: marketingMetrics(6),
    value: value({
      form: 'sum',
      of: { column: 'amount' },
      rows: created,
      name: { en: 'amount of the deals created', zh: '新建商机金额' },
    }),
  },
  {
    id: 'SLIPPAGE',
    name: { en: 'Slipped deals', zh: '商机延期率' },
    definition: {
      en: 'Deals that were expected to close in the period by a day that has passed, and are still open, over all deals expected in the period.',
      zh: '预计在期间内成交、预计日期已过而仍未结单的商机数 ÷ 预计在期间内成交的全部商机数。',
    },
    unit: 'percent',
    better: 'lower',
    aliases: ['slippage', 'slip rate', 'overdue deals', 'pushed deals', '延期商机', '逾期商机占比', '商机逾期率'],
    source: SALES_OPERATIONS,
    value: ratio(
      value({
        form: 'count',
        rows: { ...openExpected, where: [...openExpected.where, compares('expected', '<', 'today')] },
        name: { en: 'open deals past their expected day', zh: '已过预计日期的在途商机数' },
      }),
      value({
        form: 'count',
        rows: expected,
        name: { en: 'deals expected in the period', zh: '预计期间内成交的商机数' },
      }),
    ),
  },
  {
    id: 'STALE',
    name: { en: 'Stale deals', zh: '停滞商机占比' },
    definition: {
      en: 'Of the deals open at the end of the period, the share without an activity for 30 days; a deal without any counts from its creation.',
      zh: '期末在途商机中，已 30 天没有活动的占比；从无活动的商机自创建日起算。',
    },
    unit: 'percent',
    better: 'lower',
    aliases: ['stalled deals', 'idle deals', 'inactive opportunities', '停滞商机', '沉睡商机', '长期未跟进'],
    source: SALES_OPERATIONS,
    value: ratio(
      value({
        form: 'balance',
        ...open,
        rows: { ...created, where: [...created.where, { column: 'touched', test: 'idle', days: 30 }] },
        at: 'end',
        name: { en: 'open deals idle for 30 days', zh: '30 天无活动的在途商机数' },
      }),
      openCount,
    ),
  },
  {
    id: 'LOSS_TO',
    name: { en: 'Lost to a competitor', zh: '输给竞品占比' },
    definition: {
      en: 'Of the deals lost in the period, the share lost with a competitor: with any that is named or, if you say so, with one.',
      zh: '期间内输单中，有竞争对手的占比；可指定某一竞争对手。',
    },
    unit: 'percent',
    better: 'lower',
    aliases: [
      'competitive losses',
      'lost to competition',
      'competitor loss rate',
      '竞品输单',
      '输给竞争对手',
      '竞争输单率',
    ],
    source: SALES_OPERATIONS,
    parameter: {
      name: 'competitor',
      description: { en: 'A competitor; left out: any', zh: '竞争对手；省略为任一竞争对手' },
      entity: 'deals',
      column: 'competitor',
    },
    value: ratio(
      value({
        form: 'count',
        rows: { ...lost, where: [...lost.where, { column: 'competitor', test: 'parameter' }] },
        name: { en: 'deals lost to the competitor', zh: '输给竞争对手的商机数' },
      }),
      lostCount,
    ),
  },
]

/** What the sample tables give, worked out by hand. */
export const pipelineExamples = (): KpiExamples => ({
  WIN_RATE: [
    { over: ['deals'], period: '2025-Q1', gives: 0.6 },
    { over: ['deals'], period: '2025-Q4', gives: 'divides-by-zero' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  WIN_RATE_VALUE: [
    { over: ['deals'], period: '2025-Q1', gives: 0.75 },
    { over: ['deals'], period: '2025-Q4', gives: 'divides-by-zero' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  AVG_DEAL: [
    { over: ['deals'], period: '2025-Q1', who: 'Ann', gives: 2000 },
    { over: ['deals'], period: '2025-Q4', gives: 'divides-by-zero' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  CYCLE: [
    // 30, 40 and 89 days.
    { over: ['deals'], period: '2025-Q1', gives: 53 },
    { over: ['deals'], period: '2025-Q4', gives: 'not-in-period' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'not-in-period' },
  ],
  CYCLE_MEDIAN: [
    { over: ['deals'], period: '2025-Q1', gives: 40 },
    { over: ['deals'], period: '2025-Q4', gives: 'not-in-period' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'not-in-period' },
  ],
  VELOCITY: [
    // 5 × 0.6 × 2000 ÷ 53.
    { over: ['deals'], period: '2025-Q1', gives: 6000 / 53 },
    { over: ['deals'], period: '2025-Q4', gives: 'divides-by-zero' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  PIPELINE: [
    { over: ['deals'], period: '2025-Q1', gives: 1200 },
    { over: ['deals', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  PIPELINE_WEIGHTED: [
    // 800 × 50% + 400 × 25%.
    { over: ['deals'], period: '2025-Q1', gives: 500 },
    { over: ['deals', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  COVERAGE: [
    // 800 + 400 expected in the quarter; nothing won yet of 1,000.
    { over: ['deals', 'targets'], period: '2025-Q2', gives: 1.2 },
    { over: ['deals', 'targets'], period: '2025-Q1', gives: 'base-not-positive' },
    { over: ['deals', 'targets', 'people'], period: '2025-Q2', who: 'Cai', gives: 'no-target' },
  ],
  NEW_DEALS: [
    { over: ['deals'], period: '2025-02', gives: 2 },
    { over: ['deals', 'training'], period: '2025-02', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['deals', 'people'], period: '2025-02', who: 'Cai', gives: 0 },
  ],
  NEW_PIPELINE: [
    { over: ['deals'], period: '2025-02', gives: 2300 },
    { over: ['deals', 'training'], period: '2025-02', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['deals', 'people'], period: '2025-02', who: 'Cai', gives: 0 },
  ],
  SLIPPAGE: [
    { over: ['deals'], period: '2025', gives: 2 / 7 },
    { over: ['deals'], period: '2025-Q4', gives: 'divides-by-zero' },
    { over: ['deals', 'people'], period: '2025', who: 'Cai', gives: 'divides-by-zero' },
  ],
  STALE: [
    // By the end of April, nobody has touched one of the two for 41 days.
    { over: ['deals'], period: '2025-04', gives: 0.5 },
    { over: ['deals'], period: '2024', gives: 'divides-by-zero' },
    { over: ['deals', 'people'], period: '2025-04', who: 'Cai', gives: 'divides-by-zero' },
  ],
  LOSS_TO: [
    { over: ['deals'], period: '2025-Q1', parameter: 'Rival', gives: 0.5 },
    { over: ['deals'], period: '2025-Q4', gives: 'divides-by-zero' },
    { over: ['deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
})

import {
  constant,
  difference,
  kpiValue,
  power,
  product,
  ratio,
  value,
  type Expression,
} from '../../measures/expression'
import { is } from '../../measures/filters'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { spent } from './rows'
import { marketingMetrics, SAAS_METRICS } from './sources'

const months: Expression = { op: 'length', in: 'months' }
const marginPerMonth = product(ratio(kpiValue('ARPA'), months), kpiValue('GROSS_MARGIN'))
/** Churn of a period as churn per month: what stays after all its months is what stays each month, so often multiplied. */
const churnPerMonth = difference(
  constant(1),
  power(difference(constant(1), kpiValue('CHURN')), ratio(constant(1), months)),
)

/** What selling costs and what a customer is worth. */
export const costs = (): readonly Kpi[] => [
  {
    id: 'COST_RATIO',
    name: { en: 'Cost of sales ratio', zh: '销售费用率' },
    definition: { en: 'All costs of the costs table over sales.', zh: '费用表中的全部费用 ÷ 销售额。' },
    unit: 'percent',
    better: 'lower',
    aliases: ['selling expense ratio', 'expense to sales', 'cost of sales', '费用率', '费销比', '销售费用占比'],
    source: marketingMetrics(3),
    value: ratio(
      value({ form: 'sum', of: { column: 'amount' }, rows: spent, name: { en: 'costs', zh: '费用' } }),
      kpiValue('REVENUE'),
      'positive',
    ),
  },
  {
    id: 'CAC',
    name: { en: 'Customer acquisition cost', zh: '客户获取成本' },
    definition: {
      en: 'Costs of winning customers (the categories named in the settings, all where none is named) over new customers.',
      zh: '获客费用（设置中指定的费用类别；未指定时为全部费用）÷ 新客户数。',
    },
    unit: 'money',
    better: 'lower',
    aliases: ['acquisition cost', 'cost per customer', 'cost per acquisition', '获客成本', '单客获取成本', '拉新成本'],
    source: marketingMetrics(5),
    value: ratio(
      value({
        form: 'sum',
        of: { column: 'amount' },
        rows: { ...spent, where: [is('acquisition', 'yes')] },
        name: { en: 'costs of winning customers', zh: '获客费用' },
      }),
      kpiValue('NEW_CUSTOMERS'),
    ),
  },
  {
    id: 'LTV',
    name: { en: 'Lifetime value (simple)', zh: '客户终身价值' },
    definition: {
      en: 'Revenue per customer and month × gross margin ÷ churn per month, which is 1 − (1 − churn)^(1 ÷ months of the period); not available without churn.',
      zh: '客均月收入 × 毛利率 ÷ 月流失率；月流失率 = 1 −（1 − 流失率）^（1 ÷ 期间月数）。无流失时无此值。',
    },
    unit: 'money',
    better: 'higher',
    aliases: ['customer lifetime value', 'CLV', 'lifetime value', '终身价值', '客户生命周期价值', '生命周期价值'],
    source: SAAS_METRICS,
    value: ratio(marginPerMonth, churnPerMonth),
  },
  {
    id: 'LTV_CAC',
    name: { en: 'LTV to CAC', zh: 'LTV 与 CAC 之比' },
    definition: { en: 'Lifetime value over customer acquisition cost.', zh: '客户终身价值 ÷ 客户获取成本。' },
    unit: 'ratio',
    better: 'higher',
    aliases: ['LTV/CAC', 'LTV:CAC', 'lifetime value to acquisition cost', '终身价值获客成本比', 'LTV比CAC'],
    source: SAAS_METRICS,
    value: ratio(kpiValue('LTV'), kpiValue('CAC'), 'positive'),
  },
  {
    id: 'PAYBACK',
    name: { en: 'CAC payback', zh: '获客成本回收期' },
    definition: {
      en: 'Months until what a customer brings in, times gross margin, has paid the customer acquisition cost.',
      zh: '客均月收入 × 毛利率 收回客户获取成本所需的月数。',
    },
    unit: 'months',
    better: 'lower',
    aliases: ['payback period', 'months to recover CAC', 'payback months', '回收期', '投资回收期', '获客回本周期'],
    source: SAAS_METRICS,
    value: ratio(kpiValue('CAC'), marginPerMonth, 'positive'),
  },
]

/** What the sample tables give, worked out by hand. */
export const costsExamples = (): KpiExamples => ({
  COST_RATIO: [
    { over: ['costs', 'orders'], period: '2025-Q2', gives: 0.375 },
    { over: ['costs', 'orders'], period: '2025-03', gives: 'base-not-positive' },
    { over: ['costs', 'orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'base-not-positive' },
  ],
  CAC: [
    { over: ['costs', 'orders'], period: '2025-Q2', gives: 300 },
    { over: ['costs', 'orders'], period: '2025-Q1', gives: 'divides-by-zero' },
    { over: ['costs', 'orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  LTV: [
    // 400 a customer in 3 months at a margin of 40%; half of the customers stay after 3 months.
    { over: ['orders'], period: '2025-Q2', gives: ((400 / 3) * 0.4) / (1 - Math.pow(0.5, 1 / 3)) },
    // Core alone bought in May, and again in June.
    { over: ['orders'], period: '2025-06', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  LTV_CAC: [
    {
      over: ['orders', 'costs'],
      period: '2025-Q2',
      gives: ((400 / 3) * 0.4) / (1 - Math.pow(0.5, 1 / 3)) / 300,
    },
    { over: ['orders', 'costs'], period: '2025-Q1', gives: 'divides-by-zero' },
    { over: ['orders', 'costs', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  PAYBACK: [
    // 300 at 400 ÷ 3 × 40% a month.
    { over: ['orders', 'costs'], period: '2025-Q2', gives: 300 / ((400 / 3) * 0.4) },
    { over: ['orders', 'costs'], period: '2025-Q1', gives: 'divides-by-zero' },
    { over: ['orders', 'costs', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
})

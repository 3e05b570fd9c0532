import { constant, difference, either, kpiValue, preceding, ratio, value } from '../../measures/expression'
import type { Rows } from '../../measures/measure'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { ordered, won } from './rows'
import { marketingMetrics, SAAS_METRICS } from './sources'

const active = (rows: Rows) =>
  value({ form: 'active', key: 'customer', rows, name: { en: 'active customers', zh: '活跃客户数' } })
const returning = (rows: Rows) =>
  value({ form: 'returning', key: 'customer', rows, name: { en: 'returning customers', zh: '再次购买的客户数' } })
const fresh = (rows: Rows) =>
  value({ form: 'fresh', key: 'customer', rows, name: { en: 'first-time customers', zh: '首次购买的客户数' } })
const reactivated = (rows: Rows) =>
  value({ form: 'reactivated', key: 'customer', rows, name: { en: 'reactivated customers', zh: '召回的客户数' } })
const repeated = (rows: Rows) =>
  value({
    form: 'repeated',
    key: 'customer',
    of: 'id',
    times: 2,
    rows,
    name: { en: 'customers with two or more orders', zh: '两单及以上的客户数' },
  })

/** Who buys, who stays, who comes. Customers buy by orders or, without an orders table, by deals won. */
export const customers = (): readonly Kpi[] => [
  {
    id: 'CUSTOMERS',
    name: { en: 'Active customers', zh: '活跃客户数' },
    definition: {
      en: 'Customers who bought in the period; without an orders table, by deals won.',
      zh: '期间内有购买的客户数；没有订单表时按赢单计。',
    },
    unit: 'count',
    better: 'higher',
    aliases: ['customer count', 'buying customers', 'buyers', '客户数', '成交客户数', '购买客户数'],
    source: marketingMetrics(5),
    value: either(active(ordered), active(won)),
  },
  {
    id: 'NEW_CUSTOMERS',
    name: { en: 'New customers', zh: '新客户数' },
    definition: {
      en: 'Customers whose first purchase ever falls in the period.',
      zh: '首次购买落在期间内的客户数。',
    },
    unit: 'count',
    better: 'higher',
    aliases: ['new logos', 'customers acquired', 'acquisition', '新增客户', '新客数', '获客数'],
    source: marketingMetrics(5),
    value: either(fresh(ordered), fresh(won)),
  },
  {
    id: 'RETENTION',
    name: { en: 'Customer retention rate', zh: '客户保持率' },
    definition: {
      en: 'Customers of the preceding period who bought again in this one, as a share of them all.',
      zh: '上期购买过的客户中，本期再次购买者的占比。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['retention', 'retention rate', 'repeat customers', '留存率', '客户留存率', '保有率'],
    source: marketingMetrics(5),
    value: either(ratio(returning(ordered), preceding(active(ordered))), ratio(returning(won), preceding(active(won)))),
  },
  {
    id: 'CHURN',
    name: { en: 'Customer churn rate', zh: '客户流失率' },
    definition: {
      en: 'Customers of the preceding period who did not buy again in this one, as a share of them all.',
      zh: '上期购买过的客户中，本期未再购买者的占比。',
    },
    unit: 'percent',
    better: 'lower',
    aliases: ['churn', 'churn rate', 'logo churn', 'attrition', 'customer attrition', '流失率', '客户流失'],
    source: marketingMetrics(5),
    value: difference(constant(1), kpiValue('RETENTION')),
  },
  {
    id: 'REPEAT_RATE',
    name: { en: 'Repeat purchase rate', zh: '复购率' },
    definition: {
      en: 'Of the customers who bought in the period, the share with two or more orders in it; without an orders table, by deals won.',
      zh: '期间内购买的客户中，有两单及以上者的占比；没有订单表时按赢单计。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['repeat rate', 'repurchase rate', 'repeat buyers', '复购', '重复购买率', '回购率'],
    source: 'Standard definition in retail',
    value: either(ratio(repeated(ordered), active(ordered)), ratio(repeated(won), active(won))),
  },
  {
    id: 'FREQUENCY',
    name: { en: 'Purchase frequency', zh: '购买频次' },
    definition: { en: 'Orders over the customers who bought in the period.', zh: '订单数 ÷ 活跃客户数。' },
    unit: 'ratio',
    better: 'higher',
    aliases: ['orders per customer', 'order frequency', 'buying frequency', '购买频率', '人均订单数', '客户下单频次'],
    source: 'Blattberg, Kim & Neslin, Database Marketing, ch. 12 (RFM)',
    value: ratio(kpiValue('ORDERS'), kpiValue('CUSTOMERS')),
  },
  {
    id: 'ARPA',
    name: { en: 'Revenue per customer', zh: '客均收入' },
    definition: { en: 'Sales over the customers who bought in the period.', zh: '销售额 ÷ 活跃客户数。' },
    unit: 'money',
    better: 'higher',
    aliases: ['average revenue per account', 'ARPU', 'sales per customer', '客均销售额', '单客收入', '单客贡献'],
    source: SAAS_METRICS,
    value: ratio(kpiValue('REVENUE'), kpiValue('CUSTOMERS')),
  },
  {
    id: 'REACTIVATED',
    name: { en: 'Reactivated customers', zh: '召回客户数' },
    definition: {
      en: 'Customers who bought in the period and not in the preceding one, but before that.',
      zh: '本期有购买、上期没有、但更早曾购买过的客户数。',
    },
    unit: 'count',
    better: 'higher',
    aliases: ['win-backs', 'won back customers', 'recovered customers', '召回客户', '唤醒客户', '沉睡客户唤醒'],
    source: 'Standard definition in customer relationship management',
    value: either(reactivated(ordered), reactivated(won)),
  },
]

/** What the sample tables give, worked out by hand. */
export const customersExamples = (): KpiExamples => ({
  CUSTOMERS: [
    { over: ['orders'], period: '2025-Q2', gives: 2 },
    { over: ['years', 'people'], period: '2024', who: 'Ann', gives: 'group-not-told' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 0 },
  ],
  NEW_CUSTOMERS: [
    { over: ['orders'], period: '2025-Q2', gives: 1 },
    { over: ['years', 'people'], period: '2024', who: 'Ann', gives: 'group-not-told' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 0 },
  ],
  RETENTION: [
    // Acme and Bolt bought before; Acme came again.
    { over: ['orders'], period: '2025-Q2', gives: 0.5 },
    { over: ['orders'], period: '2024-Q1', gives: 'no-history' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  CHURN: [
    { over: ['orders'], period: '2025-Q2', gives: 0.5 },
    { over: ['orders'], period: '2024-Q1', gives: 'no-history' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  REPEAT_RATE: [
    // Core bought twice, Acme once.
    { over: ['orders'], period: '2025-Q2', gives: 0.5 },
    { over: ['orders'], period: '2025-03', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  FREQUENCY: [
    { over: ['orders'], period: '2025-Q2', gives: 1.5 },
    { over: ['orders'], period: '2025-03', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  ARPA: [
    { over: ['orders'], period: '2025-Q2', gives: 400 },
    { over: ['orders'], period: '2025-03', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  REACTIVATED: [
    // Acme and Bolt, who both stayed away in the last quarter of 2024.
    { over: ['orders'], period: '2025-Q1', gives: 2 },
    { over: ['orders'], period: '2024-Q2', gives: 'no-history' },
    { over: ['orders', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
})

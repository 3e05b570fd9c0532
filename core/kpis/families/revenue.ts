import { difference, either, kpiValue, preceding, ratio, sum, value, yearBefore } from '../../measures/expression'
import { filled } from '../../measures/filters'
import type { Rows } from '../../measures/measure'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { ordered, won } from './rows'
import { marketingMetrics, salesManagementCode } from './sources'

const orderAmount = value({
  form: 'sum',
  of: { column: 'amount' },
  rows: ordered,
  name: { en: 'order amount', zh: '订单金额' },
})
const wonAmount = value({
  form: 'sum',
  of: { column: 'amount' },
  rows: won,
  name: { en: 'amount won', zh: '赢单金额' },
})

/** The amount of the orders that have something in a column. */
const amountWith = (column: string, en: string, zh: string) =>
  value({
    form: 'sum',
    of: { column: 'amount' },
    rows: { ...ordered, where: [filled(column)] },
    name: { en: `order amount where there is a ${en}`, zh: `有${zh}的订单金额` },
  })
const largestCustomers = (rows: Rows) =>
  value({
    form: 'largestSum',
    key: 'customer',
    count: 10,
    of: { column: 'amount' },
    rows,
    name: { en: 'sales to the ten largest customers', zh: '前十大客户的销售额' },
  })
const newCustomers = (rows: Rows) =>
  value({
    form: 'freshSum',
    key: 'customer',
    of: { column: 'amount' },
    rows,
    name: { en: 'sales to customers who bought for the first time', zh: '首次购买客户的销售额' },
  })

/** Sales and how they grow. */
export const revenue = (): readonly Kpi[] => [
  {
    id: 'REVENUE',
    name: { en: 'Sales', zh: '销售额' },
    definition: {
      en: 'What was ordered in the period; without an orders table, the amount of the deals won.',
      zh: '期间内的订单金额；没有订单表时，为赢单金额。',
    },
    unit: 'money',
    better: 'higher',
    aliases: [
      'revenue',
      'sales turnover',
      'bookings',
      'sales amount',
      '营业额',
      '业绩',
      '成交金额',
      '收入',
      '销售收入',
    ],
    source: salesManagementCode(3),
    value: either(orderAmount, wonAmount),
  },
  {
    id: 'ORDERS',
    name: { en: 'Orders', zh: '订单数' },
    definition: {
      en: 'Number of different order numbers; of rows, where orders have no number.',
      zh: '不同订单编号的个数；没有订单编号时为行数。',
    },
    unit: 'count',
    better: 'higher',
    aliases: ['order count', 'number of orders', 'transactions', 'invoices', '单量', '成交单数', '订单量'],
    source: salesManagementCode(3),
    value: value({ form: 'countDistinct', column: 'id', rows: ordered, name: { en: 'orders', zh: '订单数' } }),
  },
  {
    id: 'GROWTH',
    name: { en: 'Growth over the preceding period', zh: '环比增长率' },
    definition: {
      en: 'Sales of the period over sales of the one before it, less 1.',
      zh: '本期销售额 ÷ 上期销售额 − 1。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['sales growth', 'revenue growth', 'month over month', 'quarter over quarter', '环比', '增长率', '增速'],
    source: marketingMetrics(4),
    value: ratio(
      difference(kpiValue('REVENUE'), preceding(kpiValue('REVENUE'))),
      preceding(kpiValue('REVENUE')),
      'positive',
    ),
  },
  {
    id: 'GROWTH_YOY',
    name: { en: 'Growth over last year', zh: '同比增长率' },
    definition: {
      en: 'Sales of the period over sales of the same period one year before, less 1.',
      zh: '本期销售额 ÷ 上年同期销售额 − 1。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['year over year', 'year on year', 'YoY growth', 'annual growth', '同比', '同比增速', '较上年增长'],
    source: marketingMetrics(4),
    value: ratio(
      difference(kpiValue('REVENUE'), yearBefore(kpiValue('REVENUE'))),
      yearBefore(kpiValue('REVENUE')),
      'positive',
    ),
  },
  {
    id: 'CAGR',
    name: { en: 'Compound annual growth', zh: '年复合增长率' },
    definition: {
      en: 'Growth per year from the first to the last full calendar year of the data up to the end of the period. A year is full when the data begins in its January or before, and goes on into its December.',
      zh: '从数据中第一个完整自然年到期末为止最后一个完整自然年的年均增长率。数据不晚于当年 1 月开始、且延续到当年 12 月，即为完整年度。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['compound annual growth rate', 'compound growth', 'annual growth rate', '复合增长率', '年均增长率'],
    source: marketingMetrics(4),
    value: { op: 'compoundGrowth', of: kpiValue('REVENUE') },
  },
  {
    id: 'GROSS_MARGIN',
    name: { en: 'Gross margin', zh: '毛利率' },
    definition: {
      en: 'Amount less cost over amount, of the orders that have a cost; without costs, profit over amount, of those that have a profit.',
      zh: '（金额 − 成本）÷ 金额，只计有成本的订单；没有成本列时，为利润 ÷ 金额，只计有利润的订单。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['gross profit margin', 'margin', 'gross profit rate', '毛利', '毛利润率', '利润率'],
    source: marketingMetrics(3),
    value: either(
      ratio(
        value({
          form: 'sum',
          of: { difference: ['amount', 'cost'] },
          rows: ordered,
          name: { en: 'order amount less cost', zh: '订单金额减成本' },
        }),
        amountWith('cost', 'cost', '成本'),
      ),
      ratio(
        value({ form: 'sum', of: { column: 'profit' }, rows: ordered, name: { en: 'profit', zh: '利润' } }),
        amountWith('profit', 'profit', '利润'),
      ),
    ),
  },
  {
    id: 'DISCOUNT_RATE',
    name: { en: 'Discount rate', zh: '折扣率' },
    definition: {
      en: 'Discounts given over the amount before discounts; where discounts are percentages, their mean weighted by amount.',
      zh: '折扣额 ÷ 折扣前金额；折扣以百分比记录时，为按金额加权的平均折扣。',
    },
    unit: 'percent',
    better: 'range',
    aliases: ['discount', 'average discount', 'price discount', '折扣', '平均折扣', '让利率'],
    source: marketingMetrics(8),
    value: either(
      ratio(
        value({ form: 'sum', of: { column: 'discount' }, rows: ordered, name: { en: 'discounts', zh: '折扣额' } }),
        sum(
          orderAmount,
          value({ form: 'sum', of: { column: 'discount' }, rows: ordered, name: { en: 'discounts', zh: '折扣额' } }),
        ),
      ),
      ratio(
        value({
          form: 'sum',
          of: { product: ['amount', 'discountRate'] },
          rows: ordered,
          name: { en: 'order amount × discount rate', zh: '订单金额 × 折扣率' },
        }),
        amountWith('discountRate', 'discount rate', '折扣率'),
      ),
    ),
  },
  {
    id: 'AVG_ORDER',
    name: { en: 'Average order value', zh: '客单价' },
    definition: { en: 'Sales over the number of orders.', zh: '销售额 ÷ 订单数。' },
    unit: 'money',
    better: 'higher',
    aliases: ['AOV', 'order size', 'basket size', 'average order size', '平均订单金额', '笔单价', '单均价'],
    source: 'Standard definition in retail',
    value: ratio(kpiValue('REVENUE'), kpiValue('ORDERS')),
  },
  {
    id: 'CONCENTRATION',
    name: { en: 'Top-10 customer share', zh: '前十客户占比' },
    definition: {
      en: 'Sales to the ten largest customers of the period over all sales.',
      zh: '期间内前十大客户的销售额 ÷ 全部销售额。',
    },
    unit: 'percent',
    better: 'lower',
    aliases: [
      'customer concentration',
      'top ten customers',
      'concentration ratio',
      '客户集中度',
      '大客户占比',
      '前十大客户',
    ],
    source: `${marketingMetrics(2)} (concentration ratio, of customers)`,
    value: ratio(either(largestCustomers(ordered), largestCustomers(won)), kpiValue('REVENUE'), 'positive'),
  },
  {
    id: 'NEW_REVENUE_SHARE',
    name: { en: 'Share from new customers', zh: '新客户销售占比' },
    definition: {
      en: 'Sales to customers whose first purchase ever falls in the period, over all sales.',
      zh: '首次购买落在期间内的客户的销售额 ÷ 全部销售额。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: [
      'new customer revenue',
      'sales from new customers',
      'new business share',
      '新客占比',
      '新客户贡献率',
      '新客销售占比',
    ],
    source: salesManagementCode(4),
    value: ratio(either(newCustomers(ordered), newCustomers(won)), kpiValue('REVENUE'), 'positive'),
  },
]

/** What the sample tables give, worked out by hand. */
export const revenueExamples = (): KpiExamples => ({
  REVENUE: [
    { over: ['orders'], period: '2025-Q2', gives: 800 },
    { over: ['deals'], period: '2025-Q1', gives: 6000 },
    { over: ['years', 'people'], period: '2024', who: 'Ann', gives: 'group-not-told' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 0 },
  ],
  ORDERS: [
    { over: ['orders'], period: '2025-Q1', gives: 2 },
    { over: ['years', 'people'], period: '2024', who: 'Ann', gives: 'group-not-told' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 0 },
  ],
  GROWTH: [
    { over: ['orders'], period: '2025-Q2', gives: 1 },
    { over: ['orders'], period: '2024-Q1', gives: 'no-history' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'base-not-positive' },
  ],
  GROWTH_YOY: [
    { over: ['orders'], period: '2025-Q2', gives: 7 },
    { over: ['orders'], period: '2024-Q4', gives: 'no-history' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'base-not-positive' },
  ],
  CAGR: [
    // 100 in 2022, 144 in 2024: 1.2² = 1.44.
    { over: ['years'], period: '2024', gives: 0.2 },
    { over: ['orders'], period: '2025', gives: 'no-full-years' },
    { over: ['years', 'customers'], period: '2024', who: 'Segment=Public', gives: 'base-not-positive' },
  ],
  GROSS_MARGIN: [
    // (800 − 480) / 800; an order without a cost counts on neither side.
    { over: ['orders'], period: '2025-Q2', gives: 0.4 },
    { over: ['orders'], period: '2025-03', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  DISCOUNT_RATE: [
    // 200 off, 800 paid.
    { over: ['orders'], period: '2025-Q2', gives: 0.2 },
    { over: ['orders'], period: '2025-03', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  AVG_ORDER: [
    { over: ['orders'], period: '2025-Q1', gives: 200 },
    { over: ['orders'], period: '2025-03', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  CONCENTRATION: [
    // Ten customers of 90, two of 50.
    { over: ['wholesale'], period: '2025-Q2', gives: 0.9 },
    { over: ['wholesale'], period: '2025-Q3', gives: 'base-not-positive' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'base-not-positive' },
  ],
  NEW_REVENUE_SHARE: [
    { over: ['orders'], period: '2025-Q2', gives: 0.625 },
    { over: ['orders'], period: '2025-03', gives: 'base-not-positive' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'base-not-positive' },
  ],
})

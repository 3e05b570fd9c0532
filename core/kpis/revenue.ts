import { difference, either, kpiValue, preceding, ratio, value } from '../measures/expression'
import type { Kpi } from './kpi'
import { ordered, won } from './rows'

const FARRIS = 'Farris et al., Marketing Metrics, 3rd ed.'

/** Sales and how they grow. */
export const revenue: readonly Kpi[] = [
  {
    id: 'REVENUE',
    name: { en: 'Sales', zh: '销售额' },
    definition: {
      en: 'What was ordered in the period; without an orders table, the amount of the deals won.',
      zh: '期间内的订单金额；没有订单表时，为赢单金额。',
    },
    unit: 'money',
    better: 'higher',
    aliases: ['revenue', 'turnover', 'bookings', 'sales amount', '营业额', '业绩', '成交金额', '收入'],
    source: FARRIS,
    value: either(
      value({ form: 'sum', of: { column: 'amount' }, rows: ordered, name: { en: 'order amount', zh: '订单金额' } }),
      value({ form: 'sum', of: { column: 'amount' }, rows: won, name: { en: 'amount won', zh: '赢单金额' } }),
    ),
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
    aliases: ['order count', 'transactions', 'invoices', '单量', '成交单数'],
    source: FARRIS,
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
    source: FARRIS,
    value: ratio(
      difference(kpiValue('REVENUE'), preceding(kpiValue('REVENUE'))),
      preceding(kpiValue('REVENUE')),
      'positive',
    ),
  },
  {
    id: 'AVG_ORDER',
    name: { en: 'Average order value', zh: '客单价' },
    definition: { en: 'Sales over the number of orders.', zh: '销售额 ÷ 订单数。' },
    unit: 'money',
    better: 'higher',
    aliases: ['AOV', 'order size', 'basket size', '平均订单金额', '笔单价'],
    source: FARRIS,
    value: ratio(kpiValue('REVENUE'), kpiValue('ORDERS')),
  },
]

import { difference, kpiValue, product, ratio, value } from '../../measures/expression'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { ordered, settled } from './rows'

const paid = value({
  form: 'sum',
  of: { column: 'paid' },
  rows: ordered,
  name: { en: 'amount paid', zh: '已回款金额' },
})
const orderAmount = value({
  form: 'sum',
  of: { column: 'amount' },
  rows: ordered,
  name: { en: 'order amount', zh: '订单金额' },
})
const orderedByEnd = value({
  form: 'balance',
  of: { column: 'amount' },
  rows: ordered,
  at: 'end',
  name: { en: 'amount ordered by the end', zh: '截至期末的订单金额' },
})
const paidByEnd = value({
  form: 'balance',
  of: { column: 'paid' },
  rows: settled,
  at: 'end',
  name: { en: 'amount paid by the end', zh: '截至期末的回款金额' },
})

/** What comes in of what was sold. */
export const collection = (): readonly Kpi[] => [
  {
    id: 'COLLECTION_RATE',
    name: { en: 'Collection rate', zh: '回款率' },
    definition: {
      en: 'What has been paid by now of the orders of the period, over their amount.',
      zh: '期间内订单截至目前的已回款金额 ÷ 订单金额。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['payment rate', 'cash collection', 'collected share', '回款', '收款率', '回款完成率'],
    source: 'Standard definition in receivables management',
    value: ratio(paid, orderAmount),
  },
  {
    id: 'DSO',
    name: { en: 'Days sales outstanding', zh: '应收账款周转天数' },
    definition: {
      en: 'What was ordered by the end of the period and not paid by then, over sales of the period, times its days. A payment counts on its day or, without one, on the day of the order.',
      zh: '截至期末已下单而未回款的金额 ÷ 本期销售额 × 期间天数。回款按回款日期计；没有回款日期时按订单日期计。',
    },
    unit: 'days',
    better: 'lower',
    aliases: ['receivable days', 'average collection period', 'days receivable', '应收天数', '账期天数', '回款周期'],
    source: 'Credit Research Foundation (receivables at the end ÷ sales × days)',
    value: product(ratio(difference(orderedByEnd, paidByEnd), kpiValue('REVENUE'), 'positive'), {
      op: 'length',
      in: 'days',
    }),
  },
]

/** What the sample tables give, worked out by hand. */
export const collectionExamples = (): KpiExamples => ({
  COLLECTION_RATE: [
    { over: ['orders'], period: '2025-Q2', gives: 0.5 },
    { over: ['orders'], period: '2025-03', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'divides-by-zero' },
  ],
  DSO: [
    // 400 of all orders unpaid, 800 sold in 91 days.
    { over: ['orders'], period: '2025-Q2', gives: 45.5 },
    { over: ['orders'], period: '2025-03', gives: 'base-not-positive' },
    { over: ['orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'base-not-positive' },
  ],
})

import { either, preceding, ratio, value } from '../measures/expression'
import type { Rows } from '../measures/measure'
import type { Kpi } from './kpi'
import { ordered, won } from './rows'

const active = (rows: Rows) =>
  value({ form: 'active', key: 'customer', rows, name: { en: 'active customers', zh: '活跃客户数' } })
const returning = (rows: Rows) =>
  value({ form: 'returning', key: 'customer', rows, name: { en: 'returning customers', zh: '再次购买的客户数' } })
const fresh = (rows: Rows) =>
  value({ form: 'fresh', key: 'customer', rows, name: { en: 'first-time customers', zh: '首次购买的客户数' } })

/** Who buys, who stays, who comes. Customers buy by orders or, without an orders table, by deals won. */
export const customers: readonly Kpi[] = [
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
    source: 'Farris et al., Marketing Metrics, ch. 5',
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
    source: 'Farris et al., Marketing Metrics, ch. 5',
    value: either(ratio(returning(ordered), preceding(active(ordered))), ratio(returning(won), preceding(active(won)))),
  },
]

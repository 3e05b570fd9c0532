import { kpiValue, product, ratio, value } from '../measures/expression'
import { is } from '../measures/filters'
import type { Kpi } from './kpi'
import { closed, created, won } from './rows'

const wonCount = value({ form: 'count', rows: won, name: { en: 'deals won', zh: '赢单数' } })
const closedCount = value({ form: 'count', rows: closed, name: { en: 'deals closed', zh: '结单数（赢单＋输单）' } })
const wonAmount = value({
  form: 'sum',
  of: { column: 'amount' },
  rows: won,
  name: { en: 'amount won', zh: '赢单金额' },
})

/** Deals on their way and how they end. */
export const pipeline: readonly Kpi[] = [
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
    source: 'Jordan & Vazzana, Cracking the Sales Management Code',
    value: ratio(wonCount, closedCount),
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
    source: 'Jordan & Vazzana, Cracking the Sales Management Code',
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
    source: 'Jordan & Vazzana, Cracking the Sales Management Code',
    value: value({
      form: 'average',
      of: { daysFrom: 'created', daysTo: 'closed' },
      rows: won,
      name: { en: 'mean days from created to closed', zh: '创建到成交的平均天数' },
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
    aliases: ['pipeline velocity', 'velocity', '成交速度', '商机流速'],
    source: 'Jordan & Vazzana, Cracking the Sales Management Code',
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
    source: 'Jordan & Vazzana, Cracking the Sales Management Code',
    value: value({
      form: 'balance',
      of: { column: 'amount' },
      rows: created,
      until: 'closed',
      gone: is('status', 'won', 'lost'),
      at: 'end',
      name: { en: 'amount open at the end', zh: '期末在途金额' },
    }),
  },
]

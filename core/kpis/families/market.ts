import { constant, either, kpiValue, ratio, sum, value } from '../../measures/expression'
import type { Rows } from '../../measures/measure'
import type { Text } from '../../locale/text'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { competitorSales } from './rows'
import { marketingMetrics } from './sources'

const marketSales = (rows: Rows, name: Text) =>
  value({ form: 'sumWithin', of: { column: 'sales' }, rows, from: 'first', to: 'last', name })

/** Our sales per sales of the competitors: not available where none are known, who would leave us the whole market. */
const againstCompetitors = ratio(
  kpiValue('REVENUE'),
  marketSales(competitorSales, { en: 'sales of competitors', zh: '竞争对手销售额' }),
  'positive',
)

/** Our place among the others. */
export const market = (): readonly Kpi[] => [
  {
    id: 'MARKET_SHARE',
    name: { en: 'Market share', zh: '市场份额' },
    definition: {
      en: 'Sales over the sales of the market: ours and those of all competitors in the market table; where it names no competitors, its total. Rows count when their own period lies within the period.',
      zh: '销售额 ÷ 市场销售额：我方销售额与市场表中各竞争对手销售额之和；市场表没有竞争对手列时，为其总额。只计自身期间落在本期间内的行。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['share of market', 'market penetration', 'sales share', '市占率', '市场占有率', '份额'],
    source: marketingMetrics(2),
    // r ÷ (1 + r) is ours ÷ (ours + theirs).
    value: either(
      ratio(againstCompetitors, sum(constant(1), againstCompetitors)),
      ratio(
        kpiValue('REVENUE'),
        marketSales({ entity: 'market', where: [] }, { en: 'sales of the market', zh: '市场销售额' }),
        'positive',
      ),
    ),
  },
]

/** What the sample tables give, worked out by hand. */
export const marketExamples = (): KpiExamples => ({
  MARKET_SHARE: [
    // 800 of ours, 800 of Rival's and Other's; what the table says of us does not count.
    { over: ['market', 'orders'], period: '2025-Q2', gives: 0.5 },
    { over: ['market', 'orders'], period: '2025-Q1', gives: 'base-not-positive' },
    { over: ['market', 'orders', 'people'], period: '2025-Q2', who: 'Cai', gives: 'group-not-told' },
  ],
})

import { either, ratio, value } from '../../measures/expression'
import { is } from '../../measures/filters'
import { wonCount } from './deal-measures'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { newLeads, won } from './rows'
import { marketingMetrics } from './sources'

const leadCount = value({ form: 'count', rows: newLeads, name: { en: 'new leads', zh: '新增线索数' } })

/** Leads and what becomes of them. */
export const leads = (): readonly Kpi[] => [
  {
    id: 'LEADS',
    name: { en: 'New leads', zh: '新增线索数' },
    definition: { en: 'Leads created in the period.', zh: '期间内创建的线索数。' },
    unit: 'count',
    better: 'higher',
    aliases: ['lead count', 'leads created', 'inquiries', '线索数', '新线索', '线索量'],
    source: marketingMetrics(6),
    value: leadCount,
  },
  {
    id: 'CONVERSION',
    name: { en: 'Lead conversion rate', zh: '线索转化率' },
    definition: {
      en: 'Of the leads created in the period, the share that is converted by now.',
      zh: '期间内创建的线索中，截至目前已转化的占比。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: [
      'lead conversion',
      'converted leads',
      'lead to opportunity rate',
      '线索转商机率',
      '线索转换率',
      '转商机率',
    ],
    source: marketingMetrics(6),
    value: ratio(
      value({
        form: 'count',
        rows: { ...newLeads, where: [is('isConverted', 'yes')] },
        name: { en: 'leads converted by now', zh: '已转化的线索数' },
      }),
      leadCount,
    ),
  },
  {
    id: 'LEAD_TO_WIN',
    name: { en: 'Lead-to-win rate', zh: '线索成交率' },
    definition: {
      en: 'Of the customers behind the leads of the period, the share that has ever been won in a deal; where leads and deals have no customers to link them by, deals won over new leads of the period.',
      zh: '期间内线索对应的客户中，曾经赢单的占比；线索与商机无法按客户关联时，为本期赢单数 ÷ 本期新增线索数。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['leads per won deal', 'lead win rate', 'lead to customer rate', '线索赢单率', '线索成单率', '线索到成交'],
    source: marketingMetrics(6),
    value: either(
      ratio(
        value({
          form: 'linked',
          key: 'customer',
          rows: newLeads,
          to: { key: 'customer', rows: won, ever: true },
          name: { en: 'customers of leads that were won', zh: '已赢单的线索客户数' },
        }),
        value({
          form: 'active',
          key: 'customer',
          rows: newLeads,
          name: { en: 'customers of leads', zh: '线索客户数' },
        }),
      ),
      ratio(wonCount, leadCount),
    ),
  },
  {
    id: 'RESPONSE_TIME',
    name: { en: 'Lead response time', zh: '线索响应时长' },
    definition: {
      en: 'Median hours from the creation of a lead to the first response, over the leads created in the period that got one.',
      zh: '期间内创建且已响应的线索，从创建到首次响应的小时数的中位数。',
    },
    unit: 'hours',
    better: 'lower',
    aliases: ['speed to lead', 'first response time', 'lead response', '首次响应时间', '响应时间', '线索跟进时长'],
    source: 'Oldroyd, McElheran & Elkington, The Short Life of Online Sales Leads, HBR, March 2011',
    value: value({
      form: 'median',
      of: { hoursFrom: 'createdAt', hoursTo: 'respondedAt' },
      rows: newLeads,
      name: { en: 'median hours to the first response', zh: '首次响应小时数的中位数' },
    }),
  },
]

/** What the sample tables give, worked out by hand. */
export const leadsExamples = (): KpiExamples => ({
  LEADS: [
    { over: ['leads'], period: '2025-Q1', gives: 4 },
    { over: ['leads', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['leads', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  CONVERSION: [
    { over: ['leads'], period: '2025-Q1', gives: 0.5 },
    { over: ['leads'], period: '2025-Q2', gives: 'divides-by-zero' },
    { over: ['leads', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  LEAD_TO_WIN: [
    // Of Acme, Core, Dune and Hale, Acme was won.
    { over: ['leads', 'deals'], period: '2025-Q1', gives: 0.25 },
    { over: ['leads', 'deals'], period: '2025-Q2', gives: 'divides-by-zero' },
    { over: ['leads', 'deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  RESPONSE_TIME: [
    // 2, 6 and 24 hours; one lead was never answered.
    { over: ['leads'], period: '2025-Q1', gives: 6 },
    { over: ['leads'], period: '2025-Q2', gives: 'not-in-period' },
    { over: ['leads', 'people'], period: '2025-Q1', who: 'Cai', gives: 'not-in-period' },
  ],
})

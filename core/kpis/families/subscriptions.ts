import { ratio, value } from '../../measures/expression'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { subscribed } from './rows'
import { SAAS_METRICS, SAAS_STANDARDS } from './sources'

const live = { rows: subscribed, until: 'end' } as const
const recurring = { column: 'recurring' } as const
const kept = { form: 'kept', key: 'customer', of: recurring, ...live } as const

const recurringAtStart = value({
  form: 'balance',
  of: recurring,
  ...live,
  at: 'start',
  name: { en: 'recurring revenue at the start', zh: '期初经常性收入' },
})

/** Recurring revenue and how much of it stays. A subscription is live from its start to the day before its end. */
export const subscriptions = (): readonly Kpi[] => [
  {
    id: 'MRR',
    name: { en: 'Monthly recurring revenue', zh: '月度经常性收入' },
    definition: {
      en: 'Monthly amount of the subscriptions that are live at the end of the period.',
      zh: '期末有效订阅的月度金额合计。',
    },
    unit: 'money',
    better: 'higher',
    aliases: [
      'recurring revenue',
      'subscription revenue',
      'monthly subscriptions',
      '经常性收入',
      '订阅收入',
      '月费收入',
    ],
    source: SAAS_METRICS,
    value: value({
      form: 'balance',
      of: recurring,
      ...live,
      at: 'end',
      name: { en: 'recurring revenue at the end', zh: '期末经常性收入' },
    }),
  },
  {
    id: 'LOGO_RETENTION',
    name: { en: 'Logo retention', zh: '订阅客户留存率' },
    definition: {
      en: 'Of the customers with a live subscription at the start of the period, the share with one at its end.',
      zh: '期初有有效订阅的客户中，期末仍有有效订阅者的占比。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: [
      'subscriber retention',
      'logo retention rate',
      'account retention',
      '订阅留存率',
      '续订客户占比',
      '订户留存率',
    ],
    source: SAAS_STANDARDS,
    value: ratio(
      value({ ...kept, how: 'keys', name: { en: 'subscribers still live at the end', zh: '期末仍订阅的期初客户数' } }),
      value({
        form: 'live',
        key: 'customer',
        ...live,
        at: 'start',
        name: { en: 'subscribers at the start', zh: '期初订阅客户数' },
      }),
    ),
  },
  {
    id: 'GRR',
    name: { en: 'Gross revenue retention', zh: '总收入留存率' },
    definition: {
      en: 'Recurring revenue at the end of the period from the customers of its start, none counted with more than at the start, over recurring revenue at the start.',
      zh: '期初客户在期末的经常性收入（每个客户不超过其期初金额）÷ 期初经常性收入。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['gross retention', 'gross dollar retention', 'GDR', '毛收入留存率', '总金额留存率', '毛留存率'],
    source: SAAS_STANDARDS,
    value: ratio(
      value({
        ...kept,
        how: 'least',
        name: { en: 'recurring revenue kept, without growth', zh: '留存的经常性收入（不含增长）' },
      }),
      recurringAtStart,
    ),
  },
  {
    id: 'NRR',
    name: { en: 'Net revenue retention', zh: '净收入留存率' },
    definition: {
      en: 'Recurring revenue at the end of the period from the customers of its start, over recurring revenue at the start.',
      zh: '期初客户在期末的经常性收入 ÷ 期初经常性收入。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['net retention', 'net dollar retention', 'NDR', '净金额留存率', '净留存率', '续费净留存'],
    source: SAAS_STANDARDS,
    value: ratio(
      value({
        ...kept,
        how: 'now',
        name: { en: 'recurring revenue kept, growth included', zh: '留存的经常性收入（含增长）' },
      }),
      recurringAtStart,
    ),
  },
]

/** What the sample tables give, worked out by hand. */
export const subscriptionsExamples = (): KpiExamples => ({
  MRR: [
    // Acme 100, Core 350, Dune 50; Bolt ended on 1 March.
    { over: ['subscriptions'], period: '2025-Q1', gives: 500 },
    { over: ['subscriptions', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['subscriptions', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  LOGO_RETENTION: [
    // Acme and Core of Acme, Bolt and Core.
    { over: ['subscriptions'], period: '2025-Q1', gives: 2 / 3 },
    { over: ['subscriptions'], period: '2023', gives: 'divides-by-zero' },
    { over: ['subscriptions', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  GRR: [
    // Acme 100, Bolt 0, Core 300 of its 350: 400 of 600.
    { over: ['subscriptions'], period: '2025-Q1', gives: 2 / 3 },
    { over: ['subscriptions'], period: '2023', gives: 'divides-by-zero' },
    { over: ['subscriptions', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  NRR: [
    // Acme 100, Bolt 0, Core 350: 450 of 600.
    { over: ['subscriptions'], period: '2025-Q1', gives: 0.75 },
    { over: ['subscriptions'], period: '2023', gives: 'divides-by-zero' },
    { over: ['subscriptions', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
})

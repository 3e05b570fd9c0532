import { ratio, value } from '../../measures/expression'
import { is } from '../../measures/filters'
import type { Text } from '../../locale/text'
import { wonCount } from './deal-measures'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { accounts, active } from './rows'
import { marketingMetrics, salesManagementCode } from './sources'

const ofKind = (kind: string, name: Text) =>
  value({ form: 'count', rows: { ...active, where: [is('kind', kind)] }, name })

/** What the sales staff does. */
export const activity = (): readonly Kpi[] => [
  {
    id: 'ACTIVITIES',
    name: { en: 'Activities', zh: '活动数' },
    definition: {
      en: 'Activities of the period: of all kinds or, if you say so, of one.',
      zh: '期间内的活动数；可指定某一类型。',
    },
    unit: 'count',
    better: 'higher',
    aliases: ['activity count', 'sales activities', 'touches', '活动量', '销售活动', '跟进次数'],
    source: salesManagementCode(5),
    parameter: {
      name: 'kind',
      description: {
        en: 'A kind, such as "call" or "demo"; left out: all kinds',
        zh: '类型，如 "call" 或“演示”；省略为全部',
      },
      entity: 'activities',
      column: 'kind',
    },
    value: value({
      form: 'count',
      rows: { ...active, where: [{ column: 'kind', test: 'parameter' }] },
      name: { en: 'activities', zh: '活动数' },
    }),
  },
  {
    id: 'VISITS',
    name: { en: 'Visits', zh: '拜访数' },
    definition: { en: 'Visits to customers in the period.', zh: '期间内的客户拜访数。' },
    unit: 'count',
    better: 'higher',
    aliases: ['customer visits', 'field visits', 'on-site visits', '拜访量', '客户拜访', '上门拜访'],
    source: salesManagementCode(5),
    value: ofKind('visit', { en: 'visits', zh: '拜访数' }),
  },
  {
    id: 'CALLS',
    name: { en: 'Calls', zh: '电话数' },
    definition: { en: 'Telephone calls in the period.', zh: '期间内的电话数。' },
    unit: 'count',
    better: 'higher',
    aliases: ['phone calls', 'dials', 'call volume', '电话量', '通话数', '外呼量'],
    source: salesManagementCode(5),
    value: ofKind('call', { en: 'calls', zh: '电话数' }),
  },
  {
    id: 'MEETINGS',
    name: { en: 'Meetings', zh: '会议数' },
    definition: { en: 'Meetings in the period.', zh: '期间内的会议数。' },
    unit: 'count',
    better: 'higher',
    aliases: ['meetings held', 'appointments', 'customer meetings', '会议量', '客户会议', '会面数'],
    source: salesManagementCode(5),
    value: ofKind('meeting', { en: 'meetings', zh: '会议数' }),
  },
  {
    id: 'ACTIVITIES_PER_WIN',
    name: { en: 'Activities per won deal', zh: '每单活动数' },
    definition: { en: 'Activities of all kinds over deals won.', zh: '全部活动数 ÷ 赢单数。' },
    unit: 'ratio',
    better: 'lower',
    aliases: ['activities per deal', 'touches per win', 'effort per win', '单均活动数', '每赢单活动数', '成单活动量'],
    source: salesManagementCode(5),
    value: ratio(value({ form: 'count', rows: active, name: { en: 'activities', zh: '活动数' } }), wonCount),
  },
  {
    id: 'COVERED_CUSTOMERS',
    name: { en: 'Customer coverage', zh: '客户覆盖率' },
    definition: {
      en: 'Of the customers of the customers table, the share with an activity in the period, whoever’s it is.',
      zh: '客户表中的客户里，期间内有活动（不论由谁进行）者的占比。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: [
      'account coverage',
      'customers contacted',
      'coverage of customers',
      '客户拜访覆盖率',
      '客户触达率',
      '覆盖客户占比',
    ],
    source: marketingMetrics(6),
    value: ratio(
      value({
        form: 'linked',
        key: 'customer',
        rows: accounts,
        to: { key: 'customer', rows: active, ever: false },
        name: { en: 'customers with an activity', zh: '有活动的客户数' },
      }),
      value({ form: 'active', key: 'customer', rows: accounts, name: { en: 'customers', zh: '客户数' } }),
    ),
  },
]

/** What the sample tables give, worked out by hand. */
export const activityExamples = (): KpiExamples => ({
  ACTIVITIES: [
    { over: ['activities'], period: '2025-Q1', gives: 6 },
    { over: ['activities'], period: '2025-Q1', parameter: 'email', gives: 1 },
    { over: ['activities', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['activities', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  VISITS: [
    { over: ['activities'], period: '2025-Q1', gives: 2 },
    { over: ['activities', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['activities', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  CALLS: [
    { over: ['activities'], period: '2025-Q1', gives: 2 },
    { over: ['activities', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['activities', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  MEETINGS: [
    { over: ['activities'], period: '2025-Q1', gives: 1 },
    { over: ['activities', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['activities', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  ACTIVITIES_PER_WIN: [
    { over: ['activities', 'deals'], period: '2025-Q1', gives: 2 },
    { over: ['activities', 'deals'], period: '2025-Q2', gives: 'divides-by-zero' },
    { over: ['activities', 'deals', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  COVERED_CUSTOMERS: [
    // Acme, Core and Bolt of five.
    { over: ['customers', 'activities'], period: '2025-Q1', gives: 0.6 },
    { over: ['customers', 'activities', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['customers', 'activities', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
})

import { kpiValue, ratio, value } from '../../measures/expression'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { hired, left, trained } from './rows'
import { SALES_OPERATIONS } from './sources'

const headcount = value({
  form: 'averageStock',
  rows: hired,
  from: 'hired',
  until: 'left',
  name: { en: 'average headcount', zh: '平均在职人数' },
})

/** The people who sell: how many, how well, how soon, how long. */
export const people = (): readonly Kpi[] => [
  {
    id: 'REVENUE_PER_HEAD',
    name: { en: 'Revenue per rep', zh: '人均销售额' },
    definition: {
      en: 'Sales over the average headcount: everybody in the people table, by the days from hiring to leaving.',
      zh: '销售额 ÷ 平均在职人数（人员表中的全部人员，按入职至离职的天数计）。',
    },
    unit: 'money',
    better: 'higher',
    aliases: ['revenue per head', 'sales per rep', 'productivity per rep', '人均产出', '人效', '人均业绩'],
    source: 'ISO 30414:2018 (productivity)',
    value: ratio(kpiValue('REVENUE'), headcount),
  },
  {
    id: 'RAMP_TIME',
    name: { en: 'Ramp-up time', zh: '新人上手周期' },
    definition: {
      en: 'Median months from the month of hiring to the first month in which the sales target of the month was reached, over the people hired within two years before the end of the period who have got there.',
      zh: '期末前两年内入职且已达标的人员，从入职当月到首个达成当月销售目标的月份所用月数的中位数。',
    },
    unit: 'months',
    better: 'lower',
    aliases: ['ramp time', 'time to productivity', 'new hire ramp', '上手时间', '新人成长周期', '新人达标周期'],
    source: SALES_OPERATIONS,
    value: { op: 'monthsToReach', of: kpiValue('ATTAINMENT'), atLeast: 1, hiredWithin: 24 },
  },
  {
    id: 'TURNOVER',
    name: { en: 'Sales staff turnover', zh: '销售人员流失率' },
    definition: {
      en: 'People who left in the period over the average headcount: everybody in the people table, by the days from hiring to leaving.',
      zh: '期间内离职人数 ÷ 平均在职人数（人员表中的全部人员，按入职至离职的天数计）。',
    },
    unit: 'percent',
    better: 'lower',
    aliases: ['staff turnover', 'employee turnover', 'rep attrition', '离职率', '人员流失率', '员工流失率'],
    source: 'CIPD, Employee turnover and retention (leavers ÷ average headcount)',
    value: ratio(value({ form: 'count', rows: left, name: { en: 'people who left', zh: '离职人数' } }), headcount),
  },
  {
    id: 'TRAINING_HOURS',
    name: { en: 'Training hours per head', zh: '人均培训学时' },
    definition: {
      en: 'Hours of training over the average headcount.',
      zh: '培训学时 ÷ 平均在职人数。',
    },
    unit: 'hours',
    better: 'higher',
    aliases: ['training per employee', 'training hours', 'learning hours', '培训学时', '人均学时', '人均培训时长'],
    source: 'GRI 404: Training and Education 2016, Disclosure 404-1',
    value: ratio(
      value({ form: 'sum', of: { column: 'hours' }, rows: trained, name: { en: 'training hours', zh: '培训学时' } }),
      headcount,
    ),
  },
  {
    id: 'TRAINING_LIFT',
    name: { en: 'Training lift', zh: '培训提升' },
    definition: {
      en: 'Mean of the score after training less the score before it, over the people with both; the explanation has its 95% interval.',
      zh: '训后成绩 − 训前成绩 的平均值（两项成绩都有者）；说明中给出其 95% 置信区间。',
    },
    unit: 'points',
    better: 'higher',
    aliases: ['training effect', 'learning gain', 'training improvement', '培训效果', '成绩提升', '培训增益'],
    source: 'Kirkpatrick & Kirkpatrick, Evaluating Training Programs, level 2',
    value: value({
      form: 'average',
      of: { difference: ['after', 'before'] },
      rows: trained,
      name: { en: 'mean lift', zh: '平均提升' },
    }),
  },
]

/** What the sample tables give, worked out by hand. */
export const peopleExamples = (): KpiExamples => ({
  REVENUE_PER_HEAD: [
    // 400 sold by 3.5 people.
    { over: ['orders', 'people'], period: '2025-Q1', gives: 400 / 3.5 },
    { over: ['orders', 'people'], period: '2025-Q1', who: 'Eve', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  RAMP_TIME: [
    // Ben came in July 2024 and sold 120 of 100 in September.
    { over: ['orders', 'targets', 'people'], period: '2025-Q2', gives: 2 },
    { over: ['orders', 'targets', 'people'], period: '2025-Q2', who: 'Ann', gives: 'nobody-hired' },
    { over: ['orders', 'targets', 'people'], period: '2025-Q2', who: 'Cai', gives: 'nobody-there-yet' },
  ],
  TURNOVER: [
    // Dan left; he was there for half of the quarter.
    { over: ['people'], period: '2025-Q1', gives: 1 / 3.5 },
    { over: ['people'], period: '2022', gives: 'divides-by-zero' },
    { over: ['orders', 'people'], period: '2025-Q1', who: 'Eve', gives: 'divides-by-zero' },
  ],
  TRAINING_HOURS: [
    // 21 hours, 3.5 people.
    { over: ['training', 'people'], period: '2025-Q1', gives: 6 },
    { over: ['training', 'people'], period: '2022', gives: 'divides-by-zero' },
    { over: ['training', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  TRAINING_LIFT: [
    // 10, 20 and 6.
    { over: ['training'], period: '2025-Q1', gives: 12 },
    { over: ['training'], period: '2025-Q2', gives: 'not-in-period' },
    { over: ['training', 'people'], period: '2025-Q1', who: 'Cai', gives: 'not-in-period' },
  ],
})

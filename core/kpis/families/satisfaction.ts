import { constant, difference, product, ratio, value } from '../../measures/expression'
import { compares, filled, is } from '../../measures/filters'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'
import { answered } from './rows'
import { marketingMetrics } from './sources'

const scored = (from: number, to: number, en: string, zh: string) =>
  value({
    form: 'count',
    rows: { ...answered, where: [compares('npsScore', '>=', from), compares('npsScore', '<=', to)] },
    name: { en, zh },
  })
const satisfied = value({
  form: 'count',
  rows: { ...answered, where: [compares('csatShare', '>=', 0.8)] },
  name: { en: 'satisfied answers', zh: '满意的答卷数' },
})
const rated = value({
  form: 'count',
  rows: { ...answered, where: [filled('csatShare')] },
  name: { en: 'satisfaction answers', zh: '满意度答卷数' },
})

/** What customers say. */
export const satisfaction = (): readonly Kpi[] => [
  {
    id: 'NPS',
    name: { en: 'Net promoter score', zh: '净推荐值' },
    definition: {
      en: 'Share of promoters (9–10) less share of detractors (0–6), times 100; scores that are not from 0 to 10 are left out.',
      zh: '（推荐者 9–10 分的占比 − 贬损者 0–6 分的占比）× 100；0–10 以外的分数不计。',
    },
    unit: 'points',
    better: 'higher',
    aliases: ['net promoter', 'recommendation score', 'promoter score', '净推荐', '推荐值', '推荐度'],
    source: 'Reichheld, The One Number You Need to Grow, HBR, December 2003',
    value: product(
      constant(100),
      ratio(
        difference(
          scored(9, 10, 'promoters (9–10)', '推荐者（9–10 分）'),
          scored(0, 6, 'detractors (0–6)', '贬损者（0–6 分）'),
        ),
        scored(0, 10, 'scores from 0 to 10', '0–10 分的答卷数'),
      ),
    ),
  },
  {
    id: 'CSAT',
    name: { en: 'Customer satisfaction', zh: '客户满意度' },
    definition: {
      en: 'Share of the answers at 80% of the scale or more: 4 and 5 of 5. The scale is the smallest of 5, 7, 10 and 100 that holds all scores.',
      zh: '得分不低于满分 80%（5 分制为 4–5 分）的答卷占比；满分取能容纳全部分数的 5、7、10、100 中最小者。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['satisfaction', 'satisfied customers', 'top two box', 'CSAT score', '满意度', '满意率', '客户满意率'],
    source: marketingMetrics(2),
    value: ratio(satisfied, rated),
  },
  {
    id: 'CES',
    name: { en: 'Customer effort score', zh: '客户费力度' },
    definition: {
      en: 'Mean effort score, on the survey’s own scale; whether more is better depends on how the survey asks.',
      zh: '费力度评分的平均值，按问卷自身的量表；高好还是低好取决于提问方式。',
    },
    unit: 'points',
    better: 'range',
    aliases: ['effort score', 'customer effort', 'ease score', '费力度', '客户费力指数', '省力度'],
    source: 'Dixon, Freeman & Toman, Stop Trying to Delight Your Customers, HBR, July–August 2010',
    value: value({
      form: 'average',
      of: { column: 'cesScore' },
      rows: answered,
      name: { en: 'mean effort score', zh: '费力度平均分' },
    }),
  },
  {
    id: 'RESPONSES',
    name: { en: 'Survey responses', zh: '问卷回收数' },
    definition: { en: 'Answers with a score, by their date.', zh: '有评分的答卷数，按答卷日期计。' },
    unit: 'count',
    better: 'higher',
    aliases: ['response count', 'surveys answered', 'completed surveys', '答卷数', '回收量', '有效问卷数'],
    source: 'AAPOR, Standard Definitions',
    value: value({
      form: 'count',
      rows: { ...answered, where: [is('responded', 'yes')] },
      name: { en: 'answers', zh: '答卷数' },
    }),
  },
  {
    id: 'RESPONSE_RATE',
    name: { en: 'Response rate', zh: '问卷回收率' },
    definition: {
      en: 'Of the surveys sent in the period, the share that was answered with a score.',
      zh: '期间内发出的问卷中，有评分答复的占比。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['survey response rate', 'answer rate', 'return rate', '回收率', '答复率', '问卷响应率'],
    source: 'AAPOR, Standard Definitions',
    value: ratio(
      value({
        form: 'count',
        rows: { ...answered, time: 'sent', where: [is('responded', 'yes')] },
        name: { en: 'surveys answered', zh: '已答复的问卷数' },
      }),
      value({ form: 'count', rows: { ...answered, time: 'sent' }, name: { en: 'surveys sent', zh: '发出的问卷数' } }),
    ),
  },
]

/** What the sample tables give, worked out by hand. */
export const satisfactionExamples = (): KpiExamples => ({
  NPS: [
    // Two promoters and one detractor of four.
    { over: ['surveys'], period: '2025-Q1', gives: 25 },
    { over: ['surveys'], period: '2025-Q2', gives: 'divides-by-zero' },
    { over: ['surveys', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  CSAT: [
    // 5 and 4 of 5, 4, 3 and 2.
    { over: ['surveys'], period: '2025-Q1', gives: 0.5 },
    { over: ['surveys'], period: '2025-Q2', gives: 'divides-by-zero' },
    { over: ['surveys', 'people'], period: '2025-Q1', who: 'Cai', gives: 'divides-by-zero' },
  ],
  CES: [
    { over: ['surveys'], period: '2025-Q1', gives: 5.5 },
    { over: ['surveys'], period: '2025-Q2', gives: 'not-in-period' },
    { over: ['surveys', 'people'], period: '2025-Q1', who: 'Cai', gives: 'not-in-period' },
  ],
  RESPONSES: [
    { over: ['surveys'], period: '2025-Q1', gives: 10 },
    { over: ['surveys', 'training'], period: '2025-Q1', who: 'Course=CRM', gives: 'group-not-told' },
    { over: ['surveys', 'people'], period: '2025-Q1', who: 'Cai', gives: 0 },
  ],
  RESPONSE_RATE: [
    // Four of the five that were sent in January.
    { over: ['surveys'], period: '2025-01', gives: 0.8 },
    { over: ['surveys'], period: '2025-Q2', gives: 'divides-by-zero' },
    { over: ['surveys', 'people'], period: '2025-01', who: 'Cai', gives: 'divides-by-zero' },
  ],
})

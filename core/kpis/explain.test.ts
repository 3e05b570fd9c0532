import * as fc from 'fast-check'
import type { Cell, Cells } from '../cells/cell'
import { parsePeriod } from '../calendar/parse-period'
import type { Calendar } from '../calendar/period'
import { dayNumber } from '../cells/day'
import { InputError, NotAvailable } from '../input-error'
import { resolveWho } from '../measures/group'
import type { Dataset } from '../model/dataset'
import { catalogue, findKpi, withParameter } from './catalogue'
import { datasetForTests, samplesForTests } from './dataset-for-tests'
import { evaluateKpis } from './evaluate'
import { workedExamples } from './examples'
import { explainKpi, recompute, type Explanation } from './explain'
import { sampleNames, sampleTable, type SampleTable } from './sample-tables'

/** One table of each kind. */
const each = sampleNames().filter((name) => name !== 'years' && name !== 'wholesale')

const calendar: Calendar = { today: dayNumber(2026, 7, 1), fiscalYearStart: 1 }

function explain(dataset: Dataset, id: string, period: string, who = ''): Explanation {
  return explainKpi(dataset, findKpi(id), parsePeriod(period, calendar, false), resolveWho(dataset, who), calendar)
}

const explainSamples = (over: readonly SampleTable[], id: string, period: string, who = '') =>
  explain(samplesForTests(over, calendar), id, period, who)

const figures = ({ parts }: Explanation) =>
  parts.map(({ name, period, value, rows }) => [name.en, period.label, value, rows?.used])
const notes = ({ notes: told }: Explanation) => told.map(({ en }) => en)

describe('the formula in words', () => {
  it.each([
    [
      'GROWTH',
      '(Sales − Sales of the preceding period) ÷ Sales of the preceding period',
      '(销售额 − 上一期间的销售额) ÷ 上一期间的销售额',
    ],
    ['CHURN', '1 − Customer retention rate', '1 − 客户保持率'],
    [
      'VELOCITY',
      'deals closed × Win rate × Average deal value ÷ Sales cycle',
      '结单数（赢单＋输单） × 赢单率 × 平均交易价值 ÷ 销售周期',
    ],
    [
      'LTV',
      'Revenue per customer ÷ months of the period × Gross margin ÷ (1 − (1 − Customer churn rate) ^ (1 ÷ months of the period))',
      '客均收入 ÷ 期间月数 × 毛利率 ÷ (1 − (1 − 客户流失率) ^ (1 ÷ 期间月数))',
    ],
    [
      'DSO',
      '(amount ordered by the end − amount paid by the end) ÷ Sales × days of the period',
      '(截至期末的订单金额 − 截至期末的回款金额) ÷ 销售额 × 期间天数',
    ],
    [
      'NPS',
      '100 × (promoters (9–10) − detractors (0–6)) ÷ scores from 0 to 10',
      '100 × (推荐者（9–10 分） − 贬损者（0–6 分）) ÷ 0–10 分的答卷数',
    ],
    [
      'CAGR',
      '(Sales of the last full year ÷ Sales of the first full year) ^ (1 ÷ years between them) − 1',
      '(最后一个完整年度的销售额 ÷ 第一个完整年度的销售额) ^ (1 ÷ 相隔年数) − 1',
    ],
    [
      'REPS_AT_QUOTA',
      'people whose Quota attainment is 100.0% or more ÷ people with a figure for Quota attainment',
      '目标达成率不低于 100.0% 的人数 ÷ 有目标达成率数据的人数',
    ],
    [
      'RAMP_TIME',
      'median months from hiring to the first month in which Quota attainment is 100.0% or more, people hired within 24 months',
      '近 24 个月入职者从入职到首个目标达成率不低于 100.0% 的月份所用月数的中位数',
    ],
    [
      'FORECAST_ACCURACY',
      '1 − sum of |forecast − Sales| ÷ Sales of the periods that were forecast',
      '1 − |预测 − 销售额| 之和 ÷ 被预测期间的销售额',
    ],
    [
      'PAYBACK',
      'Customer acquisition cost ÷ (Revenue per customer ÷ months of the period × Gross margin)',
      '客户获取成本 ÷ (客均收入 ÷ 期间月数 × 毛利率)',
    ],
  ])('of %s', (id, en, zh) => {
    expect(explainSamples(each, id, '2025-Q1').formula).toEqual({ en, zh })
  })
})

describe('the parts', () => {
  it('are the figures with their periods and rows, each once', () => {
    const explained = explainSamples(['orders'], 'GROWTH', '2025-Q2')
    expect(explained.value).toBe(1)
    expect(figures(explained)).toEqual([
      ['order amount', '2025-Q2', 800, 3],
      ['order amount', '2025-Q1', 400, 3],
    ])
  })

  it('tell which rows are left out and why', () => {
    const cells: Cells = [...sampleTable('orders'), ['A8', 'soon', 'Dune', 'Ben', 999, '', '', '', '']]
    const [part] = explain(datasetForTests([cells], calendar), 'REVENUE', '2025-Q2').parts
    expect(part?.rows?.leftOut).toEqual([
      { reason: { en: 'no readable "Order Date"', zh: '“Order Date”为空或无法读取' }, rows: 1 },
    ])
  })

  it('are the days of the period, too', () => {
    expect(figures(explainSamples(['orders'], 'DSO', '2025-Q2'))).toEqual([
      ['amount ordered by the end', '2025-Q2', 1460, 9],
      ['amount paid by the end', '2025-Q2', 1060, 8],
      ['order amount', '2025-Q2', 800, 3],
      ['days of the period', '2025-Q2', 91, undefined],
    ])
  })

  it('count people, and those without a figure', () => {
    const { parts } = explainSamples(['orders', 'targets', 'people'], 'REPS_AT_QUOTA', '2025-Q2')
    expect(parts.map(({ value, rows }) => [value, rows?.used, rows?.leftOut.map((each) => each.rows)])).toEqual([
      [1, 1, [3, 1]],
      [2, 2, [3]],
    ])
    expect(parts[0]?.rows?.leftOut.map(({ reason }) => reason.en)).toEqual([
      'no figure for Quota attainment',
      'below the threshold',
    ])
  })

  it('count the newcomers who are not there yet', () => {
    const [part] = explainSamples(['orders', 'targets', 'people'], 'RAMP_TIME', '2025-Q2').parts
    expect([part?.value, part?.rows?.used, part?.rows?.leftOut[0]?.rows]).toEqual([2, 1, 1])
  })

  it('count the forecasts', () => {
    expect(figures(explainSamples(['forecasts', 'orders'], 'FORECAST_BIAS', '2025-Q1'))).toEqual([
      ['sum of (forecast − Sales)', '2025-Q1', 10, 2],
      ['Sales of the periods that were forecast', '2025-Q1', 400, 2],
    ])
  })

  it('are the two years of compound growth', () => {
    expect(figures(explainSamples(['years'], 'CAGR', '2024'))).toEqual([
      ['order amount', '2022', 100, 1],
      ['order amount', '2024', 144, 1],
    ])
  })
})

describe('the notes', () => {
  it('say which tables were chosen where there is a choice', () => {
    expect(notes(explainSamples(['orders'], 'REVENUE', '2025-Q2'))).toEqual(['Computed from: orders.'])
    expect(notes(explainSamples(['deals'], 'REVENUE', '2025-Q2'))).toEqual(['Computed from: deals.'])
    expect(notes(explainSamples(['deals'], 'WIN_RATE', '2025-Q1'))).toEqual([])
  })

  it('say how much of the sales a margin covers', () => {
    expect(notes(explainSamples(['orders'], 'GROSS_MARGIN', '2025-Q1'))).toEqual([
      'Computed from: orders.',
      'order amount where there is a cost: 75.0% of the whole.',
    ])
  })

  it('say how sure a mean is', () => {
    const explained = explainSamples(['training'], 'TRAINING_LIFT', '2025-Q1')
    expect(notes(explained)).toEqual([
      '95% confidence interval of the mean lift: -5.91 to 29.91 (Student’s t, 3 rows).',
    ])
    // Of two degrees of freedom, t has a closed form.
    const t = 0.95 * Math.sqrt(2 / 0.0975)
    expect(explained.parts[0]?.interval?.low).toBeCloseTo(12 - (t * Math.sqrt(52)) / Math.sqrt(3), 9)
  })

  it('say how many scores are from outside of the scale', () => {
    const cells: Cells = [...sampleTable('surveys'), ['2025-01-14', '2025-01-05', 'Gale', 'Ann', 'NPS', 11]]
    const explained = explain(datasetForTests([cells], calendar), 'NPS', '2025-Q1')
    expect(explained.value).toBe(25)
    expect(notes(explained)).toEqual(['Left out: 1 with a score that is not from 0 to 10.'])
  })
})

describe('working it out again', () => {
  const sameAs = (value: number | NotAvailable): unknown =>
    value instanceof NotAvailable ? value.code : expect.closeTo(value, 9 - Math.ceil(Math.log10(1 + Math.abs(value))))
  const shown = (value: number | NotAvailable) => (value instanceof NotAvailable ? value.code : value)

  it.each(catalogue().map((kpi) => [kpi.id, kpi] as const))('of the parts gives %s again', (_, kpi) => {
    for (const { over, period, who = '', parameter = '' } of workedExamples(kpi.id)) {
      const dataset = samplesForTests(over, calendar)
      const at = parsePeriod(period, calendar, false)
      const explained = explainKpi(dataset, withParameter(kpi, parameter), at, resolveWho(dataset, who), calendar)
      expect(shown(recompute(explained))).toEqual(sameAs(explained.value))
    }
  })

  it('of the parts gives every value again, whatever the tables hold', () => {
    const some = (name: SampleTable) => {
      const [headers = [], ...rows] = sampleTable(name)
      const row = fc.constantFrom(...rows).chain((cells) => fc.tuple(...cells.map(another)))
      return fc.array(row, { minLength: 1, maxLength: 12 }).map((found): Cells => [headers, ...found])
    }
    const asked = fc.record({
      kpi: fc.constantFrom(...catalogue()),
      period: fc.constantFrom('2025-Q1', '2025-Q2', '2025-02', '2025', '2024-H2', '2025-02-10..2025-03-20'),
      who: fc.constantFrom('', '', 'Ann', 'Ben', 'North', 'Region=EMEA'),
      cells: fc.tuple(...each.map(some)),
    })
    fc.assert(
      fc.property(asked, ({ kpi, period, who, cells }) => {
        const dataset = datasetForTests(cells, calendar)
        const [at, group] = [parsePeriod(period, calendar, false), tryToFind(dataset, who)]
        const answer = tryTo(() => explainKpi(dataset, kpi, at, group, calendar))
        fc.pre(answer !== undefined)
        const value = evaluateKpis(dataset, [kpi], [at], [group], calendar).value(0, 0, 0)
        expect(shown(answer.value)).toEqual(shown(value))
        expect(shown(recompute(answer))).toEqual(sameAs(value))
      }),
      { numRuns: 100 },
    )
  })
})

/** Other numbers; everything else as it is, so that it goes on to mean something. */
function another(cell: Cell): fc.Arbitrary<Cell> {
  return typeof cell === 'number' ? fc.oneof(fc.constant(cell), fc.integer({ min: 0, max: 500 })) : fc.constant(cell)
}

function tryToFind(dataset: Dataset, who: string) {
  return tryTo(() => resolveWho(dataset, who)) ?? resolveWho(dataset, '')
}

/** Undefined where the tables are refused: a column may have lost all its values. */
function tryTo<T>(compute: () => T): T | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

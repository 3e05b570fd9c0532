import { parsePeriod } from '../calendar/parse-period'
import type { Calendar } from '../calendar/period'
import { dayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import { everyone, resolveWho } from '../measures/group'
import { textKey } from '../model/columns'
import { catalogue, findKpi, kpiOfId, namesForTargets, namesOf, searchKpis, withParameter } from './catalogue'
import { samplesForTests } from './dataset-for-tests'
import { evaluateKpis } from './evaluate'

const calendar: Calendar = { today: dayNumber(2026, 7, 1), fiscalYearStart: 1 }
const quarter = parsePeriod('2025-Q1', calendar, false)

describe('the catalogue', () => {
  it('has every KPI, family by family', () => {
    expect(catalogue().map(({ id }) => id)).toEqual([
      ...['REVENUE', 'ORDERS', 'GROWTH', 'GROWTH_YOY', 'CAGR', 'GROSS_MARGIN', 'DISCOUNT_RATE', 'AVG_ORDER'],
      ...['CONCENTRATION', 'NEW_REVENUE_SHARE', 'COLLECTION_RATE', 'DSO'],
      ...['WIN_RATE', 'WIN_RATE_VALUE', 'AVG_DEAL', 'CYCLE', 'CYCLE_MEDIAN', 'VELOCITY', 'PIPELINE'],
      ...['PIPELINE_WEIGHTED', 'COVERAGE', 'NEW_DEALS', 'NEW_PIPELINE', 'SLIPPAGE', 'STALE', 'LOSS_TO'],
      ...['STAGE_CONVERSION', 'STAGE_DAYS', 'LEADS', 'CONVERSION', 'LEAD_TO_WIN', 'RESPONSE_TIME'],
      ...['CUSTOMERS', 'NEW_CUSTOMERS', 'RETENTION', 'CHURN', 'REPEAT_RATE', 'FREQUENCY', 'ARPA', 'REACTIVATED'],
      ...['MRR', 'LOGO_RETENTION', 'GRR', 'NRR', 'COST_RATIO', 'CAC', 'LTV', 'LTV_CAC', 'PAYBACK'],
      ...['NPS', 'CSAT', 'CES', 'RESPONSES', 'RESPONSE_RATE', 'TARGET', 'ATTAINMENT', 'GAP', 'REPS_AT_QUOTA'],
      ...['FORECAST_ACCURACY', 'FORECAST_BIAS', 'ACTIVITIES', 'VISITS', 'CALLS', 'MEETINGS'],
      ...['ACTIVITIES_PER_WIN', 'COVERED_CUSTOMERS', 'REVENUE_PER_HEAD', 'RAMP_TIME', 'TURNOVER'],
      ...['TRAINING_HOURS', 'TRAINING_LIFT', 'MARKET_SHARE'],
    ])
  })

  it('gives each name to one KPI', () => {
    const owners = new Map<string, string[]>()
    for (const kpi of catalogue()) {
      for (const name of namesOf(kpi)) owners.set(name, [...(owners.get(name) ?? []), kpi.id])
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
  })

  it('can be searched in both languages, and never by a name twice', () => {
    for (const { id, name, definition, aliases } of catalogue()) {
      const words = aliases.map((alias) => (/[\u4e00-\u9fff]/.test(alias) ? 'zh' : 'en'))
      expect([id, words.includes('en'), words.includes('zh')]).toEqual([id, true, true])
      expect([id, new Set([name.en, name.zh, ...aliases].map(textKey)).size]).toEqual([id, aliases.length + 2])
      expect([id, definition.en]).toEqual([id, expect.stringMatching(/^[A-Z1][^\u4e00-\u9fff]*\.$/)])
      expect([id, definition.zh]).toEqual([id, expect.stringMatching(/[\u4e00-\u9fff].*。$/)])
    }
  })
})

describe('searching', () => {
  it.each([
    ['hit rate', 'WIN_RATE'],
    ['转化率', 'WIN_RATE'],
    ['客单价', 'AVG_ORDER'],
    ['deal size', 'AVG_DEAL'],
    ['留存', 'RETENTION'],
    ['cycle', 'CYCLE'],
    ['sales growth', 'GROWTH'],
    ['logo churn', 'CHURN'],
    ['同比', 'GROWTH_YOY'],
    ['回款', 'COLLECTION_RATE'],
    ['净推荐', 'NPS'],
    ['speed to lead', 'RESPONSE_TIME'],
  ])('finds %s', (query, id) => {
    expect(searchKpis(query)[0]?.id).toBe(id)
  })

  it('gives everything where nothing is asked', () => {
    expect(searchKpis(' ')).toBe(catalogue())
  })
})

describe('finding', () => {
  it('gives of each id the KPI that the catalogue holds', () => {
    expect(catalogue().map(({ id }) => kpiOfId(id))).toEqual([...catalogue()])
    expect(catalogue().every((kpi) => kpiOfId(kpi.id) === kpi)).toBe(true)
    expect(kpiOfId('win_rate')).toBeUndefined()
  })

  it('takes an id in any case, with the prefix, or a name', () => {
    expect(['win_rate', 'KPI_WIN_RATE', 'Win rate', '赢单率', 'Hit Rate'].map((name) => findKpi(name).id)).toEqual(
      Array(5).fill('WIN_RATE'),
    )
  })

  it('takes the parameter in brackets, in any width', () => {
    for (const name of ['STAGE_CONVERSION(Proposal)', '阶段转化率（Proposal）', 'stage conversion ( Proposal )']) {
      const kpi = findKpi(name)
      expect([kpi.id, kpi.parameter?.given]).toEqual(['STAGE_CONVERSION', 'Proposal'])
    }
    expect(findKpi('STAGE_CONVERSION(Closed (won))').parameter?.given).toBe('Closed (won)')
  })

  it('takes brackets that are part of a name for what they are', () => {
    expect(findKpi('赢单率（金额）').id).toBe('WIN_RATE_VALUE')
    expect(findKpi('Lifetime value (simple)').id).toBe('LTV')
  })

  it('names the nearest when there is no such KPI', () => {
    expect(() => findKpi('WINRATE')).toThrow('there is no KPI "WINRATE"; the nearest: WIN_RATE')
    expect(() => findKpi('REVENUE(x)')).toThrow('there is no KPI "REVENUE(x)"; the nearest: REVENUE')
  })

  it('knows the names that a target may be set for, those of no KPI too', () => {
    expect(namesForTargets('REVENUE').has('业绩')).toBe(true)
    expect([...namesForTargets('Shelf space')]).toEqual(['shelf space'])
  })
})

describe('a parameter', () => {
  function value(name: string, over: Parameters<typeof samplesForTests>[0], who = ''): number | string {
    const dataset = samplesForTests(over, calendar)
    const found = evaluateKpis(dataset, [findKpi(name)], [quarter], [resolveWho(dataset, who)], calendar).value(0, 0, 0)
    return found instanceof NotAvailable ? found.code : found
  }

  it('narrows a KPI down, and its name with it', () => {
    expect(withParameter(findKpi('ACTIVITIES'), 'visit').name).toEqual({
      en: 'Activities (visit)',
      zh: '活动数（visit）',
    })
    expect(value('ACTIVITIES(visit)', ['activities'])).toBe(2)
    expect(value('LOSS_TO(rival)', ['deals'])).toBe(0.5)
  })

  it('that is blank narrows nothing down', () => {
    const kpi = findKpi('ACTIVITIES')
    expect(withParameter(kpi, ' ')).toBe(kpi)
    expect(value('ACTIVITIES', ['activities'])).toBe(6)
  })

  it('is nothing to a KPI without one', () => {
    const kpi = findKpi('REVENUE')
    expect(withParameter(kpi, 'Proposal')).toBe(kpi)
  })

  it('is read by its meaning where the table is', () => {
    expect(value('ACTIVITIES(电话)', ['activities'])).toBe(2)
    expect(value('ACTIVITIES(Phone call)', ['activities'], 'Ben')).toBe(1)
  })

  it('that means something is 0 where no row has it', () => {
    expect(value('ACTIVITIES(demo)', ['activities'])).toBe(0)
  })

  it('that no row knows is refused with the nearest', () => {
    expect(() => value('LOSS_TO(Rivel)', ['deals'])).toThrow(
      'competitor: no row of the deals table has "Rivel" as its Competitor; the nearest: Rival.',
    )
    expect(() => value('ACTIVITIES(Juggling)', ['activities'])).toThrow(/^kind: no row .* "Juggling"/)
  })

  it('of TARGET is another KPI, whose unit its target has', () => {
    const dataset = samplesForTests(['targets'], calendar)
    const second = parsePeriod('2025-Q2', calendar, false)
    const kpis = ['TARGET', 'TARGET(Win rate)', 'TARGET(hit rate)', 'TARGET(PIPELINE)'].map(findKpi)
    expect(kpis.map(({ unit }) => unit)).toEqual(['money', 'percent', 'percent', 'money'])
    const values = evaluateKpis(dataset, kpis, [second], [resolveWho(dataset, 'Ann'), everyone()], calendar)
    expect(kpis.map((_, index) => values.value(index, 0, 0))).toEqual([
      ...[250, 0.5, 0.5],
      new NotAvailable('no-target'),
    ])
    expect(() => evaluateKpis(dataset, [findKpi('TARGET(Shoe size)')], [second], [everyone()], calendar)).toThrow(
      /^kpi: no row of the targets table has "Shoe size"/,
    )
  })
})

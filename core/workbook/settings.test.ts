import fc from 'fast-check'
import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { InputError } from '../input-error'
import type { KpiUnit } from '../kpis/kpi'
import type { Locale } from '../locale/text'
import { plainBusiness, type BusinessRules } from '../model/reading-rules'
import type { PlanCell } from '../sheets/plan'
import { calendarOf, defaultSettings, readingRulesOf, type Settings } from './settings'
import { settingsFromCells } from './settings-cells'
import { settingsPlan } from './settings-plan'

const headings = ['Section', 'Item', 'Setting', 'Value']
const read = (...lines: Cells) => settingsFromCells([headings, ...lines])

/** The sentence about settings that cannot be read. */
function problem(...lines: Cells): string {
  try {
    read(...lines)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return ''
}

/** The cells that a plan puts on the sheet. */
function cellsOf(settings: Settings, locale: Locale): Cells {
  return settingsPlan(settings, locale).blocks.flatMap(({ cells }) => cells.map((row) => row.map(contentOf)))
}

function contentOf(cell: PlanCell): string | number {
  return cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.number : ''
}

describe('stages', () => {
  it('are read in their order with what is said of them', () => {
    const { stages } = read(
      ['Stage', 'Qualification', '', ''],
      ['Stage', 'Proposal', 'Probability', '40%'],
      ['阶段', '合同', '赢率', 0.75],
      ['Stage', 'Signed', 'Status', 'won'],
      ['阶段', '放弃', '状态', '输单'],
      ['Stage', 'Signed', 'Probability', 100],
      ['Stage', ' proposal', 'Status', 'Open'],
    ).business
    expect(stages).toEqual([
      { name: 'Qualification' },
      { name: 'Proposal', probability: 0.4, status: 'open' },
      { name: '合同', probability: 0.75 },
      { name: 'Signed', status: 'won', probability: 1 },
      { name: '放弃', status: 'lost' },
    ])
  })

  it.each<[Cells[number], string]>([
    [['Stage', '', 'Status', 'won'], 'the cell is blank'],
    [['Stage', 'Proposal', 'Status', 'perhaps'], '"perhaps"'],
    [['Stage', 'Proposal', 'Status', 'Closed'], '"Closed"'],
    [['Stage', 'Proposal', 'Probability', '140%'], '"140%"'],
    [['Stage', 'Proposal', 'Probability', 1.4], '"1.4"'],
    [['Stage', 'Proposal', 'Probability', 140], '"140"'],
    [['Stage', 'Proposal', 'Probability', -0.1], '"-0.1"'],
    [['Stage', 'Proposal', 'Probability', 'high'], '"high"'],
    [['Stage', 'Proposal', 'Odds', '40%'], '"Odds"'],
    [['Stage', 'Proposal', '', '40%'], '"40%"'],
  ])('are refused with the row: %j', (line, found) => {
    const sentence = problem(['Stage', 'Qualification', '', ''], line)
    expect(sentence).toMatch(/^sheet "Yardstick", row 3: /)
    expect(sentence).toContain(found.replace('""""', '""'))
  })
})

describe('the rest of the business', () => {
  it('is read in either language', () => {
    const { business } = read(
      ['Acquisition cost', '', 'Category', 'Ads'],
      ['获客成本', '', '费用类别', '市场推广'],
      ['Market', '', 'Our name', 'Acme'],
      ['市场', '', '我方名称', '标尺科技'],
      ['Rate', 'EUR', 'CNY', 7.8],
      ['汇率', '美元', '人民币', '7.1'],
    )
    expect(business).toEqual({
      stages: [],
      acquisitionCategories: ['Ads', '市场推广'],
      ourNames: ['Acme', '标尺科技'],
      rates: [
        { currency: 'EUR', base: 'CNY', rate: 7.8 },
        { currency: '美元', base: 'CNY', rate: 7.1 },
      ],
    })
  })

  it.each<[Cells[number], string]>([
    [['Acquisition cost', '', 'Category', ''], 'the cell is blank'],
    [['Acquisition cost', '', 'Account', 'Ads'], '"Account"'],
    [['Market', '', 'Their name', 'Acme'], '"Their name"'],
    [['Rate', '', 'CNY', 7.8], 'the cell is blank'],
    [['Rate', 'USD', '', 7.8], 'the cell is blank'],
    [['Rate', 'USD', 'CNY', 0], '"0"'],
    [['Rate', 'USD', 'CNY', 'many'], '"many"'],
    [['Rate', 'USD', 'HKD', 7.8], '"HKD"'],
  ])('is refused with the row: %j', (line, found) => {
    expect(problem(['Rate', 'EUR', 'CNY', 7.8], line)).toMatch(/^sheet "Yardstick", row 3: /)
    expect(problem(['Rate', 'EUR', 'CNY', 7.8], line)).toContain(found.replace('""""', '""'))
  })
})

describe('own KPIs', () => {
  it('are read as they are written, in either language', () => {
    const { ownKpis } = read(
      ['KPI', 'Share of A', 'Formula', '= sum(orders.amount where product = "A") / REVENUE'],
      ['KPI', 'Share of A', 'Unit', 'percent'],
      ['指标', '单客毛利', '单位', '金额'],
      ['指标', '单客毛利', '公式', '求和(订单.利润) / CUSTOMERS'],
      ['指标', '单客毛利', '方向', '越高越好'],
      ['KPI', 'share of a', 'Better', 'range'],
      ['KPI', 'Share of A', 'Definition', 'How much we live on A.'],
    )
    expect(ownKpis).toEqual([
      {
        name: 'Share of A',
        formula: '= sum(orders.amount where product = "A") / REVENUE',
        unit: 'percent',
        better: 'range',
        definition: 'How much we live on A.',
      },
      { name: '单客毛利', unit: 'money', formula: '求和(订单.利润) / CUSTOMERS', better: 'higher' },
    ])
  })

  it('are there twice where a name has two formulas', () => {
    const { ownKpis } = read(
      ['KPI', 'Mine', 'Formula', 'REVENUE'],
      ['KPI', 'mine', 'Formula', 'ORDERS'],
      ['KPI', 'Mine', 'Unit', 'number'],
    )
    expect(ownKpis).toEqual([
      { name: 'Mine', formula: 'REVENUE' },
      { name: 'mine', formula: 'ORDERS', unit: 'count' },
    ])
  })

  it.each<[Cells[number], string]>([
    [['KPI', '', 'Formula', 'REVENUE'], 'the cell is blank'],
    [['KPI', 'Mine', 'Unit', 'percent'], '"Mine"'],
    [['KPI', 'Mine', 'Formula', ''], 'the cell is blank'],
    [['KPI', 'Known', 'Unit', 'bananas'], '"bananas"'],
    [['KPI', 'Known', 'Better', 'sideways'], '"sideways"'],
    [['KPI', 'Known', 'Colour', 'red'], '"Colour"'],
  ])('are refused with the row: %j', (line, found) => {
    expect(problem(['KPI', 'Known', 'Formula', 'REVENUE'], line)).toMatch(/^sheet "Yardstick", row 3: /)
    expect(problem(['KPI', 'Known', 'Formula', 'REVENUE'], line)).toContain(found.replace('""""', '""'))
  })

  it('say how to write a formula that the spreadsheet took for its own', () => {
    expect(problem(['KPI', 'Mine', 'Formula', '#NAME?'])).toBe(
      'sheet "Yardstick", row 2: the spreadsheet took the formula of the KPI "Mine" for one of its own and shows #NAME?; type an apostrophe before it: \'= …',
    )
  })
})

it('keeps lines that are none of ours', () => {
  expect(read(['Colours', 'won', 'cell', 5], ['Stage', 'Proposal', '', '']).otherLines).toEqual([
    ['Colours', 'won', 'cell', 5],
  ])
})

it('knows every table by its id', () => {
  expect(read(['Data source', 'stageChanges', 'Sheet', 'History']).sources).toEqual([
    { entity: 'stageChanges', sheet: 'History' },
  ])
  expect(read(['Column', 'History', 'stageChanges.fromStage', 'Before']).mappings).toEqual([
    { sheet: 'History', entity: 'stageChanges', column: 'fromStage', header: 'Before' },
  ])
})

describe('a round trip', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9一-龥][A-Za-z0-9一-龥 %/.-]{0,10}[A-Za-z0-9一-龥]$/)
  const byName = <T extends { readonly name: string }>(items: fc.Arbitrary<T>) =>
    fc.uniqueArray(items, { selector: (item) => item.name.toLowerCase(), maxLength: 5 })
  const stage = fc.record(
    {
      name,
      status: fc.constantFrom('open' as const, 'won' as const, 'lost' as const, 'void' as const),
      probability: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    },
    { requiredKeys: ['name'] },
  )
  const units: readonly KpiUnit[] = [
    ...(['money', 'money-per-day', 'count', 'percent', 'points', 'ratio', 'hours', 'days', 'months'] as const),
  ]
  const ownKpi = fc.record(
    {
      name,
      formula: name.map((formula) => `= ${formula}`),
      unit: fc.constantFrom(...units),
      better: fc.constantFrom('higher' as const, 'lower' as const, 'range' as const),
      definition: name,
    },
    { requiredKeys: ['name', 'formula'] },
  )
  const business: fc.Arbitrary<BusinessRules> = fc.record({
    stages: byName(stage),
    acquisitionCategories: fc.array(name, { maxLength: 3 }),
    ourNames: fc.array(name, { maxLength: 3 }),
    rates: fc
      .subarray(['EUR', '美元', 'HK$'])
      .map((currencies) => currencies.map((currency, row) => ({ currency, base: 'CNY', rate: row + 0.125 }))),
  })

  it.each(['en', 'zh-CN'] as const)('in %s gives back what was written', (locale) => {
    fc.assert(
      fc.property(business, byName(ownKpi), (said, ownKpis) => {
        const settings: Settings = { ...defaultSettings, business: said, ownKpis }
        const cells = cellsOf(settings, locale)
        expect(settingsFromCells(cells)).toEqual(settings)
        expect(cellsOf(settingsFromCells(cells), locale)).toEqual(cells)
      }),
    )
  })
})

it('gives the rules that tables are read by', () => {
  const environment = { locale: 'en', theme: 'light', today: dayNumber(2026, 7, 1), date1904: true } as const
  const business: BusinessRules = { ...plainBusiness, ourNames: ['Acme'] }
  const settings: Settings = { ...defaultSettings, calendar: { fiscalYearStart: 4 }, business }
  expect(readingRulesOf(settings, environment)).toEqual({
    ...business,
    date1904: true,
    calendar: calendarOf(settings, environment),
  })
})

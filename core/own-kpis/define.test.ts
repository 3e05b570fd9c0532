import * as fc from 'fast-check'
import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { parsePeriod } from '../calendar/parse-period'
import { InputError, type NotAvailable } from '../input-error'
import { catalogue } from '../kpis/catalogue'
import { evaluateKpis } from '../kpis/evaluate'
import { everyone } from '../measures/group'
import type { Dataset, Table } from '../model/dataset'
import { plainBusiness } from '../model/reading-rules'
import { readTable } from '../model/read-table'
import { recogniseTable } from '../model/recognise'
import { defineOwnKpis } from './define'
import type { OwnKpi } from './own-kpi'
import { findAnyKpi } from './own-kpis'

const calendar = { today: dayNumber(2026, 7, 15), fiscalYearStart: 1 }

function datasetOf(...ranges: readonly Cells[]): Dataset {
  const tables = ranges.map((cells): [string, Table] => {
    const recognised = recogniseTable(cells)
    if (recognised.kind === 'none') throw new Error('not recognised')
    return [recognised.entity, readTable(cells, recognised, { ...plainBusiness, date1904: false, calendar })]
  })
  return { tables: Object.fromEntries(tables), headersSeen: [] }
}

const orders: Cells = [
  ['Order ID', 'Order Date', 'Customer', 'Product', 'Quantity', 'Unit Price', 'Amount', 'Paid Date'],
  ['1', '2026-04-02', 'Acme', 'A', 2, 50, 100, '2026-04-20'],
  ['2', '2026-04-30', 'Bolt', 'B', 1, 300, 300, ''],
  ['3', '2026-05-05', 'Acme', 'A', 4, 50, 200, '2026-07-01'],
  ['4', '2026-06-11', 'Core', 'A', 1, 80, 80, '2026-06-30'],
  ['5', '2026-01-20', 'Bolt', 'B', 1, 250, 250, '2026-02-01'],
  ['6', '2025-06-01', 'Acme', 'A', 1, 400, 400, '2025-06-30'],
]
const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ann', 3000, 'Open', '2026-01-20', '2026-09-01'],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-05-15'],
  ['Ben', 800, 'Void', '2026-02-01', '2026-06-30'],
  ['Ben', 60, 'Open', '2026-04-30', '2026-05-30'],
]

function valueOf(formula: string, period: string, dataset: Dataset): number | NotAvailable {
  const { kpis, faults } = defineOwnKpis([{ name: 'x', formula }])
  expect(faults).toEqual([])
  return evaluateKpis(dataset, kpis, [parsePeriod(period, calendar, false)], [everyone()], calendar).value(0, 0, 0)
}

describe('an own KPI over orders', () => {
  const dataset = datasetOf(orders)

  // By hand, for April to June: orders 1–4.
  it.each([
    ['sum(orders.amount where product = "A") / countDistinct(orders.customer)', 380 / 3],
    ['求和(订单.金额 其中 产品="A") ÷ 去重计数(订单.客户)', 380 / 3],
    ['sum(orders.quantity * unitPrice)', 680],
    ['sum(orders.amount - unitPrice)', 50 + 0 + 150 + 0],
    ['count(orders where amount >= 100 and product <> "B")', 2],
    ['count(orders.paidDate)', 3],
    ['count(orders where paidDate is blank)', 1],
    ['count(orders where paidDate > 2026-06-30)', 1],
    ['count(orders where paidDate < today)', 3],
    ['count(orders where product in ("a ", "C"))', 3],
    ['average(orders.amount)', 170],
    ['median(orders.amount)', 150],
    ['percentile(orders.amount, 0.5)', 150],
    ['average(days(orders.date, paidDate))', (18 + 57 + 19) / 3],
    ['active(orders.customer)', 3],
    ['returning(orders.customer)', 1],
    ['fresh(orders.customer)', 1],
    ['lapsed(orders.customer)', 0],
    ['reactivated(orders.customer)', 1],
    ['sum(orders.amount by paidDate)', 100 + 80],
    ['REVENUE / preceding(REVENUE)', 680 / 250],
    ['REVENUE / yearBefore(REVENUE)', 680 / 400],
    ['REVENUE / periodDays()', 680 / 91],
    ['REVENUE / periodMonths()', 680 / 3],
    ['-(REVENUE - 80) ^ 2 / 1万', -36],
    ['2 ^ -1 + 50%', 1],
  ])('%s', (formula, expected) => {
    expect(valueOf(formula, '2026-Q2', dataset)).toBeCloseTo(expected, 10)
  })

  it('is not available where it would divide by nothing, and says by what', () => {
    const found = valueOf('REVENUE / count(orders where product = "C")', '2026-Q2', dataset)
    expect(found).toMatchObject({ code: 'divides-by-zero' })
    expect((found as NotAvailable).in('en')).toBe('"count(orders where product = "C")" is 0 in this period.')
  })

  it('counts customers whom the table knows by number only', () => {
    const numbered = datasetOf([
      ['Order Date', 'Customer ID', 'Amount'],
      ['2026-04-02', 'C1', 100],
      ['2026-04-03', 'C1', 50],
      ['2026-04-04', 'C2', 30],
    ])
    expect(valueOf('sum(orders.amount) / countDistinct(orders.customer)', '2026-Q2', numbered)).toBe(90)
  })

  it('refuses a column that the table does not have, rather than to count its rows', () => {
    expect(() => valueOf('countDistinct(orders.segment)', '2026-Q2', dataset)).toThrow(/no column for/)
  })
})

describe('an own KPI over deals', () => {
  const dataset = datasetOf(deals)

  it.each([
    // Created and neither closed nor void by then: 3000 and the 60 that is overdue.
    ['balance(deals.amount)', '2026-Q2', 3060],
    // At the end of April, the 500 and the 800 were still open.
    ['balance(deals.amount)', '2026-04', 4360],
    ['balance(deals where status <> "void")', '2026-04', 3],
    ['count(deals where status = "赢单")', '2026-Q1', 1],
  ])('%s in %s', (formula, period, expected) => {
    expect(valueOf(formula, period, dataset)).toBe(expected)
  })

  it('gives the open pipeline as the built-in KPI does', () => {
    const { kpis } = defineOwnKpis([{ name: 'x', formula: 'balance(deals.amount where status <> "void") - PIPELINE' }])
    const periods = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-Q1'].map((period) =>
      parsePeriod(period, calendar, false),
    )
    const values = evaluateKpis(dataset, kpis, periods, [everyone()], calendar)
    expect(periods.map((_, index) => values.value(0, index, 0))).toEqual(periods.map(() => 0))
  })
})

describe('a definition', () => {
  const defining = (...written: readonly (readonly [string, string])[]) =>
    defineOwnKpis(written.map(([name, formula]) => ({ name, formula })))
  const faultsOf = (...written: readonly (readonly [string, string])[]) =>
    defining(...written).faults.map(({ name, error }) => [name, error.message])

  it('says what it is in the formula’s words where nobody has said it in others', () => {
    const written: OwnKpi = { name: 'Share of A', formula: 'sum(orders.amount where product="A")/REVENUE' }
    expect(defineOwnKpis([written]).kpis[0]).toMatchObject({
      id: 'Share of A',
      name: { en: 'Share of A', zh: 'Share of A' },
      definition: {
        en: 'sum(orders.amount where product = "A") / REVENUE',
        zh: '求和(订单.金额 其中 产品 = "A") / 销售额',
      },
      unit: 'ratio',
      better: 'higher',
      aliases: [],
    })
    expect(
      defineOwnKpis([{ ...written, unit: 'percent', better: 'lower', definition: 'How much A is.' }]).kpis[0],
    ).toMatchObject({ unit: 'percent', better: 'lower', definition: { en: 'How much A is.', zh: 'How much A is.' } })
  })

  it('may refer to others, whatever the order', () => {
    const { kpis, faults } = defining(['double', '[one] * 2'], ['ONE', 'REVENUE + 1'], ['four', 'Double + double'])
    expect(faults).toEqual([])
    const one = {
      op: 'sum',
      parts: [
        { op: 'kpi', id: 'REVENUE' },
        { op: 'constant', number: 1 },
      ],
    }
    const double = { op: 'product', parts: [one, { op: 'constant', number: 2 }] }
    expect(kpis.map(({ value }) => value)).toEqual([double, one, { op: 'sum', parts: [double, double] }])
    expect(kpis[2]?.definition.en).toBe('double + double')
  })

  it('may not refer to itself, not by way of others either', () => {
    expect(faultsOf(['a', 'b + 1'], ['b', '[c]'], ['c', 'a'], ['d', 'b'], ['e', 'REVENUE'])).toEqual([
      ['a', 'own KPIs refer to one another in a circle: a → b → c → a.'],
      ['b', 'own KPIs refer to one another in a circle: b → c → a → b.'],
      ['c', 'own KPIs refer to one another in a circle: c → a → b → c.'],
      ['d', 'own KPIs refer to one another in a circle: b → c → a → b.'],
    ])
    expect(faultsOf(['a', 'a'])).toEqual([['a', 'own KPIs refer to one another in a circle: a → a.']])
  })

  it('that refers to one with a mistake tells that mistake', () => {
    expect(faultsOf(['a', 'b + 1'], ['b', '1 +'])).toEqual([
      [
        'a',
        'the own KPI "b" cannot be used: character 4, 1 +▸: expected a number, a KPI or a function such as sum(orders.amount), found the end.',
      ],
      ['b', 'character 4, 1 +▸: expected a number, a KPI or a function such as sum(orders.amount), found the end.'],
    ])
  })

  it('has a name of its own', () => {
    expect(faultsOf(['win rate', '1'], ['KPI', '1'], ['kpi ', '2'], [' ', '1'], ['销售额', '1'])).toEqual([
      ['win rate', '"win rate" is the name of the built-in KPI WIN_RATE; choose another one.'],
      ['KPI', 'there are two own KPIs of this name; rename one of them.'],
      ['kpi ', 'there are two own KPIs of this name; rename one of them.'],
      [' ', 'the cell is blank; it needs a value.'],
      ['销售额', '"销售额" is the name of the built-in KPI REVENUE; choose another one.'],
    ])
  })

  it('whose references grow beyond measure is refused, the ones before stand', () => {
    const written = Array.from({ length: 30 }, (_, step): [string, string] => [
      `k${step}`,
      step === 0 ? 'REVENUE + 1' : `k${step - 1} * k${step - 1}`,
    ])
    const { kpis, faults } = defining(...written)
    expect(kpis).toHaveLength(9)
    expect(faults[0]).toMatchObject({ name: 'k9', error: { code: 'formula-too-large' } })
    const chain = Array.from({ length: 5000 }, (_, step): [string, string] => [
      `k${step}`,
      step === 0 ? '1' : `-k${step - 1}`,
    ])
    expect(defining(...chain).kpis).toHaveLength(32)
  })

  it('never fails but with a fault', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'REVENUE', '')
    const formulas = fc.oneof(fc.string(), fc.constantFrom('a + b', 'b', 'c / a', '1', 'preceding(b)', "target('c')"))
    fc.assert(
      fc.property(fc.array(fc.record({ name: names, formula: formulas }), { maxLength: 6 }), (written) => {
        const { kpis, faults } = defineOwnKpis(written)
        expect(kpis.length + faults.length).toBe(written.length)
      }),
    )
  })
})

describe('finding a KPI', () => {
  const own = defineOwnKpis([
    { name: 'Hit rate', formula: '1' },
    { name: 'Broken', formula: '1 +' },
  ])

  it('goes by own names, then by those of the catalogue', () => {
    expect(findAnyKpi(own, ' hit RATE').id).toBe('Hit rate')
    expect(findAnyKpi(own, 'win rate').id).toBe('WIN_RATE')
    expect(findAnyKpi({ kpis: [], faults: [] }, 'hit rate').id).toBe('WIN_RATE')
    expect(catalogue().map(({ id }) => findAnyKpi(own, id).id)).toEqual(catalogue().map(({ id }) => id))
  })

  it('tells why one of them cannot be used', () => {
    expect(refusal('broken')).toMatch(/^the own KPI "Broken" cannot be used: character 4, 1 \+▸: expected/)
  })

  it('offers own names, too', () => {
    expect(refusal('hit rat')).toBe('there is no KPI "hit rat"; the nearest: Hit rate.')
  })

  function refusal(name: string): string {
    try {
      findAnyKpi(own, name)
    } catch (error) {
      if (error instanceof InputError) return error.message
      throw error
    }
    throw new Error(`${name} was found`)
  }
})

import type { Cells } from '../cells/cell'
import { parsePeriod } from '../calendar/parse-period'
import type { Calendar } from '../calendar/period'
import { dayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import { resolveWho } from '../measures/group'
import type { BusinessRules } from '../model/reading-rules'
import { findKpi } from './catalogue'
import { datasetForTests } from './dataset-for-tests'
import { evaluateKpis } from './evaluate'
import { sampleTable } from './sample-tables'

const calendar: Calendar = { today: dayNumber(2026, 7, 1), fiscalYearStart: 1 }

function value(
  id: string,
  period: string,
  tables: readonly Cells[],
  business?: Partial<BusinessRules>,
): number | string {
  const dataset = datasetForTests(tables, calendar, business)
  const [at, group] = [parsePeriod(period, calendar, false), resolveWho(dataset, '')]
  const found = evaluateKpis(dataset, [findKpi(id)], [at], [group], calendar).value(0, 0, 0)
  return found instanceof NotAvailable ? found.code : found
}

/** A sample table without some of its columns. */
function without(cells: Cells, ...headers: readonly string[]): Cells {
  const kept = (cells[0] ?? []).flatMap((header, at) => (headers.includes(String(header)) ? [] : [at]))
  return cells.map((row) => kept.map((at) => row[at]))
}

const deals = sampleTable('deals')
const later: Cells = [
  ...deals,
  ['Ann', 'Acme', 600, 'Won', '100%', '2025-04-01', '2025-05-05', '2025-05-05', ''],
  ['Ann', 'Acme', 200, 'Won', '100%', '2025-04-02', '2025-05-06', '2025-05-06', ''],
  ['Ben', 'Ivy', 1200, 'Won', '100%', '2025-04-03', '2025-05-07', '2025-05-07', ''],
]

describe('without orders, deals won tell', () => {
  it.each([
    ['CUSTOMERS', 2],
    ['NEW_CUSTOMERS', 1],
    // Acme of Acme, Bolt and Gale.
    ['RETENTION', 1 / 3],
    ['CHURN', 2 / 3],
    ['REPEAT_RATE', 0.5],
    ['CONCENTRATION', 1],
    ['NEW_REVENUE_SHARE', 0.6],
    ['ARPA', 1000],
    // From 6,000 to 2,000.
    ['GROWTH', -2 / 3],
  ])('%s', (id, expected) => {
    expect(value(id, '2025-Q2', [later])).toBeCloseTo(expected, 12)
  })

  it('who came back', () => {
    const early = ['Ann', 'Ivy', 10, 'Won', '100%', '2024-11-01', '2024-11-30', '', '']
    expect(value('REACTIVATED', '2025-Q2', [[...later, early]])).toBe(1)
  })
})

describe('gross margin', () => {
  it('is profit over sales where orders have no cost', () => {
    const orders: Cells = [
      ['Order Date', 'Customer', 'Amount', 'Profit'],
      ['2025-04-08', 'Acme', 300, 90],
      ['2025-04-09', 'Acme', 100, 30],
      ['2025-04-10', 'Acme', 500, ''],
    ]
    expect(value('GROSS_MARGIN', '2025-Q2', [orders])).toBeCloseTo(0.3, 12)
  })
})

describe('discount rate', () => {
  it('is weighted by amount where discounts are percentages', () => {
    const orders: Cells = [
      ['Order Date', 'Customer', 'Amount', 'Discount Rate'],
      ['2025-04-08', 'Acme', 300, 0.1],
      ['2025-04-09', 'Acme', 100, 0.3],
      ['2025-04-10', 'Acme', 500, ''],
    ]
    expect(value('DISCOUNT_RATE', '2025-Q2', [orders])).toBeCloseTo((300 * 0.1 + 100 * 0.3) / 400, 12)
  })
})

describe('days sales outstanding', () => {
  it('counts a payment from its own day on', () => {
    // By the end of March, everything that was sold is paid.
    expect(value('DSO', '2025-Q1', [sampleTable('orders')])).toBe(0)
    // By the end of February, one of 100 is open, of 400 sold in 59 days.
    expect(value('DSO', '2025-01-01..2025-02-28', [sampleTable('orders')])).toBe((100 / 400) * 59)
  })

  it('counts a payment on the day of its order where it has no day', () => {
    const orders = without(sampleTable('orders'), 'Payment Date')
    expect(value('DSO', '2025-01-01..2025-02-28', [orders])).toBe(0)
  })

  it('has everything open where nothing is paid', () => {
    const orders: Cells = [
      ['Order Date', 'Customer', 'Amount', 'Paid', 'Payment Date'],
      ['2025-01-02', 'Acme', 100, 0, ''],
    ]
    expect(value('DSO', '2025-Q1', [orders])).toBe(90)
  })
})

describe('staff turnover', () => {
  it('is 0 where nobody has left', () => {
    const staff = sampleTable('people').filter(([name]) => name !== 'Dan')
    expect(value('TURNOVER', '2025-Q1', [staff])).toBe(0)
  })

  it('cannot be known where the table does not say who has left', () => {
    const staff = without(sampleTable('people'), 'Termination Date')
    expect(() => value('TURNOVER', '2025-Q1', [staff])).toThrow(/no column for Left on/)
  })
})

describe('leads per won deal', () => {
  it('are counts of the period where leads name no customer', () => {
    const leads = without(sampleTable('leads'), 'Company')
    expect(value('LEAD_TO_WIN', '2025-Q1', [leads, deals])).toBe(0.75)
  })
})

describe('market share', () => {
  const orders = sampleTable('orders')

  it('is over the total where the market table has no competitors', () => {
    const market: Cells = [
      ['Quarter', 'Market Size'],
      ['2025-Q1', 5000],
      ['2025-Q2', 3200],
    ]
    expect(value('MARKET_SHARE', '2025-Q2', [market, orders])).toBe(0.25)
    expect(value('MARKET_SHARE', '2025-H1', [market, orders])).toBeCloseTo(1200 / 8200, 12)
    expect(value('MARKET_SHARE', '2025-04', [market, orders])).toBe('base-not-positive')
  })

  it('leaves our own row out, by the names that are set up', () => {
    const market = sampleTable('market').map((row) => row.map((cell) => (cell === 'Us' ? 'Yard Ltd' : cell)))
    expect(value('MARKET_SHARE', '2025-Q2', [market, orders], { ourNames: ['Yard Ltd'] })).toBe(0.5)
    expect(value('MARKET_SHARE', '2025-Q2', [market, orders])).toBeCloseTo(800 / (800 + 1700), 12)
  })
})

describe('customer acquisition cost', () => {
  it('takes the categories that are set up', () => {
    const tables = [sampleTable('costs'), sampleTable('orders')]
    expect(value('CAC', '2025-Q2', tables, { acquisitionCategories: ['advertising'] })).toBe(200)
    expect(value('COST_RATIO', '2025-Q2', tables, { acquisitionCategories: ['advertising'] })).toBe(0.375)
  })
})

describe('satisfaction', () => {
  it('is from 80% of the scale on', () => {
    const answers = (...scores: readonly number[]): Cells => [
      ['Response Date', 'CSAT'],
      ...scores.map((score) => ['2025-01-10', score]),
    ]
    expect(value('CSAT', '2025-Q1', [answers(10, 8, 7, 1)])).toBe(0.5)
    expect(value('CSAT', '2025-Q1', [answers(7, 6, 5, 4)])).toBe(0.5)
    expect(value('CSAT', '2025-Q1', [answers(100, 80, 79, 50)])).toBe(0.5)
    expect(value('CSAT', '2025-Q1', [answers(5, 4, 3, 3)])).toBe(0.5)
  })
})

describe('weighted pipeline', () => {
  it('takes the probability of the stage where deals have none', () => {
    const stages = [
      { name: 'Qualified', probability: 0.25 },
      { name: 'Proposal', probability: 0.5 },
    ]
    expect(value('PIPELINE_WEIGHTED', '2025-Q1', [without(deals, 'Probability')], { stages })).toBe(500)
  })
})

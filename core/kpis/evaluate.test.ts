import type { Cell, Cells } from '../cells/cell'
import { parsePeriod } from '../calendar/parse-period'
import type { Calendar } from '../calendar/period'
import { dayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import { resolveWho } from '../measures/group'
import type { Dataset } from '../model/dataset'
import { findKpi } from './catalogue'
import { datasetForTests } from './dataset-for-tests'
import { evaluateKpis } from './evaluate'

const calendar: Calendar = { today: dayNumber(2026, 11, 2), fiscalYearStart: 1 }

const deals: Cells = [
  ['Owner', 'Customer', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 'Acme', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ann', 'Bolt', 3000, 'Won', '2026-01-20', '2026-03-01'],
  ['Ann', 'Core', 700, 'Lost', '2026-01-20', '2026-04-02'],
  ['Ben', 'Dune', 500, 'Lost', '2026-01-10', '2026-03-15'],
  ['Ben', 'Acme', 900, 'Won', '', '2026-04-10'],
  ['Ben', 'Echo', 800, 'Proposal', '2026-02-01', '2026-06-30'],
  ['', 'Fern', 250, 'Won', '2026-03-30', '2026-04-30'],
  ['Ben', 'Gale', 60, '无效', '2026-02-01', '2026-03-30'],
]
const orders: Cells = [
  ['Order ID', 'Order Date', 'Customer', 'Amount', 'Sales Rep'],
  ['A1', '2026-01-10', 'Acme', 100, 'Ann'],
  ['A1', '2026-01-10', 'Acme', 50, 'Ann'],
  ['A2', '2026-02-05', 'Bolt', 200, 'Ann'],
  ['A3', '2026-04-08', 'acme ', 300, 'Ben'],
  ['A4', '2026-05-20', 'Core', 400, 'Ben'],
  ['A5', 'soon', 'Dune', 999, 'Ben'],
]
const targets: Cells = [
  ['Who', 'KPI', 'Month', 'Target'],
  ['Ann', 'Sales', '2026-01', 100],
  ['Ann', 'REVENUE', '2026年2月', 150],
  ['Ben', '', '2026-Q2', 1000],
  ['Ben', 'WIN_RATE', '2026-Q2', 0.5],
]
const people: Cells = [
  ['Name', 'Team', 'Region'],
  ['Ann', 'North', 'EMEA'],
  ['Ben', 'South', 'EMEA'],
  ['Cai', 'South', 'APAC'],
]

function datasetOf(...ranges: readonly Cells[]): Dataset {
  return datasetForTests(ranges, calendar)
}

function value(dataset: Dataset, id: string, period: Cell, who = ''): number | string {
  const at = parsePeriod(period, calendar, false)
  const found = evaluateKpis(dataset, [findKpi(id)], [at], [resolveWho(dataset, who)], calendar).value(0, 0, 0)
  return found instanceof NotAvailable ? found.code : found
}

describe('known answers', () => {
  const sales = datasetOf(deals, people)
  const ledger = datasetOf(orders, targets, people)

  it.each<[string, Dataset, string, string, string, number | string]>([
    ['sums orders by their date', ledger, 'REVENUE', '2026-Q1', '', 350],
    ['sums the amount won where there are no orders', sales, 'REVENUE', '2026-Q2', '', 1150],
    ['sums to 0 over no rows', ledger, 'REVENUE', '2026-03', 'Ann', 0],
    ['sums to 0 for a person without a row', ledger, 'REVENUE', '2026-Q1', 'Cai', 0],
    ['counts order numbers, not lines', ledger, 'ORDERS', '2026-Q1', '', 2],
    ['divides sales by orders', ledger, 'AVG_ORDER', '2026-Q1', '', 175],
    ['has no average order without orders', ledger, 'AVG_ORDER', '2026-03', '', 'divides-by-zero'],
    ['grows over the quarter before', ledger, 'GROWTH', '2026-Q2', '', 1],
    ['does not grow from before the first row', ledger, 'GROWTH', '2026-Q1', '', 'no-history'],
    ['does not grow from nothing', ledger, 'GROWTH', '2026-04', '', 'base-not-positive'],
    ['counts won over closed, void deals aside', sales, 'WIN_RATE', '2026-Q1', '', 2 / 3],
    ['counts won over closed of one person', sales, 'WIN_RATE', '2026-Q2', 'Ben', 1],
    ['has no win rate where nothing was closed', sales, 'WIN_RATE', '2026-Q3', '', 'divides-by-zero'],
    ['averages the deals won', sales, 'AVG_DEAL', '2026-Q1', '', 2000],
    ['averages days over won deals with both days', sales, 'CYCLE', '2026-H1', '', (30 + 40 + 31) / 3],
    ['has no cycle over no won deal', sales, 'CYCLE', '2026-Q3', '', 'not-in-period'],
    ['makes velocity of its four parts', sales, 'VELOCITY', '2026-Q1', '', 4000 / 35],
    ['sums what is open at the end of the period', sales, 'PIPELINE', '2026-01', '', 1000 + 3000 + 700 + 500],
    ['takes a deal out of the pipeline on its closing day', sales, 'PIPELINE', '2026-03-15..2026-03-15', '', 700 + 800],
    ['keeps an open deal in the pipeline past its expected day', sales, 'PIPELINE', '2026-Q3', '', 800],
    ['counts first customers of all times', ledger, 'NEW_CUSTOMERS', '2026-Q2', '', 1],
    ['gives a new customer to who sold first', ledger, 'NEW_CUSTOMERS', '2026-Q2', 'Ben', 1],
    ['counts new customers by deals where there are no orders', sales, 'NEW_CUSTOMERS', '2026-Q2', '', 1],
    ['keeps customers in other spellings', ledger, 'RETENTION', '2026-Q2', '', 0.5],
    ['loses a customer to a colleague', ledger, 'RETENTION', '2026-Q2', 'Ann', 0],
    ['has no retention in the first period', ledger, 'RETENTION', '2026-Q1', '', 'no-history'],
    ['compares sales with the months of a target', ledger, 'ATTAINMENT', '2026-Q1', 'Ann', 350 / 250],
    ['compares sales with the target of the period', ledger, 'ATTAINMENT', '2026-Q2', 'Ben', 0.7],
    ['adds up the people of a team for its target', ledger, 'ATTAINMENT', '2026-Q2', 'South', 0.7],
    ['has no attainment without a target', ledger, 'ATTAINMENT', '2026-Q3', 'Ben', 'no-target'],
  ])('%s', (_, dataset, id, period, who, expected) => {
    const found = value(dataset, id, period, who)
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12)
    else expect(found).toBe(expected)
  })

  it('keeps a pipeline no later than today for a period that is not over', () => {
    const late = datasetOf([...deals, ['Ann', 'Hull', 40, 'Proposal', '2026-11-20', '2027-01-01']])
    expect(value(late, 'PIPELINE', '2026-11')).toBe(800)
  })
})

describe('who', () => {
  const sales = datasetOf(deals, people)

  it.each([
    ['a person in another case', ' ANN ', 4000],
    ['a team, through its people', 'South', 0],
    ['a region, through its people', 'EMEA', 4000],
    ['a column and a value', 'Customer=Acme', 1000],
    ['several selections that must all fit', 'Customer=Acme; Ann', 1000],
    ['selections that fit no row', 'Customer=Acme; Ben', 0],
    ['everyone, rows without an owner included', '全部', 4000],
  ])('can be %s', (_, who, expected) => {
    expect(value(sales, 'REVENUE', '2026-Q1', who)).toBe(expected)
  })

  it('counts rows without an owner for everyone and for nobody', () => {
    expect(value(sales, 'REVENUE', '2026-Q2')).toBe(1150)
    expect(value(sales, 'REVENUE', '2026-Q2', 'EMEA')).toBe(900)
  })

  it('names the nearest when nobody is called so', () => {
    expect(() => value(sales, 'REVENUE', '2026-Q1', 'Bem')).toThrow(
      'nobody named "Bem" in the data; the nearest names: Ben',
    )
  })

  it('names the columns when there is no such column', () => {
    expect(() => value(sales, 'REVENUE', '2026-Q1', 'Shoe=3')).toThrow(
      /no column "Shoe".*Owner, Customer, Stage, Name, Team, Region/,
    )
  })
})

describe('what cannot be computed', () => {
  it('names the headers seen when there is no table for it', () => {
    const dataset: Dataset = { tables: {}, headersSeen: ['Foo', 'Bar'] }
    expect(() => value(dataset, 'WIN_RATE', '2026')).toThrow(/no table of deals.*Owner, Amount.*Headers seen: Foo, Bar/)
  })

  it('names the column that is blank in every row', () => {
    const dataset = datasetOf(
      deals.map((row, index) => (index === 0 ? row : row.map((cell, at) => (at === 4 ? '' : cell)))),
    )
    expect(() => value(dataset, 'CYCLE', '2026')).toThrow(
      'the column "Created" of the deals table has no value in any of its 8 rows',
    )
  })

  it('names the column that is not there', () => {
    const dataset = datasetOf(deals.map((row) => row.filter((_, at) => at !== 4)))
    expect(() => value(dataset, 'CYCLE', '2026')).toThrow(/no column for Created on/)
  })

  it('never adds two currencies, and tells how to take one', () => {
    const mixed: Cells = [
      ['Owner', 'Amount', 'Currency', 'Stage', 'Close Date'],
      ['Ann', 1, 'USD', 'Won', '2026-01-01'],
      ['Ann', 2, 'EUR', 'Won', '2026-01-02'],
      ['Ben', 4, 'EUR', 'Won', '2026-02-02'],
    ]
    const dataset = datasetOf(mixed)
    expect(() => value(dataset, 'REVENUE', '2026-01')).toThrow(/several currencies \(USD, EUR\).*"Currency=USD"/)
    expect(value(dataset, 'REVENUE', '2026-01', 'Currency=EUR')).toBe(2)
    expect(value(dataset, 'REVENUE', '2026-02')).toBe(4)
    expect(value(dataset, 'WIN_RATE', '2026-01')).toBe(1)
  })
})

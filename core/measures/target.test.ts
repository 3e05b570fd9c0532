import { NotAvailable } from '../input-error'
import type { Table } from '../model/dataset'
import { resolveWho } from './group'
import { datasetForTests, span, tableForTests, type Kinds, type Row } from './table-for-tests'
import { targetSums } from './target'

const JAN = span(46023, 46053)
const FEB = span(46054, 46081)
const MAR = span(46082, 46112)
const Q1 = span(46023, 46112)
const H1 = span(46023, 46203)

const kinds: Kinds = { who: 'text', kpi: 'text', target: 'number', first: 'day', last: 'day', product: 'text' }
const set = (who: string, { first, last }: typeof JAN, target: number | undefined, more: Row = {}): Row => ({
  ...{ who, first, last, target, kpi: '', product: '' },
  ...more,
})
const people = tableForTests('people', { person: 'text', team: 'text', manager: 'text' }, [
  { person: 'Ann', team: 'North', manager: 'Zoe' },
  { person: 'Ben', team: 'North', manager: 'Ann' },
  { person: 'Cai', team: 'South', manager: 'Ann' },
])
const deals = tableForTests('deals', { stage: 'text' }, [{ stage: 'Won' }])
const names = new Set(['revenue', 'sales'])

function target(rows: readonly Row[], who: string, period = Q1): number | string {
  const { columns, ...rest } = tableForTests('targets', kinds, rows)
  const { product, ...own } = columns
  const other = (header: string) => (header === 'Product' && product?.kind === 'text' ? product : undefined)
  const table: Table = { ...rest, columns: own, other }
  const dataset = datasetForTests(table, people, deals)
  const found = targetSums(dataset, table, names, [period], [resolveWho(dataset, who)]).at(0, 0)
  return found instanceof NotAvailable ? found.code : found
}

describe('the target of a person', () => {
  it.each<[string, readonly Row[], number | string]>([
    ['is that of the period', [set('ann', Q1, 300)], 300],
    ['is what its months add up to', [set('Ann', JAN, 100), set('Ann', FEB, 110), set('Ben', MAR, 7)], 210],
    [
      'is that of the period where its months have some, too',
      [set('Ann', JAN, 100), set('Ann', MAR, 100), set('Ann', Q1, 300)],
      300,
    ],
    [
      'is in several rows for the same days',
      [set('Ann', Q1, 300, { product: 'A' }), set('Ann', Q1, 50, { product: 'B' })],
      350,
    ],
    ['is not that of a longer period', [set('Ann', H1, 600)], 'no-target'],
    ['is not that of another KPI', [set('Ann', Q1, 0.5, { kpi: 'WIN_RATE' })], 'no-target'],
    ['may name the KPI in another way', [set('Ann', Q1, 300, { kpi: ' Sales ' })], 300],
    ['needs a number', [set('Ann', JAN, undefined), set('Ann', FEB, 110)], 110],
    ['needs a period', [set('Ann', FEB, 110), { ...set('Ann', JAN, 100), first: undefined, last: undefined }], 110],
  ])('%s', (_, rows, expected) => {
    expect(target(rows, 'Ann')).toBe(expected)
  })

  it('counts a quarter and the months outside of it once each', () => {
    expect(
      target(
        [set('Ann', JAN, 1), set('Ann', FEB, 2), set('Ann', span(46113, 46142), 40), set('Ann', Q1, 300)],
        'Ann',
        H1,
      ),
    ).toBe(340)
  })

  it('is told for each person by the longest periods', () => {
    expect(target([set('Ann', Q1, 300), set('Ben', JAN, 10), set('Ben', FEB, 20)], 'North')).toBe(330)
  })
})

describe('the target of a group', () => {
  const rows = [
    set('Ann', Q1, 100),
    set('Ben', Q1, 200),
    set('Cai', Q1, 400),
    set('North', Q1, 250),
    set('Company', JAN, 1),
  ]

  it.each<[string, string, typeof JAN, number | string]>([
    ['is a team’s own', 'North', Q1, 250],
    ['is the sum of its people without an own one', 'South', Q1, 400],
    ['is a manager’s own before that of the people', 'manager=Ann', Q1, 100],
    ['is the sum of the people below a manager without an own one', 'manager=Zoe', Q1, 700],
    ['is the company’s', '', JAN, 1],
    ['is the sum of all people where the company has none', '', Q1, 700],
    ['is of those who belong to both', 'North; manager=Ann', Q1, 300],
    ['is a person’s within the team', 'North; Ben', Q1, 200],
    ['is none where nobody belongs to both', 'North; Cai', Q1, 'no-target'],
    ['is not told by a column that targets do not have', 'Stage=Won; Ann', Q1, 'group-not-told'],
    ['is narrowed by a column that they have', 'Product=; Ann', Q1, 100],
  ])('%s', (_, who, period, expected) => {
    expect(target(period === Q1 ? rows.filter((row) => row.who !== 'Company') : rows, who, period)).toBe(expected)
  })

  it('is the sum of teams where nobody else has one, and not of regions, too', () => {
    const table = tableForTests('targets', kinds, [set('North', Q1, 5), set('South', Q1, 6), set('Europe', Q1, 11)])
    const dataset = datasetForTests(table, people)
    expect(targetSums(dataset, table, names, [Q1], [resolveWho(dataset, '')]).at(0, 0)).toBe(11)
    expect(targetSums(dataset, table, names, [Q1], [resolveWho(dataset, 'Europe')]).at(0, 0)).toBe(11)
  })
})

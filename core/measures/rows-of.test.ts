import fc from 'fast-check'
import type { Period } from '../calendar/period'
import { preceding } from '../calendar/step'
import type { Dataset } from '../model/dataset'
import { evaluateMeasures } from './engine'
import { countRowsOf } from './explain'
import { everyone, resolveWho, type Group } from './group'
import { measureKey, type Measure, type Rows } from './measure'
import {
  calendar,
  dealKinds,
  FIRST_DAY,
  LAST_DAY,
  orderKinds,
  rowMeasures,
  type RowMeasure,
} from './measures-for-tests'
import { naive } from './naive-for-tests'
import { rowsOfMeasure } from './rows-of'
import { datasetForTests, span, tableForTests, type Row } from './table-for-tests'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 6 })
const day = maybe(fc.integer({ min: FIRST_DAY, max: LAST_DAY }))
const deal: fc.Arbitrary<Row> = fc.record({
  owner: fc.constantFrom('', 'Ann', 'Ben'),
  customer: fc.constantFrom('', 'Acme', 'Bolt', 'Core'),
  product: fc.constantFrom('', 'A', 'B'),
  status: fc.constantFrom('open', 'won', 'lost', 'void'),
  // None below 0: a key that is there without a number amounts to 0, and `least` takes what is less.
  amount: maybe(fc.integer({ min: 0, max: 500 })),
  probability: maybe(fc.constantFrom(0, 0.25, 1)),
  asked: maybe(fc.constantFrom(1, 1.5)),
  answered: maybe(fc.constantFrom(1.25, 3)),
  created: day,
  closed: day,
  touched: day,
})
const complete: Row = {
  ...{
    owner: 'Ann',
    customer: 'Acme',
    product: 'A',
    status: 'won',
    amount: 7,
    probability: 0.5,
    asked: 1,
    answered: 2,
  },
  ...{ created: FIRST_DAY, closed: FIRST_DAY + 9, touched: FIRST_DAY },
}
const deals = fc.array(deal, { maxLength: 30, size: 'max' }).map((rows) => [complete, ...rows])
const orders: readonly Row[] = [
  { customer: 'Core', product: 'A', date: FIRST_DAY + 10 },
  { customer: 'Acme', product: 'B', date: FIRST_DAY + 15 },
]
const periods = fc
  .tuple(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.integer({ min: 0, max: 12 }))
  .map(([first, more]) => span(first, first + more))
const kpiNames = (id: string) => new Set([id])

function datasetOf(rows: readonly Row[]): Dataset {
  return datasetForTests(tableForTests('deals', dealKinds, rows), tableForTests('orders', orderKinds, orders))
}

function valueOf(dataset: Dataset, measure: Measure, period: Period, group: Group): number | undefined {
  const question = {
    periods: [period, preceding(period, calendar)],
    before: [1, -1],
    groups: [group],
    calendar,
    kpiNames,
  }
  const value = evaluateMeasures(dataset, [measure], question).get(measureKey(measure))?.at(0, 0)
  return typeof value === 'number' ? value : undefined
}

/** What is to be done with the rows that are used to come to the value. */
function overRows(measure: RowMeasure): RowMeasure {
  const { name } = measure
  const rows: Rows = { entity: 'deals', where: [] }
  switch (measure.form) {
    case 'sum':
    case 'average':
    case 'median':
    case 'percentile':
    case 'count':
    case 'countDistinct':
      return { ...measure, rows }
    case 'balance':
      return measure.of === undefined ? { name, form: 'count', rows } : { name, form: 'sum', of: measure.of, rows }
    case 'kept':
      if (measure.how === 'least') return measure
      return measure.how === 'now'
        ? { name, form: 'sum', of: measure.of, rows }
        : { name, form: 'active', key: measure.key, rows }
    case 'averageStock':
      return measure
    case 'sumWithin':
    case 'freshSum':
    case 'largestSum':
      return { name, form: 'sum', of: measure.of, rows }
    default:
      return { name, form: 'active', key: measure.key, rows }
  }
}

describe('the rows behind a number', () => {
  it('recompute it, whatever the form', () => {
    const who = fc.constantFrom('', 'Ann', 'product=B')
    fc.assert(
      fc.property(deals, periods, who, (rows, period, asked) => {
        const withProduct = [...rows, { ...complete, product: 'B' }]
        const dataset = datasetOf(withProduct)
        const group = resolveWho(dataset, asked)
        const differences = rowMeasures.flatMap((measure) => {
          const { used } = rowsOfMeasure(dataset, measure, period, group, calendar, kpiNames)
          const usedRows = used.map((row) => withProduct[row] ?? {})
          const question = { rows: usedRows, belongs: () => true, period, calendar, others: [] }
          const [found, recomputed] = [valueOf(dataset, measure, period, group), naive(overRows(measure), question)]
          const isSame = found === recomputed || Math.abs((found ?? NaN) - (recomputed ?? NaN)) < 1e-9
          return isSame ? [] : [{ measure, found, recomputed, usedRows }]
        })
        expect(differences).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('are each used or left out for one reason, in their order', () => {
    fc.assert(
      fc.property(deals, periods, (rows, period) => {
        for (const measure of rowMeasures) {
          const { used, leftOut } = rowsOfMeasure(datasetOf(rows), measure, period, everyone(), calendar, kpiNames)
          for (const list of [used, ...leftOut.map((each) => each.rows)]) {
            expect(list).toEqual([...list].sort((one, other) => one - other))
          }
          const all = [...used, ...leftOut.flatMap((each) => each.rows)]
          expect(new Set(all).size).toBe(all.length)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('rows that lack something', () => {
  const at = span(FIRST_DAY, FIRST_DAY + 30)
  const base = { ...complete, owner: '' }
  const rows: readonly Row[] = [
    base,
    { ...base, closed: undefined },
    { ...base, amount: undefined },
    { ...base, created: undefined },
    { ...base, customer: '' },
    { ...base, product: '' },
    { ...base, status: 'void', amount: undefined, closed: undefined },
    { ...base, closed: FIRST_DAY + 40, amount: undefined },
  ]
  const name = { en: '', zh: '' }
  const amount = { column: 'amount' }
  const decided = { column: 'status', test: 'is', words: ['won'] } as const
  const closed: Rows = { entity: 'deals', time: 'closed', where: [decided] }
  const created: Rows = { entity: 'deals', time: 'created', where: [decided] }
  const later = span(FIRST_DAY + 5, FIRST_DAY + 30)

  it.each<[string, RowMeasure, Period, readonly (readonly [string, number])[]]>([
    [
      'a day or a number',
      { name, form: 'sum', of: amount, rows: closed },
      at,
      [
        ['closed', 1],
        ['amount', 1],
      ],
    ],
    ['a day to count', { name, form: 'count', rows: closed }, at, [['closed', 1]]],
    [
      'either day',
      { name, form: 'average', of: { daysFrom: 'created', daysTo: 'closed' }, rows: closed },
      at,
      [
        ['closed', 1],
        ['created', 1],
      ],
    ],
    [
      'a value to tell apart',
      { name, form: 'countDistinct', column: 'product', rows: closed },
      at,
      [
        ['closed', 1],
        ['product', 1],
      ],
    ],
    [
      'a key',
      { name, form: 'active', key: 'customer', rows: closed },
      at,
      [
        ['closed', 1],
        ['customer', 1],
      ],
    ],
    [
      'a key or a number',
      { name, form: 'freshSum', key: 'customer', of: amount, rows: closed },
      at,
      [
        ['closed', 1],
        ['amount', 1],
        ['customer', 1],
      ],
    ],
    [
      'a key or a value',
      { name, form: 'repeated', key: 'customer', of: 'product', times: 1, rows: closed },
      at,
      [
        ['closed', 1],
        ['customer', 1],
        ['product', 1],
      ],
    ],
    [
      'the day of coming or, if gone, of going',
      { name, form: 'balance', at: 'start', rows: created, until: 'closed', gone: decided },
      later,
      [
        ['closed', 1],
        ['created', 1],
      ],
    ],
    [
      'what is kept',
      { name, form: 'kept', key: 'customer', of: amount, how: 'now', rows: created, until: 'closed' },
      later,
      [
        ['created', 1],
        ['amount', 1],
      ],
    ],
    [
      'either end of a span',
      {
        name,
        form: 'sumWithin',
        of: amount,
        rows: { entity: 'deals', where: [decided] },
        from: 'created',
        to: 'closed',
      },
      at,
      [
        ['closed', 1],
        ['amount', 1],
        ['created', 1],
      ],
    ],
    [
      'nothing of what is open at that end',
      { name, form: 'averageStock', rows: { entity: 'deals', where: [decided] }, from: 'created', until: 'closed' },
      at,
      [],
    ],
  ])('are left out for want of %s', (_, measure, period, expected) => {
    const { leftOut } = countRowsOf(datasetOf(rows), measure, period, everyone(), calendar, kpiNames)
    expect(leftOut.map(({ reason, rows: count }) => [reason.en, count])).toEqual(
      expected.map(([column, count]) => [`no readable "${column}"`, count]),
    )
  })

  it('are not told where they have come only later', () => {
    const late = { ...base, created: FIRST_DAY + 20, closed: undefined }
    const stock: RowMeasure = { name, form: 'balance', at: 'start', rows: created, until: 'closed', gone: decided }
    const told = (list: readonly Row[]) =>
      rowsOfMeasure(datasetOf(list), stock, later, everyone(), calendar, kpiNames).leftOut.map(
        ({ rows: found }) => found,
      )
    expect(told([base, late])).toEqual([])
    expect(told([base, { ...late, created: FIRST_DAY }])).toEqual([[1]])
  })
})

describe('the rows of a target', () => {
  it('are those that make it up', () => {
    const table = tableForTests('targets', { who: 'text', target: 'number', first: 'day', last: 'day' }, [
      { who: 'Ann', target: 5, first: 46023, last: 46053 },
      { who: 'Ben', target: 6, first: 46023, last: 46053 },
      { who: 'Ann', target: 7, first: 46054, last: 46081 },
      { who: 'Ann', target: 3, first: 46023, last: 46030 },
    ])
    const dataset = datasetForTests(table)
    const measure: Measure = { name: { en: '', zh: '' }, form: 'target', kpi: 'revenue' }
    const found = rowsOfMeasure(dataset, measure, span(46023, 46112), resolveWho(dataset, 'Ann'), calendar, kpiNames)
    expect(found).toEqual({ table, used: [0, 2], leftOut: [] })
  })
})

describe('a group that the table cannot tell', () => {
  it('has no rows behind its numbers, for it has no numbers', () => {
    const [count] = rowMeasures.filter(({ form }) => form === 'count')
    const dataset = datasetOf([complete])
    const group: Group = { label: '', selections: [{ kind: 'column', column: 'Shoe', is: '3' }] }
    expect(count && rowsOfMeasure(dataset, count, span(1, 2), group, calendar, kpiNames).used).toEqual([])
  })
})

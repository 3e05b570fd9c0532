import fc from 'fast-check'
import type { Calendar, Period } from '../calendar/period'
import { preceding } from '../calendar/step'
import type { DayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import type { Dataset } from '../model/dataset'
import { evaluateMeasures } from './engine'
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
import { datasetForTests, span, tableForTests, type Row } from './table-for-tests'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 8 })
const day = maybe(fc.integer({ min: FIRST_DAY, max: LAST_DAY }))
const customer = fc.constantFrom('', 'Acme', 'Bolt', 'Core', 'Dune')
const product = fc.constantFrom('', 'A', 'B', 'C')
const deal: fc.Arbitrary<Row> = fc.record({
  owner: fc.constantFrom('', 'Ann', 'Ben', 'Cai'),
  customer,
  product,
  status: fc.constantFrom('', 'open', 'won', 'lost', 'void'),
  amount: maybe(fc.integer({ min: -50, max: 500 })),
  probability: maybe(fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4)),
  asked: maybe(fc.integer({ min: 0, max: 96 }).map((hours) => FIRST_DAY + hours / 24)),
  answered: maybe(fc.integer({ min: 0, max: 96 }).map((hours) => FIRST_DAY + hours / 24)),
  created: day,
  closed: day,
  touched: day,
})
const order: fc.Arbitrary<Row> = fc.record({ customer, product, date: day })
/** A column that holds nothing at all is refused, a name that nobody has, too. */
const complete: readonly Row[] = ['Ann', 'Ben', 'Cai'].map((owner) => ({
  ...{ owner, customer: 'Acme', product: 'A', status: 'won', amount: 7, probability: 0.5 },
  ...{ asked: FIRST_DAY, answered: FIRST_DAY + 1, created: FIRST_DAY, closed: FIRST_DAY + 9, touched: FIRST_DAY },
}))
const deals = fc.array(deal, { maxLength: 30, size: 'max' }).map((rows) => [...complete, ...rows])
const firstOrder: Row = { customer: 'Core', product: 'A', date: FIRST_DAY }
const orders = fc.array(order, { maxLength: 10 }).map((rows) => [firstOrder, ...rows])
const period = fc
  .tuple(fc.integer({ min: FIRST_DAY - 5, max: LAST_DAY }), fc.integer({ min: 0, max: 12 }))
  .map(([first, more]) => span(first, first + more))
const periods = fc.array(period, { minLength: 1, maxLength: 4 })

const people: readonly Row[] = [
  { person: 'Ann', team: 'North', manager: 'Cai' },
  { person: 'Ben', team: 'North', manager: 'Ann' },
]
const groups: readonly { readonly who: string; readonly belongs: (row: Row) => boolean }[] = [
  { who: '', belongs: () => true },
  { who: 'Ann', belongs: ({ owner }) => owner === 'Ann' },
  { who: 'North', belongs: ({ owner }) => owner === 'Ann' || owner === 'Ben' },
  { who: 'manager=Ann', belongs: ({ owner }) => owner === 'Ann' || owner === 'Ben' },
  { who: 'manager=Cai', belongs: ({ owner }) => owner !== '' },
  { who: 'customer=Acme', belongs: ({ customer: of }) => of === 'Acme' },
  { who: 'product=', belongs: ({ product: of }) => of === '' },
  { who: 'ann; status=won', belongs: ({ owner, status }) => owner === 'Ann' && status === 'won' },
]

function datasetOf(dealRows: readonly Row[], orderRows: readonly Row[] = [firstOrder]): Dataset {
  return datasetForTests(
    tableForTests('deals', dealKinds, dealRows),
    tableForTests('orders', orderKinds, orderRows),
    tableForTests('people', { person: 'text', team: 'text', manager: 'text' }, people),
  )
}

function evaluate(
  dataset: Dataset,
  measures: readonly Measure[],
  spans: readonly Period[],
  asked: readonly Group[],
  on = calendar,
) {
  const all = [...spans, ...spans.map((each) => preceding(each, on))]
  const before = all.map((_, index) => (index < spans.length ? index + spans.length : -1))
  const kpiNames = () => new Set<string>()
  const found = evaluateMeasures(dataset, measures, { periods: all, before, groups: asked, calendar: on, kpiNames })
  return (measure: Measure, at: number, group: number) => found.get(measureKey(measure))?.at(at, group)
}

/** Sums of fractions depend on their order in the last digits. */
function isSame(value: number | NotAvailable | undefined, expected: number | undefined): boolean {
  if (typeof value !== 'number' || expected === undefined)
    return expected === undefined && value instanceof NotAvailable
  return Math.abs(value - expected) <= 1e-12 * Math.max(1, Math.abs(expected))
}

describe('known answers', () => {
  const JAN = span(46023, 46053)
  const FEB = span(46054, 46081)
  const DAY = {
    columns: { id: 'text', owner: 'text', customer: 'text', amount: 'number', date: 'day', end: 'day' },
  } as const
  const rows: readonly Row[] = [
    { id: '1', owner: 'Ann', customer: 'Acme', amount: 10, date: 46000, end: 46060 },
    { id: '2', owner: 'Ben', customer: 'Acme', amount: 5, date: 46030, end: undefined },
    { id: '3', owner: 'Ann', customer: 'Bolt', amount: 20, date: 46010, end: 46040 },
    { id: '3', owner: 'Ann', customer: 'Bolt', amount: 4, date: 46054, end: undefined },
    { id: '4', owner: 'Ben', customer: 'Core', amount: 7, date: 46001, end: 46054 },
  ]
  const dataset = datasetForTests(tableForTests('subscriptions', DAY.columns, rows))
  const all: Rows = { entity: 'subscriptions', time: 'date', where: [] }
  const timeless: Rows = { entity: 'subscriptions', where: [] }
  const amount = { column: 'amount' }
  const name = { en: '', zh: '' }
  const today: Calendar = { ...calendar, today: 46045 as DayNumber }
  const stock = { rows: all, until: 'end' } as const

  it.each<[string, RowMeasure, Period, number]>([
    ['counts who is there at the start', { name, form: 'live', key: 'customer', at: 'start', ...stock }, JAN, 3],
    [
      'has a row until the evening before its day',
      { name, form: 'balance', of: amount, at: 'start', ...stock },
      span(46054, 46054),
      22,
    ],
    [
      'has it no more on the evening of its day',
      { name, form: 'balance', of: amount, at: 'start', ...stock },
      span(46055, 46055),
      19,
    ],
    ['knows nothing later than today', { name, form: 'balance', at: 'end', ...stock }, FEB, 3],
    ['sums what is there at the end', { name, form: 'balance', of: amount, at: 'end', ...stock }, JAN, 22],
    [
      'keeps keys that are still there',
      { name, form: 'kept', key: 'customer', of: amount, how: 'keys', ...stock },
      JAN,
      2,
    ],
    [
      'adds up what kept keys now amount to',
      { name, form: 'kept', key: 'customer', of: amount, how: 'now', ...stock },
      JAN,
      22,
    ],
    [
      'adds up less what they have grown by',
      { name, form: 'kept', key: 'customer', of: amount, how: 'least', ...stock },
      JAN,
      17,
    ],
    // 31 days of the first, 24 of the second, 18 of the third with its last day, 31 of the fifth.
    [
      'averages heads over days',
      { name, form: 'averageStock', rows: all, from: 'date', until: 'end' },
      JAN,
      (31 + 24 + 18 + 31) / 31,
    ],
    [
      'sums spans within',
      { name, form: 'sumWithin', of: amount, rows: all, from: 'date', to: 'end' },
      span(46001, 46054),
      27,
    ],
    // R: quantile(c(10, 5, 20, 4, 7), 0.9, type = 7)
    ['interpolates as R does', { name, form: 'percentile', share: 0.9, of: amount, rows: timeless }, FEB, 16],
    [
      'counts keys with two numbers',
      { name, form: 'repeated', key: 'customer', of: 'id', times: 2, rows: timeless },
      FEB,
      1,
    ],
    [
      'sums the largest two',
      { name, form: 'largestSum', key: 'customer', count: 2, of: amount, rows: timeless },
      FEB,
      39,
    ],
    [
      'sums the rows of new keys, later ones too',
      { name, form: 'freshSum', key: 'customer', of: amount, rows: all },
      span(46001, 46054),
      31,
    ],
  ])('%s', (_, measure, at, expected) => {
    expect(evaluate(dataset, [measure], [at], [everyone()], today)(measure, 0, 0)).toBeCloseTo(expected, 12)
  })
})

describe('the engine', () => {
  it('agrees with the specification, cell by cell, on random tables', () => {
    fc.assert(
      fc.property(deals, orders, periods, (rows, others, spans) => {
        const dataset = datasetOf(rows, others)
        const asked = groups.map(({ who }) => resolveWho(dataset, who))
        const valueOf = evaluate(dataset, rowMeasures, spans, asked)
        const differences: unknown[] = []
        for (const measure of rowMeasures) {
          spans.forEach((each, at) => {
            groups.forEach(({ who, belongs }, group) => {
              const value = valueOf(measure, at, group)
              const expected = naive(measure, { rows, belongs, period: each, calendar, others })
              if (!isSame(value, expected)) differences.push({ measure, who, period: each, value, expected })
            })
          })
        }
        expect(differences).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('values', () => {
  const additive = rowMeasures.filter(({ form }) => form === 'sum' || form === 'count' || form === 'freshSum')
  const everyRow = { names: ['Ann', 'Ben', 'Cai', ''], who: (owner: string) => (owner === '' ? 'owner=' : owner) }

  it('do not depend on the order of rows', () => {
    const shuffled = deals.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
    )
    fc.assert(
      fc.property(shuffled, periods, ([rows, others], spans) => {
        const one = evaluate(datasetOf(rows), rowMeasures, spans, [everyone()])
        const two = evaluate(datasetOf(others), rowMeasures, spans, [everyone()])
        const differing = rowMeasures.filter((measure) => {
          const value = one(measure, 0, 0)
          return !isSame(two(measure, 0, 0), typeof value === 'number' ? value : undefined)
        })
        expect(differing).toEqual([])
      }),
    )
  })

  it('of adjacent periods add up where a measure is a sum over rows', () => {
    const sums = additive.filter((measure) => measure.form !== 'freshSum' && measure.rows.time !== undefined)
    fc.assert(
      fc.property(deals, fc.integer({ min: FIRST_DAY, max: LAST_DAY - 1 }), (rows, cut) => {
        const spans = [span(FIRST_DAY, cut), span(cut + 1, LAST_DAY), span(FIRST_DAY, LAST_DAY)]
        const valueOf = evaluate(datasetOf(rows), sums, spans, [everyone()])
        for (const measure of sums) {
          const [one, two, whole] = spans.map((_, at) => Number(valueOf(measure, at, 0)))
          expect((one ?? NaN) + (two ?? NaN)).toBeCloseTo(whole ?? NaN, 9)
        }
      }),
    )
  })

  it('of owners, and of rows without one, add up to the whole where a measure is a sum over rows', () => {
    fc.assert(
      fc.property(deals, periods, (rows, spans) => {
        const dataset = datasetOf(rows)
        const parts = everyRow.names.map((owner) => resolveWho(dataset, everyRow.who(owner)))
        const valueOf = evaluate(dataset, additive, spans, [everyone(), ...parts])
        for (const measure of additive) {
          const total = parts.reduce((sum, _, part) => sum + Number(valueOf(measure, 0, part + 1)), 0)
          expect(total).toBeCloseTo(Number(valueOf(measure, 0, 0)), 9)
        }
      }),
    )
  })

  it('of a narrower group are never more where nothing is negative', () => {
    const growing = rowMeasures.filter(
      (measure) =>
        !['average', 'median', 'percentile', 'lapsed', 'reactivated'].includes(measure.form) &&
        !(measure.form === 'sum' && 'difference' in measure.of),
    )
    const nonNegative = deals.map((rows) => rows.map((row) => ({ ...row, amount: Math.abs(Number(row.amount ?? 0)) })))
    fc.assert(
      fc.property(nonNegative, periods, (rows, spans) => {
        const dataset = datasetOf(rows)
        const groupsAsked = ['', 'Ann', 'Ann; status=won', 'Ann; status=won; product=A'].map((who) =>
          resolveWho(dataset, who),
        )
        const valueOf = evaluate(dataset, growing, spans, groupsAsked)
        for (const measure of growing) {
          const values = groupsAsked.map((_, group) => Number(valueOf(measure, 0, group)))
          expect(values).toEqual([...values].sort((one, other) => other - one))
        }
      }),
    )
  })
})

describe('amounts in several currencies', () => {
  const kinds = { ...dealKinds, currency: 'text' } as const
  const at = span(FIRST_DAY, LAST_DAY)
  const deal = { product: 'A', status: 'won', amount: 5, probability: 1, created: FIRST_DAY + 1, closed: FIRST_DAY + 5 }
  const mixed: readonly Row[] = [
    { ...deal, owner: 'Ann', customer: 'Acme', currency: 'EUR' },
    { ...deal, owner: 'Ann', customer: 'Acme', currency: '' },
    { ...deal, owner: 'Ben', customer: 'Acme', currency: 'USD' },
    { ...deal, owner: 'Ben', customer: 'Bolt', currency: 'USD', created: FIRST_DAY + 16, closed: FIRST_DAY + 17 },
  ]
  const dataset = datasetForTests(tableForTests('deals', kinds, mixed))
  const valuesFor = (measure: Measure, who: string, period: Period = at) =>
    evaluate(dataset, [measure], [period], [resolveWho(dataset, who)])(measure, 0, 0)
  const closed: Rows = { entity: 'deals', time: 'closed', where: [] }
  const stock = { rows: { ...closed, time: 'created' }, until: 'closed' } as const
  const name = { en: '', zh: '' }
  const amount = { column: 'amount' }
  const early = span(FIRST_DAY, FIRST_DAY + 3)
  const later = span(FIRST_DAY + 2, FIRST_DAY + 3)

  it.each<[RowMeasure, Period]>([
    [{ name, form: 'sum', of: amount, rows: closed }, at],
    [{ name, form: 'sum', of: { product: ['amount', 'probability'] }, rows: closed }, at],
    [{ name, form: 'average', of: amount, rows: closed }, at],
    [{ name, form: 'median', of: amount, rows: closed }, at],
    [{ name, form: 'percentile', share: 0.1, of: amount, rows: closed }, at],
    [{ name, form: 'balance', of: amount, at: 'end', ...stock }, early],
    [{ name, form: 'kept', key: 'customer', of: amount, how: 'now', ...stock }, later],
    [{ name, form: 'kept', key: 'customer', of: amount, how: 'least', ...stock }, later],
    [{ name, form: 'sumWithin', of: amount, rows: closed, from: 'created', to: 'closed' }, at],
    [{ name, form: 'freshSum', key: 'customer', of: amount, rows: closed }, at],
    [{ name, form: 'largestSum', key: 'customer', count: 1, of: amount, rows: closed }, at],
  ])('are not added up by %j', (measure, period) => {
    expect(() => valuesFor(measure, '', period)).toThrow(
      'amounts in several currencies (EUR, USD) are not added up; filter to one currency, e.g. who "currency=EUR"',
    )
    expect(typeof valuesFor(measure, 'Ann', period)).toBe('number')
  })

  it('may stand side by side where nothing of both is added up', () => {
    expect(valuesFor({ name, form: 'count', rows: closed }, '')).toBe(4)
    expect(valuesFor({ name, form: 'average', of: { daysFrom: 'created', daysTo: 'closed' }, rows: closed }, '')).toBe(
      3.25,
    )
    expect(
      valuesFor({ name, form: 'balance', of: amount, at: 'end', ...stock }, '', span(FIRST_DAY + 15, FIRST_DAY + 16)),
    ).toBe(5)
    expect(valuesFor({ name, form: 'balance', at: 'end', ...stock }, '', early)).toBe(3)
  })

  it('may be those of keys that have come since', () => {
    const rows: readonly Row[] = [
      { ...deal, owner: 'Ann', customer: 'Acme', currency: 'EUR', closed: undefined },
      { ...deal, owner: 'Ann', customer: 'Bolt', currency: 'USD', closed: undefined, created: FIRST_DAY + 4 },
      { ...deal, owner: 'Ann', customer: 'Bolt', currency: 'USD', created: FIRST_DAY + 20 },
    ]
    const grown = datasetForTests(tableForTests('deals', kinds, rows))
    const kept: Measure = { name, form: 'kept', key: 'customer', of: amount, how: 'now', ...stock }
    const valueOf = evaluate(grown, [kept], [later, span(FIRST_DAY + 2, FIRST_DAY + 5)], [everyone()])
    expect([valueOf(kept, 0, 0), valueOf(kept, 1, 0)]).toEqual([5, 5])
  })
})

describe('a group that a table cannot tell', () => {
  it('has no values, and does not take those of other groups away', () => {
    const dataset = datasetForTests(
      tableForTests('deals', { owner: 'text', amount: 'number', closed: 'day' }, [
        { owner: 'Ann', amount: 5, closed: FIRST_DAY },
      ]),
      tableForTests('market', { sales: 'number', first: 'day', last: 'day' }, [
        { sales: 9, first: FIRST_DAY, last: FIRST_DAY },
      ]),
    )
    const measure: Measure = {
      ...{ name: { en: '', zh: '' }, form: 'sumWithin', of: { column: 'sales' }, from: 'first', to: 'last' },
      rows: { entity: 'market', where: [] },
    }
    const valueOf = evaluate(dataset, [measure], [span(FIRST_DAY, LAST_DAY)], [resolveWho(dataset, 'Ann'), everyone()])
    expect(valueOf(measure, 0, 0)).toEqual(
      new NotAvailable('group-not-told', { entity: { en: 'market', zh: '市场' }, found: 'Ann' }),
    )
    expect(valueOf(measure, 0, 1)).toBe(9)
  })
})

describe('stocks', () => {
  it('are the same however many days are looked at in one go', () => {
    const rows = Array.from({ length: 60 }, (_, at): Row => ({
      ...{ created: FIRST_DAY + ((at * 37) % 390), closed: FIRST_DAY + ((at * 53) % 390) + 5, amount: at },
      status: at % 3 === 0 ? 'open' : 'won',
    }))
    const dataset = datasetForTests(
      tableForTests('deals', { created: 'day', closed: 'day', amount: 'number', status: 'text' }, rows),
    )
    const measure: RowMeasure = {
      ...{ name: { en: '', zh: '' }, form: 'balance', of: { column: 'amount' }, at: 'start' },
      ...{ rows: { entity: 'deals', time: 'created', where: [] }, until: 'closed' },
      gone: { column: 'status', test: 'is', words: ['won'] },
    }
    const days = Array.from({ length: 400 }, (_, at) => span(FIRST_DAY + at, FIRST_DAY + at))
    const valueOf = evaluate(dataset, [measure], days, [everyone()])
    const expected = days.map((period) => naive(measure, { rows, belongs: () => true, period, calendar, others: [] }))
    expect(days.map((_, at) => valueOf(measure, at, 0))).toEqual(expected)
  })
})

describe('what only somebody else can answer', () => {
  it.each(['idle', 'parameter'] as const)('is no filter of mere rows: "%s"', (test) => {
    const where = [test === 'idle' ? { column: 'touched', test, days: 1 } : { column: 'touched', test }]
    const measure: Measure = { name: { en: '', zh: '' }, form: 'count', rows: { entity: 'deals', where } }
    expect(() => evaluate(datasetOf(complete), [measure], [span(1, 2)], [everyone()])).toThrow(`"${test}"`)
  })
})

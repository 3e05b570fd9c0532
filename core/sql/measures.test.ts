import fc from 'fast-check'
import type { Period } from '../calendar/period'
import { daysFromTo, unitHolding } from '../calendar/calendar-unit'
import { dayNumber, isoDay, type DayNumber } from '../cells/day'
import { InputError } from '../input-error'
import type { Kpi } from '../kpis/kpi'
import { ratio, value, type Expression } from '../measures/expression'
import { resolveWho, type Group } from '../measures/group'
import type { Filter, Measure, Quantity, Rows, Stock } from '../measures/measure'
import type { Dataset } from '../model/dataset'
import { agreementOn } from './agreement-for-tests'
import { Database } from './duckdb-for-tests'
import { datasetOf } from './read-for-tests'
import type { Sheets } from './sheets-for-tests'

jest.setTimeout(120_000)

const FIRST = dayNumber(2026, 1, 1)
const calendar = { today: (FIRST + 66) as DayNumber, fiscalYearStart: 1 }

const name = fc.constantFrom('Ann', 'ann ', 'Ben', 'Ｃai', '')
const customer = fc.constantFrom('Acme', 'ACME', "Bolt's", 'Core', 'Dune', '')
const product = fc.constantFrom('A', 'B', '')
const amount = fc.oneof({ arbitrary: fc.integer({ min: -40, max: 400 }).map((n) => n / 4), weight: 8 }, fc.constant(''))
/** Few days, so that many are the first or the last of a period. */
const someDay = fc.nat(16).map((n) => (FIRST + 6 * n) as DayNumber)
const day = fc.oneof({ arbitrary: someDay.map(isoDay), weight: 8 }, fc.constant(''))
const deal = fc.record({
  id: fc.constantFrom('1', '2', '3', ''),
  customer,
  owner: name,
  team: fc.constantFrom('North', '', ''),
  amount,
  probability: fc.constantFrom(0, 0.25, 0.5, 1, ''),
  status: fc.constantFrom('Open', 'Won', 'Lost', 'Void'),
  product,
  created: day,
  closed: day,
  lastActivity: day,
})
const activity = fc.record({ date: day, owner: name, kind: fc.constantFrom('Call', 'Visit'), customer })
const target = fc.record({
  who: fc.constantFrom('Ann', 'Ben', 'North', 'Company', ''),
  period: fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-Q1', '2026', '?'),
  kpi: fc.constantFrom('REVENUE', '', 'Orders'),
  target: amount,
})
/** With one full row of each, no column is blank in all its rows, which would be an error of its own. */
const sheets: fc.Arbitrary<Sheets> = fc.record({
  deals: fc.array(deal, { maxLength: 40 }).map((rows) => [fullDeal, ...rows]),
  activities: fc
    .array(activity, { maxLength: 15 })
    .map((rows) => [{ date: isoDay(FIRST), owner: 'Ben', kind: 'Call', customer: 'Core' }, ...rows]),
  targets: fc
    .array(target, { maxLength: 15 })
    .map((rows) => [{ who: 'Ann', period: '2026-01', kpi: 'REVENUE', target: 8 }, ...rows]),
  customers: fc.constant([
    { customer: 'acme', segment: 'SMB', owner: 'Ben' },
    { customer: 'Core', segment: 'Big', owner: 'Ann' },
    { customer: 'Dune', segment: '', owner: '' },
  ]),
  people: fc.constant([
    { person: 'Ann', team: 'North', manager: '', hired: isoDay(FIRST) },
    { person: 'Ben', team: 'South', manager: 'Ann', hired: isoDay((FIRST + 20) as DayNumber) },
  ]),
})
const fullDeal = {
  id: '9',
  customer: 'Acme',
  owner: 'Ann',
  team: 'North',
  amount: 16,
  probability: 0.5,
  status: 'Won',
  product: 'A',
  created: isoDay((FIRST + 3) as DayNumber),
  closed: isoDay((FIRST + 40) as DayNumber),
  lastActivity: isoDay((FIRST + 12) as DayNumber),
}

const whos = ['', 'Ann', 'Ben', 'North', 'manager=Ann', 'segment=SMB', 'product=A; Ann', 'owner=', 'customer=Acme']

const dayColumn = fc.constantFrom('created', 'closed', 'lastActivity', 'touched', 'expected')
const numberColumn = fc.constantFrom('amount', 'probability')
const textColumn = fc.constantFrom('customer', 'owner', 'product', 'status', 'id')
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    column: textColumn,
    test: fc.constantFrom('is', 'is-not'),
    words: fc.array(fc.constantFrom('', 'won', 'OPEN ', 'lost', 'Ａ', 'Acme', "bolt's"), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ column: fc.oneof(textColumn, numberColumn, dayColumn), test: fc.constantFrom('filled', 'blank') }),
  fc.record({
    column: numberColumn,
    test: fc.constant('compare'),
    by: fc.constantFrom('=', '<>', '<', '<=', '>', '>='),
    to: fc.constantFrom(0, 0.25, -1.5, 20),
  }),
  fc.record({
    column: dayColumn,
    test: fc.constant('compare'),
    by: fc.constantFrom('=', '<>', '<', '<=', '>', '>='),
    to: fc.constantFrom<number | 'today'>('today', FIRST + 30),
  }),
)
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ column: numberColumn }),
  fc.record({ daysFrom: dayColumn, daysTo: dayColumn }),
  fc.record({ hoursFrom: numberColumn, hoursTo: numberColumn }),
  fc.record({ product: fc.tuple(numberColumn, numberColumn) }),
  fc.record({ difference: fc.tuple(numberColumn, numberColumn) }),
)
const rows: fc.Arbitrary<Rows> = fc.record(
  { entity: fc.constant('deals'), time: dayColumn, where: fc.array(filter, { maxLength: 2 }) },
  { requiredKeys: ['entity', 'where'] },
)
const idle: fc.Arbitrary<Filter> = fc.record({
  column: dayColumn,
  test: fc.constant('idle'),
  days: fc.constantFrom(0, 6, 10, 30),
})
const stock: fc.Arbitrary<Stock> = fc.record(
  {
    rows: fc
      .tuple(rows, fc.array(idle, { maxLength: 1 }))
      .map(([all, more]) => ({ ...all, where: [...all.where, ...more] })),
    until: fc.constantFrom('closed', 'lastActivity'),
    gone: filter,
  },
  { requiredKeys: ['rows'] },
)
const key = fc.constantFrom('customer', 'owner')
const at = fc.constantFrom('start', 'end')

/** One of every form. */
const measures: readonly fc.Arbitrary<Measure>[] = [
  ...(['sum', 'average', 'median'] as const).map((form) => fc.record({ form: fc.constant(form), of: quantity, rows })),
  fc.record({ form: is('percentile'), share: fc.constantFrom(0, 0.1, 0.75, 1), of: quantity, rows }),
  fc.record({ form: is('count'), rows }),
  fc.record({ form: is('countDistinct'), column: fc.constantFrom('id', 'product', 'lossReason'), rows }),
  fc.tuple(fc.record({ form: is('balance'), at, of: quantity }, { requiredKeys: ['form', 'at'] }), stock).map(both),
  fc.tuple(fc.record({ form: is('live'), key, at }), stock).map(both),
  ...(['keys', 'now', 'least'] as const).map((how) =>
    fc.tuple(fc.record({ form: is('kept'), key, of: quantity, how: is(how) }), stock).map(both),
  ),
  fc.record({ form: is('averageStock'), rows, from: dayColumn, until: fc.constantFrom('closed', 'actualClosed') }),
  fc.record({ form: is('sumWithin'), of: quantity, rows, from: dayColumn, to: dayColumn }),
  ...(['active', 'returning', 'fresh', 'lapsed', 'reactivated'] as const).map((form) =>
    fc.record({ form: is(form), key, rows }),
  ),
  fc.record({
    form: is('repeated'),
    key,
    of: fc.constantFrom('id', 'lossReason'),
    times: fc.constantFrom(1, 2, 3),
    rows,
  }),
  fc.record({ form: is('freshSum'), key, of: quantity, rows }),
  fc.record({ form: is('largestSum'), key, count: fc.constantFrom(1, 2, 10), of: quantity, rows }),
  fc.record({
    form: is('linked'),
    key,
    rows,
    to: fc.record({
      key: is('customer'),
      rows: fc.record({ entity: is('activities'), time: is('date'), where: fc.constant([]) }),
      ever: fc.boolean(),
    }),
  }),
  fc.record({ form: is('target'), kpi: fc.constantFrom('REVENUE', 'ORDERS') }),
].map((one) => one.map((some) => ({ ...some, name: { en: `a "measure"; of ${some.form}`, zh: '' } })))
const measure = fc.oneof(...measures)

function is<T extends string>(word: T): fc.Arbitrary<T> {
  return fc.constant(word)
}

function both<A, B>([one, other]: readonly [A, B]): A & B {
  return { ...one, ...other }
}

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(someDay, someDay).map(([one, other]) => (one < other ? daysFromTo(one, other) : daysFromTo(other, one))),
  // Short ones that have something before them, and before that.
  someDay.map((last) => daysFromTo((last - 11) as DayNumber, last)),
  fc.tuple(fc.constantFrom('month', 'quarter', 'year'), someDay).map(([unit, of]) => unitHolding(unit, of)),
)

/**
 * What is looked at person by person. Over one table: of two reasons why there is no number, the engine gives the first,
 * and one of them says that nobody can be told apart.
 */
const ofPeople: fc.Arbitrary<Expression> = fc.oneof(
  measure.map(value),
  fc
    .tuple(measure, measure)
    .filter((both) => both.every(({ form }) => form !== 'target'))
    .map(([top, bottom]) => ratio(value(top), value(bottom))),
)

/** What puts measures together, and looks at other periods and people. */
const expression: fc.Arbitrary<Expression> = fc.letrec<{ of: Expression }>((tie) => ({
  of: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: measure.map(value), weight: 5 },
    fc.record({ op: fc.constant('constant'), number: fc.constantFrom(0, 1, -2.5, 0.125) }),
    fc.record({ op: fc.constant('length'), in: fc.constantFrom('days', 'months') }),
    fc.record({ op: fc.constant('ratio'), top: tie('of'), bottom: tie('of') }),
    fc.record({ op: fc.constant('ratio'), top: tie('of'), bottom: tie('of'), base: fc.constant('positive') }),
    fc.record({ op: fc.constant('difference'), left: tie('of'), right: tie('of') }),
    fc.record({ op: fc.constantFrom('sum', 'product'), parts: fc.array(tie('of'), { maxLength: 3 }) }),
    fc.record({ op: fc.constant('power'), base: tie('of'), exponent: fc.constantFrom(0.5, 2).map(constantOf) }),
    fc.record({ op: fc.constantFrom('preceding', 'yearBefore'), of: tie('of') }),
    fc.record({ op: fc.constant('compoundGrowth'), of: tie('of') }),
    fc.record(
      { op: fc.constant('people'), of: ofPeople, atLeast: fc.constantFrom(0, 1, 10) },
      { requiredKeys: ['op', 'of'] },
    ),
    fc.record({
      op: fc.constant('monthsToReach'),
      of: ofPeople,
      atLeast: fc.constantFrom(0, 1),
      hiredWithin: fc.constant(24),
    }),
  ),
})).of

function constantOf(number: number): Expression {
  return { op: 'constant', number }
}

function kpi(id: string, of: Expression): Kpi {
  const text = { en: id, zh: id }
  return { id, name: text, definition: text, unit: 'ratio', better: 'range', aliases: [], source: '', value: of }
}

/** A person who has no row at all is unknown, which is an error of its own. */
function groupsOf(dataset: Dataset): Group[] {
  return whos.flatMap((who) => {
    try {
      return [resolveWho(dataset, who)]
    } catch (error) {
      if (error instanceof InputError) return []
      throw error
    }
  })
}

let database: Database
beforeAll(async () => (database = await Database.open()))
afterAll(() => database.close())

describe('measures in DuckDB', () => {
  it('are what the engine finds, in all forms, over random tables', async () => {
    await expectAgreement(fc.tuple(...measures.map((one) => one.map(value))), 30)
  })

  it('are what the engine finds, in arithmetic that looks at other periods and people', async () => {
    await expectAgreement(fc.array(expression, { minLength: 6, maxLength: 6 }), 40)
  })
})

async function expectAgreement(all: fc.Arbitrary<Expression[]>, numRuns: number): Promise<void> {
  const periods = fc.array(period, { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(sheets, all, periods, async (tables, expressions, asked) => {
      const dataset = datasetOf(tables)
      await database.load(dataset)
      const kpis = expressions.map((each, index) => kpi(`k${index}`, each))
      const question = { dataset, kpis, periods: asked, groups: groupsOf(dataset), calendar }
      expect((await agreementOn(question, database)).differences).toEqual([])
    }),
    { numRuns },
  )
}

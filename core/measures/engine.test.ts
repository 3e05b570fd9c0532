import fc from 'fast-check'
import type { Calendar, Period } from '../calendar/period'
import { preceding } from '../calendar/step'
import type { DayNumber } from '../cells/day'
import { NO_DAY, type Column, type Dataset, type Table } from '../model/dataset'
import { NotAvailable } from '../input-error'
import { evaluateMeasures } from './engine'
import { everyone, resolveWho, type Group } from './group'
import { measureKey, type Measure } from './measure'

/** A row as the specification speaks of it; undefined is missing. */
interface Row {
  readonly owner: string
  readonly customer: string
  readonly amount: number | undefined
  readonly created: number | undefined
  readonly closed: number | undefined
  readonly status: string
}

const FIRST = 46000
const SPAN = 60
const day = fc.option(fc.integer({ min: FIRST, max: FIRST + SPAN }), { nil: undefined, freq: 8 })
const row: fc.Arbitrary<Row> = fc.record({
  owner: fc.constantFrom('', 'Ann', 'Ben', 'Cai'),
  customer: fc.constantFrom('', 'Acme', 'Bolt', 'Core', 'Dune'),
  amount: fc.option(fc.integer({ min: -50, max: 500 }), { nil: undefined, freq: 8 }),
  created: day,
  closed: day,
  status: fc.constantFrom('open', 'won', 'lost', 'void'),
})
const rows = fc.array(row, { maxLength: 40 })
const periods = fc.array(
  fc
    .tuple(fc.integer({ min: FIRST - 5, max: FIRST + SPAN }), fc.integer({ min: 0, max: 30 }))
    .map(([first, days]): Period => ({
      unit: 'range',
      first: first as DayNumber,
      last: (first + days) as DayNumber,
      label: `${first}+${days}`,
    })),
  { minLength: 1, maxLength: 4 },
)
const calendar: Calendar = { today: (FIRST + 45) as DayNumber, fiscalYearStart: 1 }
const whos = ['', 'Ann', 'Ben', 'customer=Acme', 'Ann; status=won']
const name = { en: '', zh: '' }
const where = [{ column: 'status', is: ['won', 'lost'] }]
const byClosing = { entity: 'deals', time: 'closed', where } as const
const byCreation = { entity: 'deals', time: 'created', where: [] } as const
const gone = { column: 'status', is: ['won', 'lost'] }

const measures: readonly Measure[] = [
  { name, form: 'sum', of: { column: 'amount' }, rows: byClosing },
  { name, form: 'count', rows: byClosing },
  { name, form: 'average', of: { daysFrom: 'created', daysTo: 'closed' }, rows: byClosing },
  { name, form: 'median', of: { column: 'amount' }, rows: byClosing },
  { name, form: 'countDistinct', column: 'customer', rows: byClosing },
  { name, form: 'active', key: 'customer', rows: byClosing },
  { name, form: 'returning', key: 'customer', rows: byClosing },
  { name, form: 'lapsed', key: 'customer', rows: byClosing },
  { name, form: 'fresh', key: 'customer', rows: byClosing },
  { name, form: 'balance', of: { column: 'amount' }, rows: byCreation, until: 'closed', gone },
]

function datasetOf(list: readonly Row[]): Dataset {
  const text = (header: string, values: readonly string[]): Column => {
    const dictionary = ['', ...new Set(values.filter((value) => value !== ''))]
    return { kind: 'text', header, dictionary, codes: Int32Array.from(values, (value) => dictionary.indexOf(value)) }
  }
  const days = (header: string, values: readonly (number | undefined)[]): Column => ({
    kind: 'day',
    header,
    values: Int32Array.from(values, (value) => value ?? NO_DAY),
  })
  const table: Table = {
    entity: 'deals',
    rows: list.length,
    columns: {
      owner: text(
        'owner',
        list.map((each) => each.owner),
      ),
      customer: text(
        'customer',
        list.map((each) => each.customer),
      ),
      status: text(
        'status',
        list.map((each) => each.status),
      ),
      amount: { kind: 'number', header: 'amount', values: Float64Array.from(list, (each) => each.amount ?? NaN) },
      created: days(
        'created',
        list.map((each) => each.created),
      ),
      closed: days(
        'closed',
        list.map((each) => each.closed),
      ),
    },
    unreadable: {},
    otherHeaders: [],
    other: () => undefined,
    rowNumbers: Int32Array.from(list, (_, index) => index + 2),
  }
  return { tables: { deals: table }, headersSeen: [] }
}

/** The specification word for word, one cell of the grid at a time. */
function naive(list: readonly Row[], measure: Measure, period: Period, who: string): number | undefined {
  const belongs = (each: Row): boolean => {
    if (who === 'customer=Acme') return each.customer === 'Acme'
    if (who === 'Ann; status=won') return each.owner === 'Ann' && each.status === 'won'
    return who === '' || each.owner === who
  }
  const decided = (each: Row) => each.status === 'won' || each.status === 'lost'
  const within = (at: number | undefined, { first, last }: Period) => at !== undefined && at >= first && at <= last
  const rowsIn = (span: Period) => list.filter((each) => decided(each) && belongs(each) && within(each.closed, span))
  const keys = (span: Period) =>
    new Set(
      rowsIn(span)
        .map((each) => each.customer)
        .filter((key) => key !== ''),
    )
  const numbers = (values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined)
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const found = rowsIn(period)
  const before = preceding(period, calendar)
  switch (measure.form) {
    case 'sum':
      return total(numbers(found.map((each) => each.amount)))
    case 'count':
      return found.length
    case 'average': {
      const spans = found.flatMap(({ created, closed }) =>
        created === undefined || closed === undefined ? [] : [closed - created],
      )
      return spans.length === 0 ? undefined : total(spans) / spans.length
    }
    case 'median': {
      const sorted = numbers(found.map((each) => each.amount)).sort((one, other) => one - other)
      const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
      return low === undefined || high === undefined ? undefined : (low + high) / 2
    }
    case 'countDistinct':
    case 'active':
      return keys(period).size
    case 'returning':
      return [...keys(before)].filter((key) => keys(period).has(key)).length
    case 'lapsed':
      return [...keys(before)].filter((key) => !keys(period).has(key)).length
    case 'fresh': {
      const firstDay = (key: string) =>
        Math.min(...numbers(list.filter((each) => decided(each) && each.customer === key).map((each) => each.closed)))
      const firsts = found.filter((each) => each.customer !== '' && each.closed === firstDay(each.customer))
      return new Set(firsts.map((each) => each.customer)).size
    }
    case 'balance': {
      const at = Math.min(period.last, calendar.today)
      const open = list.filter((each) => {
        if (!belongs(each) || each.created === undefined || each.created > at) return false
        return !decided(each) || (each.closed !== undefined && each.closed > at)
      })
      return total(numbers(open.map((each) => each.amount)))
    }
    case 'target':
      return undefined
  }
}

function evaluate(list: readonly Row[], spans: readonly Period[], groups: readonly Group[]) {
  const all = [...spans, ...spans.map((period) => preceding(period, calendar))]
  const before = all.map((_, index) => (index < spans.length ? index + spans.length : -1))
  return evaluateMeasures(datasetOf(list), measures, {
    periods: all,
    before,
    groups,
    calendar,
    kpiNames: () => new Set(),
  })
}

/** Columns that hold nothing at all are an error of their own. */
const isUsable = (list: readonly Row[]) =>
  (['amount', 'created', 'closed'] as const).every((column) => list.some((each) => each[column] !== undefined))

describe('the engine', () => {
  it('agrees with the specification, cell by cell, on random tables', () => {
    fc.assert(
      fc.property(rows.filter(isUsable), periods, (list, spans) => {
        const dataset = datasetOf(list)
        const asked = whos.filter((who) => who === '' || who.includes('=') || list.some(({ owner }) => owner === who))
        if (!list.some(({ owner }) => owner === 'Ann')) asked.splice(asked.indexOf('Ann; status=won'), 1)
        const found = evaluate(
          list,
          spans,
          asked.map((who) => resolveWho(dataset, who)),
        )
        for (const measure of measures) {
          spans.forEach((period, p) => {
            asked.forEach((who, g) => {
              const value = found.get(measureKey(measure))?.at(p, g)
              expect([measure.form, value instanceof NotAvailable ? undefined : value]).toEqual([
                measure.form,
                naive(list, measure, period, who),
              ])
            })
          })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not care about the order of rows', () => {
    const shuffled = rows
      .filter(isUsable)
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(shuffled, periods, ([list, other], spans) => {
        const one = evaluate(list, spans, [everyone()])
        const two = evaluate(other, spans, [everyone()])
        for (const measure of measures) {
          expect(two.get(measureKey(measure))?.at(0, 0)).toEqual(one.get(measureKey(measure))?.at(0, 0))
        }
      }),
    )
  })

  it('adds up over adjacent periods where a measure is a sum', () => {
    fc.assert(
      fc.property(rows.filter(isUsable), fc.integer({ min: 1, max: SPAN - 1 }), (list, cut) => {
        const span = (first: number, last: number): Period => ({
          unit: 'range',
          first: first as DayNumber,
          last: last as DayNumber,
          label: `${first}..${last}`,
        })
        const spans = [span(FIRST, FIRST + cut - 1), span(FIRST + cut, FIRST + SPAN), span(FIRST, FIRST + SPAN)]
        const found = evaluate(list, spans, [everyone()])
        for (const measure of measures.slice(0, 2)) {
          const [one, two, whole] = spans.map((_, p) => found.get(measureKey(measure))?.at(p, 0))
          expect(Number(one) + Number(two)).toBe(whole)
        }
      }),
    )
  })
})

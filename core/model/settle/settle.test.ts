import fc from 'fast-check'
import type { Column } from '../dataset'
import { entities, entity, type ColumnKind, type EntityName } from '../entity'
import type { BusinessRules } from '../reading-rules'
import { contents, days, numbers, rulesWith, settled, settledLazily, texts } from './columns-for-tests'

const names = entities().map(({ id }) => id)
const words = [
  ...[
    '',
    'Won',
    'closed',
    '输单',
    'Proposal',
    'call',
    '拜访',
    'NPS',
    '满意度',
    'Converted',
    'us',
    'Acme',
    '2026-Q3',
    '2026年7月',
  ],
  ...['EUR', '¥', 'GBP', 'Ads', 'yes'],
]
const business: fc.Arbitrary<BusinessRules> = fc.record({
  stages: fc.subarray([
    { name: 'Proposal', probability: 0.4 },
    { name: 'call', status: 'won' as const },
  ]),
  acquisitionCategories: fc.subarray(['Ads', 'Won']),
  ourNames: fc.subarray(['Acme']),
  rates: fc.subarray([
    { currency: 'EUR', base: 'CNY', rate: 7.8 },
    { currency: 'GBP', base: 'CNY', rate: 9 },
  ]),
})

function columnOf(kind: ColumnKind, rows: number): fc.Arbitrary<Column> {
  const ofRows = { minLength: rows, maxLength: rows }
  switch (kind) {
    case 'amount':
    case 'number':
    case 'percent':
      return fc
        .array(fc.option(fc.integer({ min: -5, max: 12 }), { nil: undefined }), ofRows)
        .map((values) => numbers(values))
    case 'moment':
      return fc
        .array(fc.option(fc.integer({ min: 46000, max: 46005 }), { nil: undefined }), ofRows)
        .map((values) => numbers(values))
    case 'date':
      return fc
        .array(fc.constantFrom('', '2026-06-01', '2026-07-01', '2026-08-15'), ofRows)
        .map((values) => days(values))
    default:
      return fc.array(fc.constantFrom(...words), ofRows).map((values) => texts(values))
  }
}

/** Some of the columns that a table of an entity can have. */
const tableOf = (name: EntityName) =>
  fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.subarray(Object.entries(entity(name).columns), { minLength: 1 }))
    .chain(([rows, chosen]) =>
      fc.record({
        rows: fc.constant(rows),
        order: fc.shuffledSubarray([...Array(rows).keys()], { minLength: rows }),
        columns: fc.record(Object.fromEntries(chosen.map(([column, { kind }]) => [column, columnOf(kind, rows)]))),
        rules: business.map((said) => rulesWith(said)),
      }),
    )

function reordered(column: Column, order: readonly number[]): Column {
  if (column.kind === 'text') return { ...column, codes: Int32Array.from(order, (row) => column.codes[row] ?? 0) }
  if (column.kind === 'day') return { ...column, values: Int32Array.from(order, (row) => column.values[row] ?? 0) }
  return { ...column, values: Float64Array.from(order, (row) => column.values[row] ?? 0) }
}

describe.each(names)('derived columns of %s', (name) => {
  const { derived, columns: definitions } = entity(name)

  it('are those that the model knows, of its kinds, with a row each, or money in one currency', () => {
    fc.assert(
      fc.property(tableOf(name), ({ rows, columns, rules }) => {
        for (const [column, found] of Object.entries(settled(name, columns, rules))) {
          const isMoney = definitions[column]?.kind === 'amount' || column === 'currency'
          expect([column, found.kind]).toEqual([column, derived[column]?.kind ?? (isMoney && columns[column]?.kind)])
          expect(contents(found)).toHaveLength(rows)
        }
      }),
    )
  })

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(tableOf(name), ({ order, columns, rules }) => {
        const shuffled = Object.fromEntries(
          Object.entries(columns).map(([column, cells]) => [column, reordered(cells, order)]),
        )
        const found = settled(name, columns, rules)
        const again = settled(name, shuffled, rules)
        expect(Object.keys(again)).toEqual(Object.keys(found))
        for (const column of Object.keys(found)) {
          const rows = contents(found[column])
          expect(contents(again[column])).toEqual(order.map((row) => rows[row]))
        }
      }),
    )
  })

  it('are worked out when they are first read, once, and come to the same', () => {
    fc.assert(
      fc.property(tableOf(name), ({ columns, rules }) => {
        const { read, columns: lazy } = settledLazily(name, columns, rules)
        const eager = settled(name, columns, rules)
        const atOnce = name === 'surveys' ? ['score', 'kind'] : []
        expect(read.filter((column) => !atOnce.includes(column))).toEqual([])
        expect(Object.keys(lazy)).toEqual(Object.keys(eager))
        for (const column of Object.keys(lazy)) {
          expect(lazy[column]).toEqual(eager[column])
          expect(lazy[column]).toBe(lazy[column])
        }
        expect(read).toHaveLength(new Set(read).size)
      }),
    )
  })
})

it('leaves the columns of the table as they were', () => {
  const columns = { status: texts(['Won']), stage: texts(['Lost']), amount: numbers([3]), currency: texts(['EUR']) }
  const before = JSON.stringify(columns)
  const found = settled('deals', columns, rulesWith({ rates: [{ currency: 'EUR', base: 'CNY', rate: 2 }] }))
  expect([contents(found.status), contents(found.amount)]).toEqual([['won'], [6]])
  expect(JSON.stringify(columns)).toBe(before)
})

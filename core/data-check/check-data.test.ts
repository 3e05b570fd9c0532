import fc from 'fast-check'
import { isoDay, type DayNumber } from '../cells/day'
import type { Table } from '../model/dataset'
import { checkData, dataChecks } from './check-data'
import type { Finding } from './finding'
import { MOST_LISTED } from './found-rows'
import { dataOf, tableOf, type HandCell, type HandColumns } from './tables-for-tests'

const TODAY = 46350 // 2026-11-24

/** Tables as they should be: nothing is blank, twice, misspelt or out of time. */
const cleanTables = fc
  .record({ count: fc.integer({ min: 1, max: 20 }), seed: fc.nat(1000) })
  .map(({ count: threes, seed }) => {
    const rows = Array.from({ length: 3 * threes }, (_, index) => index)
    const day = (index: number, after = 0) => isoDay((TODAY - 400 + ((index * 7 + seed) % 300) + after) as DayNumber)
    const customers = ['Northwind Foods', 'Granite Health', '蓝天科技', 'Store 1', 'Store 2', 'Acme Inc', 'Acme GmbH']
    const owners = ['Ann', 'Ben', '王芳']
    const pick = (choices: readonly string[]) => rows.map((index) => choices[(index + seed) % choices.length] ?? '')
    const stages = pick(['Won', 'Lost', 'Proposal'])
    // Three by three on one day: so deals end in the very months in which orders were placed.
    const dayOfThree = (index: number, after = 0) => day(index - (index % 3), after)
    return [
      tableOf('deals', {
        id: rows.map((index) => `D${index}`),
        customer: pick(customers),
        owner: pick(owners),
        amount: rows.map((index) => 100 + index),
        stage: stages,
        created: rows.map((index) => dayOfThree(index, -30)),
        closed: rows.map((index) => (stages[index] === 'Proposal' ? null : dayOfThree(index))),
      }),
      tableOf('orders', {
        id: rows.map((index) => `O${Math.floor(index / 3)}`),
        date: rows.map((index) => dayOfThree(index)),
        customer: rows.map((index) => customers[Math.floor(index / 3) % customers.length] ?? ''),
        owner: pick(owners),
        product: rows.map((index) => `Item ${index}`),
        quantity: rows.map((index) => 1 + (index % 5)),
        amount: rows.map((index) => 10 * (1 + (index % 5))),
      }),
      tableOf('people', { person: owners, team: ['East', 'West', 'West'], hired: owners.map(() => '2020-01-01') }),
      tableOf('targets', {
        who: owners.flatMap((owner) => [owner, owner]),
        kpi: owners.flatMap(() => ['REVENUE', 'REVENUE']),
        period: owners.flatMap(() => ['2026-Q1', '2026-Q2']),
        target: owners.flatMap(() => [100, 200]),
      }),
    ]
  })

it('finds nothing in tables that are as they should be', () => {
  fc.assert(
    fc.property(cleanTables, (tables) => {
      // Of few rows, somebody may own none.
      const found = checkData(dataOf(...tables)).filter(({ check }) => check !== 'people-without-rows')
      expect(found).toEqual([])
    }),
  )
})

const cell = fc.oneof(
  fc.constantFrom<HandCell>(
    null,
    '?x',
    'Acme',
    'Acme Inc',
    'Won',
    'Lost',
    'Ann',
    '2026-01-05',
    '1970-01-01',
    '2027-01-01',
  ),
  fc.integer({ min: -3, max: 12 }),
)
const columnsOf = (...names: readonly string[]) =>
  fc
    .array(fc.tuple(...names.map(() => cell)), { maxLength: 30 })
    .map((rows) => Object.fromEntries(names.map((name, column) => [name, rows.map((row) => row[column] ?? null)])))
const dirtyTables = fc.record({
  deals: columnsOf('id', 'owner', 'customer', 'amount', 'stage', 'created', 'closed', 'currency'),
  orders: columnsOf('id', 'customer', 'date', 'amount', 'quantity', 'owner', 'product'),
  subscriptions: columnsOf('id', 'customer', 'recurring', 'start', 'end'),
  targets: columnsOf('who', 'kpi', 'period', 'target'),
  surveys: columnsOf('id', 'date', 'nps', 'csat'),
  people: columnsOf('person', 'team', 'hired', 'left'),
})

/** Which of two rows came first depends on their order, and so the money of the other one. */
const comparing = new Set(['repeated-ids', 'overlapping-targets'])

const summary = (findings: readonly Finding[]) =>
  findings
    .map(({ check, entity, what, count, money }) => [check, entity, what.en, count, comparing.has(check) ? [] : money])
    .map((facts) => JSON.stringify(facts))
    .sort()

it('finds the same in whatever order the rows are', () => {
  fc.assert(
    fc.property(dirtyTables, fc.nat(29), (tables, turn) => {
      const turned = Object.entries(tables).map(([name, columns]) =>
        tableOf(name as Table['entity'], rotated(columns, turn)),
      )
      const straight = Object.entries(tables).map(([name, columns]) => tableOf(name as Table['entity'], columns))
      expect(summary(checkData(dataOf(...turned)))).toEqual(summary(checkData(dataOf(...straight))))
    }),
  )
})

function rotated(columns: HandColumns, by: number): HandColumns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [name, [...cells.slice(by), ...cells.slice(0, by)]]),
  )
}

it('tells errors first, and lists no more rows than anybody reads', () => {
  const many = MOST_LISTED + 10
  const orders = tableOf('orders', {
    customer: Array<string | null>(many).fill('A').fill(null, 0, 3),
    date: Array<string>(many).fill('?soon'),
    amount: Array<number>(many).fill(2),
  })
  const [first, second] = checkData(dataOf(orders))
  expect(first).toMatchObject({ severity: 'error', count: many, money: [{ amount: 2 * many }] })
  expect(first?.rows).toHaveLength(MOST_LISTED)
  expect(second).toMatchObject({ severity: 'warning', count: 3 })
})

it('has checks with a name of their own in both languages', () => {
  const checks = dataChecks()
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  for (const { name } of checks) {
    expect(name.en).toMatch(/^[A-Z]/)
    expect(name.zh).toMatch(/[\u4e00-\u9fff]/)
  }
})

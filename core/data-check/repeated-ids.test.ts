import { repeatedIds } from './repeated-ids'
import { dataOf, foundBy, tableOf } from './tables-for-tests'

const deals = {
  id: ['D1', 'D2', 'D1', 'D3', 'D2'],
  owner: ['Ann', 'Ben', 'Ann', 'Ben', 'Ben'],
  amount: [100, 200, 100, 300, 250],
  stage: ['Won', 'Won', 'Won', 'Won', 'Won'],
  closed: ['2026-01-01', '2026-01-02', '2026-01-01', '2026-01-03', '2026-01-02'],
}

it('tells rows that came twice from numbers that were given twice', () => {
  expect(foundBy(repeatedIds, tableOf('deals', deals))).toEqual([
    { what: 'Rows that are in the table twice', severity: 'error', count: 1, rows: [4] },
    { what: 'Rows with the same “id” but different content', severity: 'warning', count: 1, rows: [6] },
  ])
})

it('counts the money of the repeated rows only, and names the first one', () => {
  const [twice] = repeatedIds.find(dataOf(tableOf('deals', deals)))
  expect(twice?.money).toEqual([{ currency: '', amount: 100 }])
  expect(twice?.rows[0]?.problem).toEqual({ en: 'the same as row 2', zh: '与第 2 行相同' })
})

it('compares columns that it does not know, too', () => {
  const noted = tableOf('deals', deals, { Note: ['x', '', 'y', '', ''] })
  expect(foundBy(repeatedIds, noted)).toEqual([
    { what: 'Rows with the same “id” but different content', severity: 'warning', count: 2, rows: [4, 6] },
  ])
})

describe('an order', () => {
  const orders = {
    id: ['O1', 'O1', 'O1', 'O2'],
    customer: ['A', 'A', 'A', 'B'],
    date: ['2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01'],
    product: ['Pen', 'Ink', 'Pen', 'Pen'],
    amount: [5, 7, 5, 5],
  }

  it('has several lines, of which only the very same is doubtful', () => {
    expect(foundBy(repeatedIds, tableOf('orders', orders))).toEqual([
      { what: 'Order lines that are in the same order twice', severity: 'warning', count: 1, rows: [4] },
    ])
  })

  it('may have the same line twice where the lines are numbered', () => {
    expect(foundBy(repeatedIds, tableOf('orders', orders, { Line: ['1', '2', '3', '1'] }))).toEqual([])
  })

  it('finds a line twice that is preceded by one like it but for a number', () => {
    const lines = { ...orders, quantity: [1, 7, 2, 1], id: ['O1', 'O1', 'O1', 'O1'], customer: ['A', 'A', 'A', 'A'] }
    const again = Object.fromEntries(Object.entries(lines).map(([name, cells]) => [name, [...cells, cells[2] ?? null]]))
    expect(foundBy(repeatedIds, tableOf('orders', again))).toMatchObject([{ count: 2, rows: [5, 6] }])
  })

  it('is no order where it has no number', () => {
    const { id, ...rest } = orders
    expect(foundBy(repeatedIds, tableOf('orders', { ...rest, id: id.map(() => null) }))).toEqual([])
    expect(foundBy(repeatedIds, tableOf('orders', rest))).toEqual([])
  })
})

it('takes deals without numbers for the same only where all is the same', () => {
  const { id, ...rest } = deals
  const named = tableOf('deals', { ...rest, name: id })
  expect(foundBy(repeatedIds, named)).toEqual([
    { what: 'Rows that are in the table twice', severity: 'error', count: 1, rows: [4] },
  ])
})

it('does not take for a number what names a group of rows', () => {
  const surveys = tableOf('surveys', {
    id: ['Q3', 'Q3', 'Q3', 'Q3'],
    date: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
    score: [9, 8, 7, 10],
  })
  expect(foundBy(repeatedIds, surveys)).toEqual([])
})

it('lets a subscription have several terms', () => {
  const subscriptions = tableOf('subscriptions', {
    id: ['S1', 'S1'],
    customer: ['A', 'A'],
    recurring: [10, 12],
    start: ['2025-01-01', '2026-01-01'],
  })
  expect(foundBy(repeatedIds, subscriptions)).toEqual([])
})

it('finds a person who stands in two teams', () => {
  const people = tableOf('people', { person: ['Ann', 'Ben', 'Ann'], team: ['East', 'East', 'West'] })
  expect(foundBy(repeatedIds, people)).toMatchObject([
    { what: 'Rows with the same “person” but different content', rows: [4] },
  ])
})

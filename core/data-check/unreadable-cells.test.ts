import { dataOf, foundBy, tableOf } from './tables-for-tests'
import { unreadableCells } from './unreadable-cells'

it('lists every cell that could not be read, with what stands there', () => {
  const orders = tableOf('orders', {
    customer: ['A', 'B', 'C', 'D'],
    date: ['2026-01-05', '?soon', '2026-01-07', '?32.1.2026'],
    amount: [10, 20, 30, 40],
  })
  const [finding] = unreadableCells.find(dataOf(orders))
  expect(finding).toMatchObject({
    severity: 'error',
    entity: 'orders',
    sheet: 'orders',
    what: { en: 'Dates in “date” that cannot be read', zh: '“date”列中无法识别的日期' },
    count: 2,
    money: [{ currency: '', amount: 60 }],
    rows: [
      { row: 3, header: 'date', found: 'soon' },
      { row: 5, header: 'date', found: '32.1.2026' },
    ],
  })
})

it('tells amounts from dates, and what every row needs from what it can do without', () => {
  const orders = tableOf('orders', {
    customer: ['A', 'B'],
    date: ['2026-01-05', '2026-01-06'],
    amount: [10, '?tbd'],
    cost: ['?~5', 1],
  })
  expect(foundBy(unreadableCells, orders)).toEqual([
    { what: 'Numbers in “amount” that cannot be read', severity: 'error', count: 1, rows: [3] },
    { what: 'Numbers in “cost” that cannot be read', severity: 'warning', count: 1, rows: [2] },
  ])
})

it('finds nothing in blanks', () => {
  const orders = tableOf('orders', { customer: ['A'], date: [null], amount: [null] })
  expect(foundBy(unreadableCells, orders)).toEqual([])
})

it('finds periods that cannot be read', () => {
  const targets = tableOf('targets', { who: ['Ann', 'Ann'], period: ['2026-Q1', '?Q9'], target: [5, 6] })
  expect(foundBy(unreadableCells, targets)).toEqual([
    { what: 'Periods in “period” that cannot be read', severity: 'error', count: 1, rows: [3] },
  ])
})

it('tells dates that are written the other way round from what is no date', () => {
  const read = tableOf('orders', { customer: ['A', 'B'], date: ['?31/12/2026', '?soon'], amount: [10, 20] })
  const [first, second] = read.unreadable.date ?? []
  if (first === undefined || second === undefined) throw new Error('nothing is unreadable')
  const orders = { ...read, unreadable: { date: [{ ...first, contradicts: 'month-first' as const }, second] } }
  const found = unreadableCells.find(dataOf(orders))
  expect(found.map(({ what, rows }) => [what.en, rows.map(({ problem }) => problem.en)])).toEqual([
    ['Dates in “date” with day and month the other way round', ['the column has the month first']],
    ['Dates in “date” that cannot be read', ['not a date']],
  ])
})

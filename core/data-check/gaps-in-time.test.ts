import { dayNumber, isoDay } from '../cells/day'
import type { Table } from '../model/dataset'
import { gapsInTime } from './gaps-in-time'
import { dataOf, tableOf } from './tables-for-tests'

/** Orders on every n-th day of the months, [year, month] each. */
const orders = (months: readonly (readonly [number, number])[], every = 2) => {
  const date = months.flatMap(([year, month]) =>
    Array.from({ length: Math.floor(28 / every) }, (_, index) => isoDay(dayNumber(year, month, 1 + index * every))),
  )
  return tableOf('orders', { customer: date.map(() => 'A'), date, amount: date.map(() => 1) })
}
const year = (number: number, ...without: readonly number[]) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    .filter((month) => !without.includes(month))
    .map((month) => [number, month] as const)
const gaps = (...tables: readonly Table[]) =>
  gapsInTime.find(dataOf(...tables)).flatMap(({ rows }) => rows.map(({ found }) => found))

it('finds months without an order, and where to look', () => {
  const [finding] = gapsInTime.find(dataOf(orders(year(2025, 4, 5))))
  expect(finding).toMatchObject({ severity: 'warning', unit: 'months', count: 2, money: [] })
  // Three months of 14 orders each stand before.
  expect(finding?.rows.map(({ row, found }) => [row, found])).toEqual([
    [43, '2025-04'],
    [43, '2025-05'],
  ])
})

it('finds no gap where orders come once in a while', () => {
  expect(gaps(orders(year(2025, 4, 5), 10))).toEqual([])
})

it('finds no gap in a month that is empty every year, nor in a business that is mostly at rest', () => {
  expect(gaps(orders([...year(2024, 8), ...year(2025, 8)]))).toEqual([])
  expect(gaps(orders([...year(2024, 8), ...year(2025, 9)]))).toEqual(['2024-08', '2025-09'])
  expect(gaps(orders(year(2025, 2, 3, 5, 6, 8, 9)))).toEqual([])
})

it('is not misled by one mistyped year', () => {
  const table = orders(year(2025, 4))
  const column = table.columns.date
  if (column?.kind !== 'day') throw new Error('no days')
  column.values[0] = dayNumber(1925, 1, 1)
  expect(gaps(table)).toEqual([])
})

it('finds a table that ends before the others', () => {
  const activities = tableOf('activities', { date: ['2025-12-20'], owner: ['Ann'], kind: ['call'] })
  const found = gapsInTime.find(dataOf(orders(year(2025, 11, 12)), activities))
  expect(found).toMatchObject([{ entity: 'orders', count: 2, rows: [{ found: '2025-11' }, { found: '2025-12' }] }])
  expect(found[0]?.rows[0]?.problem.en).toBe('nothing any more, while “activities” goes on to 2025-12-20')
})

it('lets data as a whole be old, and be ahead of its time', () => {
  expect(gaps(orders(year(2019)))).toEqual([])
  expect(gaps(orders([...year(2026, 12), [2027, 6]]))).toEqual([])
})

import { leftOutLines } from './left-out-lines'
import { dataOf, tableOf } from './tables-for-tests'

const orders = tableOf('orders', { customer: ['A'], date: ['2026-01-01'], amount: [1] })

it('notes the lines that are no rows, and why', () => {
  const leftOut = [
    { row: 12, reason: 'repeated-header' },
    { row: 40, reason: 'total' },
    { row: 42, reason: 'footer' },
  ] as const
  const [finding] = leftOutLines.find(dataOf({ ...orders, leftOut }))
  expect(finding).toMatchObject({ severity: 'note', count: 3, money: [], kpis: [] })
  expect(finding?.rows.map(({ row, problem }) => [row, problem.en])).toEqual([
    [12, 'the headings again'],
    [40, 'looks like a total'],
    [42, 'looks like a footer'],
  ])
})

it('finds nothing where nothing is left out', () => {
  expect(leftOutLines.find(dataOf(orders, { ...orders, entity: 'deals', leftOut: [] }))).toEqual([])
})

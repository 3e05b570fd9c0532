import { negativeAmounts } from './negative-amounts'
import { dataOf, foundBy, tableOf } from './tables-for-tests'

it('warns of deals, subscriptions and targets below 0', () => {
  const deals = tableOf('deals', {
    owner: ['Ann', 'Ann'],
    amount: [-5, 5],
    stage: ['Won', 'Won'],
    closed: [null, null],
  })
  const subscriptions = tableOf('subscriptions', { customer: ['A'], recurring: [-1], start: ['2026-01-01'] })
  const targets = tableOf('targets', { who: ['Ann'], period: ['2026'], target: [-100] })
  expect(foundBy(negativeAmounts, deals, subscriptions, targets)).toMatchObject([
    { what: 'Amounts below 0 in “amount”', severity: 'warning', rows: [2] },
    { what: 'Amounts below 0 in “recurring”', severity: 'warning', rows: [2] },
    { what: 'Amounts below 0 in “target”', severity: 'warning', rows: [2] },
  ])
})

it('takes orders below 0 for returns, which are worth a note', () => {
  const orders = tableOf('orders', {
    customer: ['A', 'A', 'A'],
    date: ['2026-01-01', '2026-01-02', '2026-01-03'],
    amount: [100, -40, -60],
    quantity: [10, -4, null],
  })
  const [finding] = negativeAmounts.find(dataOf(orders))
  expect(finding).toMatchObject({ severity: 'note', count: 2, money: [{ amount: -100 }] })
})

it('warns of an order whose quantity says the opposite', () => {
  const orders = tableOf('orders', {
    customer: ['A', 'A', 'A'],
    date: ['2026-01-01', '2026-01-02', '2026-01-03'],
    amount: [-100, 100, 0],
    quantity: [10, -10, -1],
  })
  expect(foundBy(negativeAmounts, orders)).toEqual([
    {
      what: 'Orders whose amount and quantity have opposite signs',
      severity: 'warning',
      count: 2,
      rows: [2, 3],
    },
  ])
})

it('lets costs be credits', () => {
  const costs = tableOf('costs', { date: ['2026-01-01'], amount: [-5] })
  expect(foundBy(negativeAmounts, costs)).toEqual([])
})

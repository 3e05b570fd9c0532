import { futureDays } from './future-days'
import { foundBy, tableOf } from './tables-for-tests'

it('finds orders dated after today, and decided deals with a closing day to come', () => {
  const orders = tableOf('orders', { customer: ['A', 'A'], date: ['2026-11-24', '2026-11-25'], amount: [1, 1] })
  const deals = tableOf('deals', {
    owner: ['Ann', 'Ann', 'Ann'],
    amount: [1, 1, 1],
    stage: ['Won', 'Proposal', 'Lost'],
    created: ['2026-01-01', '2026-01-01', '2027-01-01'],
    closed: ['2026-12-31', '2026-12-31', '2026-11-24'],
  })
  expect(foundBy(futureDays, orders, deals)).toEqual([
    { what: 'Deals already won or lost with a closing day in the future', severity: 'warning', count: 1, rows: [2] },
    { what: 'Deals created in the future', severity: 'warning', count: 1, rows: [4] },
    { what: 'Orders dated in the future', severity: 'warning', count: 1, rows: [3] },
  ])
})

it('does not mind plans: targets, ends of subscriptions, days that are missing', () => {
  const subscriptions = tableOf('subscriptions', {
    customer: ['A'],
    recurring: [1],
    start: ['2027-01-01'],
    end: ['2028-01-01'],
  })
  const activities = tableOf('activities', { date: ['2026-12-01'], owner: ['Ann'], kind: ['visit'] })
  const orders = tableOf('orders', { customer: ['A'], date: [null], amount: [1] })
  expect(foundBy(futureDays, subscriptions, activities, orders)).toEqual([])
})

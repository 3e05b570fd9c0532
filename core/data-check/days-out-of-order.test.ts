import { daysOutOfOrder } from './days-out-of-order'
import { dataOf, foundBy, tableOf } from './tables-for-tests'

it('finds deals closed before they were created', () => {
  const deals = tableOf('deals', {
    owner: ['Ann', 'Ann', 'Ann', 'Ann', 'Ann'],
    amount: [1, 2, 4, 8, 16],
    stage: ['Won', 'Lost', 'Won', 'Proposal', 'Won'],
    created: ['2026-03-01', '2026-03-01', null, '2026-03-01', '2026-03-01'],
    closed: ['2026-02-28', '2026-03-01', '2020-01-01', '2026-01-01', '1970-01-01'],
  })
  const [finding, ...more] = daysOutOfOrder.find(dataOf(deals))
  expect(finding).toMatchObject({ severity: 'warning', count: 1, money: [{ amount: 1 }] })
  expect(finding?.rows).toEqual([
    {
      row: 2,
      header: 'closed',
      found: '2026-02-28',
      problem: { en: 'before 2026-03-01', zh: '早于 2026-03-01' },
      money: 1,
    },
  ])
  expect(more).toEqual([])
})

it('finds subscriptions that end before they start, and people who left before they came', () => {
  const subscriptions = tableOf('subscriptions', {
    customer: ['A', 'B', 'C'],
    recurring: [1, 1, 1],
    start: ['2026-01-01', '2026-01-01', '2026-01-01'],
    end: ['2025-12-31', '2026-01-01', null],
  })
  const people = tableOf('people', {
    person: ['Ann', 'Ben'],
    team: ['X', 'X'],
    hired: ['2026-01-02', '2020-01-01'],
    left: ['2026-01-01', '2021-01-01'],
  })
  expect(foundBy(daysOutOfOrder, subscriptions, people)).toEqual([
    { what: 'Subscriptions that end before they start', severity: 'warning', count: 1, rows: [2] },
    { what: 'People who left before they were hired', severity: 'warning', count: 1, rows: [2] },
  ])
})

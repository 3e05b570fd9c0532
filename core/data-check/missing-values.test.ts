import { missingValues } from './missing-values'
import { foundBy, tableOf } from './tables-for-tests'

const deals = {
  owner: ['Ann', null, 'Ben'],
  customer: ['A', 'B', null],
  customerId: [null, null, null],
  amount: [1, 2, null],
  stage: ['Won', 'Lost', 'Proposal'],
  created: ['2026-01-01', null, '2026-01-01'],
  closed: ['2026-02-01', '2026-02-01', null],
}

it('finds deals without owner, customer or day of creation, and open ones without an amount', () => {
  expect(foundBy(missingValues, tableOf('deals', deals))).toEqual([
    { what: 'Rows without a value in “owner”', severity: 'warning', count: 1, rows: [3] },
    { what: 'Rows without a value in “customer”', severity: 'warning', count: 1, rows: [4] },
    { what: 'Rows without a value in “created”', severity: 'warning', count: 1, rows: [3] },
    { what: 'Open deals without an amount', severity: 'note', count: 1, rows: [4] },
  ])
})

it('is content with a customer’s number, or with the name', () => {
  const named = tableOf('deals', { ...deals, owner: ['Ann', 'Ann', 'Ann'], customerId: [null, null, 'C3'] })
  expect(foundBy(missingValues, named).map(({ what }) => what)).not.toContain('Rows without a value in “customer”')
})

it('takes an order without date or amount for an error', () => {
  const orders = tableOf('orders', { customer: ['A', 'B'], date: [null, '2026-01-01'], amount: [5, null] })
  expect(foundBy(missingValues, orders)).toEqual([
    { what: 'Rows without a value in “date”', severity: 'error', count: 1, rows: [2] },
    { what: 'Rows without a value in “amount”', severity: 'error', count: 1, rows: [3] },
  ])
})

it('leaves what cannot be read to the check of that', () => {
  const orders = tableOf('orders', { customer: ['A'], date: ['?soon'], amount: [5] })
  expect(foundBy(missingValues, orders)).toEqual([])
  const priced = tableOf('orders', {
    customer: ['A', 'A'],
    date: ['2026-01-01', '2026-01-01'],
    quantity: ['?two', null],
    unitPrice: [5, 5],
  })
  expect(foundBy(missingValues, priced)).toMatchObject([{ severity: 'error', rows: [3] }])
})

it('does not ask for blanks that mean something', () => {
  const targets = tableOf('targets', { who: [null], kpi: [null], period: ['2026'], target: [5] })
  const surveys = tableOf('surveys', { date: ['2026-01-01'], score: [null] })
  const open = tableOf('deals', { owner: ['Ann'], amount: [1], stage: ['Proposal'], closed: [null] })
  expect(foundBy(missingValues, targets, surveys, open)).toEqual([])
})

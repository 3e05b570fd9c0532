import { closedWithoutDay } from './closed-without-day'
import { dataOf, foundBy, tableOf } from './tables-for-tests'

const deals = (closed: readonly (string | null)[], more = {}) =>
  tableOf('deals', {
    owner: ['Ann', 'Ann', 'Ben', 'Ben'],
    amount: [100, 200, 400, 800],
    stage: ['Won', 'Lost', 'Won', 'Proposal'],
    closed,
    ...more,
  })

it('finds won and lost deals without a closing day, and what they are worth', () => {
  const [finding] = closedWithoutDay.find(dataOf(deals([null, null, '2026-03-01', null])))
  expect(finding).toMatchObject({ severity: 'error', count: 2, money: [{ amount: 300 }] })
  expect(finding?.rows.map(({ row }) => row)).toEqual([2, 3])
  expect(finding?.fix.en).toContain('“closed”')
})

it('takes the actual closing day where the table has one', () => {
  const table = deals([null, null, null, null], { actualClosed: ['2026-03-01', '2026-03-02', null, null] })
  expect(foundBy(closedWithoutDay, table)).toMatchObject([{ count: 1, rows: [4] }])
})

it('says nothing of open deals, nor of a day that cannot be read', () => {
  expect(foundBy(closedWithoutDay, deals(['?soon', '2026-01-01', '2026-03-01', null]))).toEqual([])
})

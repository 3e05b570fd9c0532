import { closedWithoutOutcome } from './closed-without-outcome'
import { dataOf, tableOf } from './tables-for-tests'

it('finds deals that are closed without a word on how', () => {
  const deals = tableOf('deals', {
    owner: ['Ann', 'Ann', 'Ann', 'Ann'],
    amount: [1, 2, 4, 8],
    status: ['Closed', 'Closed', 'Open', null],
    stage: ['Phase 9', 'Closed Won', 'Proposal', 'Proposal'],
    closed: [null, null, null, null],
  })
  const [finding] = closedWithoutOutcome.find(dataOf(deals))
  expect(finding).toMatchObject({ severity: 'error', count: 1, money: [{ amount: 1 }] })
  expect(finding?.rows).toMatchObject([{ row: 2, header: 'status', found: 'Closed' }])
})

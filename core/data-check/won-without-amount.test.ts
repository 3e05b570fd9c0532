import { foundBy, tableOf } from './tables-for-tests'
import { wonWithoutAmount } from './won-without-amount'

it('finds deals that were won for nothing, not those lost, open or unreadable', () => {
  const deals = tableOf('deals', {
    owner: ['Ann', 'Ann', 'Ann', 'Ann', 'Ann', 'Ann'],
    amount: [0, null, '?tbd', 5, 0, null],
    stage: ['Won', 'Won', 'Won', 'Won', 'Lost', 'Proposal'],
    closed: Array<string>(6).fill('2026-01-01'),
  })
  expect(foundBy(wonWithoutAmount, deals)).toMatchObject([{ severity: 'warning', count: 2, rows: [2, 3] }])
})

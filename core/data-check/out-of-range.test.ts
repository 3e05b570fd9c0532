import { outOfRange } from './out-of-range'
import { foundBy, tableOf } from './tables-for-tests'

const surveys = (columns: Readonly<Record<string, readonly number[]>>) =>
  tableOf('surveys', { date: Object.values(columns)[0]?.map(() => '2026-01-01') ?? [], ...columns })

it('finds recommendations beyond 0 to 10', () => {
  expect(foundBy(outOfRange, surveys({ nps: [0, 10, 11, -1, 7] }))).toEqual([
    { what: 'Values in “nps” out of 0 to 10', severity: 'error', count: 2, rows: [4, 5] },
  ])
})

it('knows the scale of satisfaction by most of the scores', () => {
  const scores = Array.from({ length: 40 }, (_, index) => 1 + (index % 5))
  expect(foundBy(outOfRange, surveys({ csat: [...scores, 50] }))).toMatchObject([
    { what: 'Values in “csat” out of 0 to 5', rows: [42] },
  ])
  expect(foundBy(outOfRange, surveys({ csat: [...scores, 9, 10, 8, 7, 10, 9] }))).toEqual([])
})

it('finds probabilities above 100%', () => {
  const deals = tableOf('deals', {
    owner: ['Ann', 'Ann', 'Ann'],
    amount: [1, 1, 1],
    stage: ['A', 'A', 'A'],
    closed: [null, null, null],
    probability: [1, 1.5, -0.1],
  })
  expect(foundBy(outOfRange, deals)).toMatchObject([
    { what: 'Values in “probability” out of 0 to 100%', count: 2, rows: [3, 4] },
  ])
})

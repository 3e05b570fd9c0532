import { farOffDays } from './far-off-days'
import { dataOf, foundBy, tableOf } from './tables-for-tests'

const orders = (...dates: readonly string[]) =>
  tableOf('orders', {
    customer: dates.map(() => 'A'),
    date: dates,
    amount: dates.map(() => 1),
  })

it('finds what programs write for no date, and years that are mistyped', () => {
  const table = orders('2025-01-01', '1900-01-01', '2026-02-01', '1970-01-01', '2206-03-05', '2026-03-05', '1904-01-02')
  const [finding] = farOffDays.find(dataOf(table))
  expect(finding).toMatchObject({ severity: 'warning', count: 4 })
  expect(finding?.rows.map(({ row, problem }) => [row, problem.en])).toEqual([
    [3, 'a program’s default'],
    [5, 'a program’s default'],
    [6, 'decades from the others'],
    [8, 'a program’s default'],
  ])
})

it('lets a ledger be old as a whole, or long', () => {
  expect(foundBy(farOffDays, orders('1961-05-01', '1962-05-01', '1963-05-01'))).toEqual([])
  expect(foundBy(farOffDays, orders('1998-01-01', '2005-01-01', '2012-01-01', '2026-01-01'))).toEqual([])
})

it('lets people be old, and ends be open', () => {
  const people = tableOf('people', {
    person: ['Ann', 'Ben', 'Cid'],
    team: ['X', 'X', 'X'],
    hired: ['1978-09-01', '2024-01-01', '2025-01-01'],
    left: [null, '9999-12-31', null],
  })
  const subscriptions = tableOf('subscriptions', {
    customer: ['A', 'B'],
    recurring: [1, 1],
    start: ['2026-01-01', '2026-01-01'],
    end: ['9999-12-31', '2026-03-01'],
  })
  expect(foundBy(farOffDays, people, subscriptions)).toEqual([])
})

it('looks at both closing days of a deal, and tells each once', () => {
  const deals = tableOf('deals', {
    owner: ['Ann', 'Ann', 'Ann'],
    amount: [1, 1, 1],
    stage: ['Won', 'Won', 'Won'],
    closed: ['1900-01-01', '2026-01-01', '2026-01-02'],
    actualClosed: ['2026-01-05', '1970-01-01', '2026-01-05'],
  })
  expect(foundBy(farOffDays, deals).map(({ rows }) => rows)).toEqual([[2], [3]])
})

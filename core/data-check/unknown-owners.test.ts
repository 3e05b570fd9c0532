import { dataOf, foundBy, tableOf } from './tables-for-tests'
import { unknownOwners } from './unknown-owners'

const people = tableOf('people', { person: ['Ann Lee', 'Ben Ortiz', '王小芳'], team: ['East', 'East', 'West'] })
const orders = (owner: readonly (string | null)[]) =>
  tableOf('orders', {
    customer: owner.map(() => 'A'),
    date: owner.map(() => '2026-01-01'),
    amount: owner.map(() => 7),
    owner,
  })

it('finds rows of owners whom the people table does not have, with who is likely meant', () => {
  const found = unknownOwners.find(dataOf(people, orders(['Ann Lee', 'Ben Ortis', null, 'ann lee', '王晓芳', 'Zed'])))
  expect(found).toMatchObject([{ entity: 'orders', severity: 'warning', count: 3, money: [{ amount: 21 }] }])
  expect(found[0]?.rows.map(({ found: name, problem }) => [name, problem.en])).toEqual([
    ['Ben Ortis', 'not among the people; Ben Ortiz?'],
    ['王晓芳', 'not among the people; 王小芳?'],
    ['Zed', 'not among the people'],
  ])
})

it('does not know who is unknown without a people table', () => {
  expect(foundBy(unknownOwners, orders(['Zed']))).toEqual([])
  expect(foundBy(unknownOwners, tableOf('people', { person: [], team: [] }), orders(['Zed']))).toEqual([])
})

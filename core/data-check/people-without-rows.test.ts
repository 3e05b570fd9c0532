import { peopleWithoutRows } from './people-without-rows'
import { foundBy, tableOf } from './tables-for-tests'

const deals = tableOf('deals', { owner: ['Ann', 'ben'], amount: [1, 1], stage: ['Won', 'Won'], closed: [null, null] })
const people = (person: readonly string[], more = {}) =>
  tableOf('people', { person, team: person.map(() => 'East'), ...more })

it('finds people who own nothing', () => {
  expect(foundBy(peopleWithoutRows, deals, people(['Ann', 'Ben', 'Cid']))).toEqual([
    { what: 'People who own no row of any table', severity: 'note', count: 1, rows: [4] },
  ])
})

it('does not expect it of managers and of who has left', () => {
  const table = people(['Ann', 'Ben', 'Cid', 'Dan'], {
    manager: ['Dan', 'Dan', 'Dan', null],
    left: [null, null, '2020-01-01', null],
  })
  expect(foundBy(peopleWithoutRows, deals, table)).toEqual([])
})

it('takes a table of mostly others for that of the whole company', () => {
  expect(foundBy(peopleWithoutRows, deals, people(['Ann', 'Ben', 'Cid', 'Dan', 'Eve']))).toEqual([])
})

it('expects nothing where no table names owners', () => {
  const orders = tableOf('orders', { customer: ['A'], date: ['2026-01-01'], amount: [1] })
  expect(foundBy(peopleWithoutRows, orders, people(['Ann']))).toEqual([])
})

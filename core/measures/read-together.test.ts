import type { Measure } from './measure'
import { readTogether } from './read-together'
import { datasetForTests, tableForTests } from './table-for-tests'

const name = { en: '', zh: '' }
const won = { entity: 'deals', time: 'closed', where: [{ column: 'status', test: 'is', words: ['won'] }] } as const
const revenue: Measure = { name, form: 'sum', of: { column: 'amount' }, rows: won }
const cycle: Measure = { name, form: 'average', of: { daysFrom: 'created', daysTo: 'closed' }, rows: won }
const buyers: Measure = { name, form: 'active', key: 'customer', rows: { entity: 'orders', time: 'date', where: [] } }

it('asks each table once for all columns that measures name', () => {
  const asked: (readonly string[])[] = []
  const deals = { ...tableForTests('deals', {}, []), readTogether: (columns: readonly string[]) => asked.push(columns) }
  readTogether(datasetForTests(deals), [revenue, cycle, buyers])
  expect(asked).toHaveLength(1)
  expect(asked[0]).toEqual(expect.arrayContaining(['amount', 'closed', 'status', 'created']))
  expect(asked[0]).not.toContain('customer')
})

it('asks for numbers of customers rather than for their names, where a table has both', () => {
  const asked: string[] = []
  const table = tableForTests('orders', { customer: 'text', customerId: 'text' }, [])
  readTogether(datasetForTests({ ...table, readTogether: (columns) => asked.push(...columns) }), [buyers])
  expect(asked).toContain('customerId')
  expect(asked).not.toContain('customer')
})

it('asks nothing of tables that are not there or have nothing left to read', () => {
  expect(() => readTogether(datasetForTests(tableForTests('deals', {}, [])), [revenue, buyers])).not.toThrow()
})

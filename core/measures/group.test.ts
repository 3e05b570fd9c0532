import { NotAvailable } from '../input-error'
import type { Table } from '../model/dataset'
import { groupsIn } from './conditions'
import { groupsBy, peopleIn, personIn, resolveWho } from './group'
import { datasetForTests, tableForTests, type Kinds, type Row } from './table-for-tests'

const people = tableForTests(
  'people',
  { person: 'text', team: 'text', region: 'text', manager: 'text', role: 'text' },
  [
    { person: 'Ann', team: 'North', region: 'West', manager: 'Zoe', role: 'AE' },
    { person: 'Ben', team: 'North', region: 'East', manager: 'Ann', role: 'SDR' },
    { person: 'Cai', team: 'South', region: 'East', manager: 'Ben', role: 'AE' },
    // Reporting lines run in a circle: Dan reports to Eve, Eve to Dan.
    { person: 'Dan', team: 'South', region: 'East', manager: 'Eve', role: 'AE' },
    { person: 'Eve', team: 'South', region: 'East', manager: 'Dan', role: 'AE' },
  ],
)
const customers = tableForTests(
  'customers',
  { customer: 'text', owner: 'text', region: 'text', segment: 'text', level: 'text' },
  [
    { customer: 'Acme', owner: 'Ann', region: 'West', segment: 'Large', level: '' },
    { customer: 'Bolt', owner: 'Ben', region: 'South-West', segment: 'Small', level: 'A' },
    { customer: 'Core', owner: '', region: 'East', segment: '', level: '' },
    // Whoever stands twice is taken for what the first row says that says something.
    { customer: 'ACME ', owner: 'Ben', region: '', segment: 'Small', level: 'B' },
  ],
)
const dealKinds: Kinds = { owner: 'text', customer: 'text', product: 'text', status: 'text' }
const deals = tableForTests('deals', dealKinds, [
  { owner: 'Ann', customer: 'Acme', product: 'A10', status: 'won' },
  { owner: 'ben', customer: 'Bolt', product: 'A9', status: 'lost' },
  { owner: 'Cai', customer: 'Core', product: '', status: 'open' },
  { owner: '', customer: 'Acme', product: 'A9', status: 'won' },
  { owner: 'Fay', customer: '', product: 'B', status: 'won' },
])
const surveys = tableForTests('surveys', { customer: 'text' }, [
  { customer: 'Acme' },
  { customer: 'Bolt' },
  { customer: 'Nobody' },
  { customer: '' },
])
const orders = tableForTests('orders', { customer: 'text', region: 'text', team: 'text', owner: 'text' }, [
  { customer: 'Acme', region: 'California', team: 'South', owner: 'Ann' },
  { customer: 'Bolt', region: 'Oregon', team: '', owner: 'Ben' },
])
const targets = tableForTests('targets', { who: 'text', target: 'number' }, [{ who: 'Europe', target: 5 }])
const dataset = datasetForTests(people, customers, deals, surveys, orders, targets)

/** Rows of a group in a table, counted from 0; the code where the table cannot tell. */
function rowsIn(table: Table, who: string, of = dataset): number[] | string {
  const [found = []] = groupsIn(of, table, [resolveWho(of, who)])
  if (found instanceof NotAvailable) return found.code
  const rows = Array.from({ length: table.rows }, (_, row) => row)
  return rows.filter((row) => found.every(({ column, codes }) => codes.includes(column.codes[row] ?? -1)))
}

describe('who', () => {
  it.each<[string, string, Table, number[] | string]>([
    ['is everyone by default', '', deals, [0, 1, 2, 3, 4]],
    ['is everyone in Chinese', '合计', deals, [0, 1, 2, 3, 4]],
    ['is a person by the owner, whatever the case', ' BEN', deals, [1]],
    ['is a person who has rows elsewhere only', 'Eve', deals, []],
    ['is a team by its people', 'North', deals, [0, 1]],
    ['is a team by what rows say themselves first', 'South', orders, [0]],
    ['is a region by its people', 'East', deals, [1, 2]],
    ['is a region of customers where no person has it', 'South-West', deals, [1]],
    ['is a region of customers where the table has other regions', 'South-West', orders, [1]],
    ['is the person where a manager has the same name', 'Ann', deals, [0]],
    ['is a manager with everybody below', 'manager=Ann', deals, [0, 1, 2]],
    ['is a manager who is nobody else', 'Zoe', deals, [0, 1, 2]],
    ['is a manager in a circle', 'manager=Dan', deals, []],
    ['is a column and its value', 'product=a9', deals, [1, 3]],
    ['is a column by its name in the model', 'Deal owner=Ann', deals, [0]],
    ['is a column by its name in Chinese', '产品=B', deals, [4]],
    ['is a column by another of its headers', 'Sales Rep=Ann', deals, [0]],
    ['is a blank', 'product=', deals, [2]],
    ['is nobody', 'owner=', deals, [3]],
    ['is several selections that must all fit', 'North；product=A9', deals, [1]],
    ['is told by the customer where the table has no such column', 'segment=Large', deals, [0, 3]],
    ['is told by the customer, the first row that says it', 'level=B', deals, [0, 3]],
    ['is told by the customer, or by none', 'segment=', deals, [2, 4]],
    ['is told by the owner where the table has no such column', 'role=SDR', deals, [1]],
    ['is a person by the customer where the table has no owner', 'Ann', surveys, [0]],
    ['is a team by the customer where the table has no owner', 'North', surveys, [0, 1]],
    ['cannot be told where the table says nothing of it', 'product=B', surveys, 'group-not-told'],
    ['cannot be told where nobody knows whose rows they are', 'Europe', deals, 'group-not-told'],
  ])('%s', (_, who, table, expected) => {
    expect(rowsIn(table, who)).toEqual(expected)
  })

  it('is told by the number of a customer rather than by a name that two may share', () => {
    const kinds: Kinds = { customer: 'text', customerId: 'text' }
    const numbered = datasetForTests(
      tableForTests('customers', { ...kinds, segment: 'text' }, [
        { customer: 'Acme', customerId: '1', segment: 'Large' },
        { customer: 'Acme', customerId: '2', segment: 'Small' },
      ]),
      tableForTests('orders', kinds, [
        { customer: 'Acme', customerId: '2' },
        { customer: 'Acme', customerId: '1' },
      ]),
    )
    const table = numbered.tables.orders
    expect(table && rowsIn(table, 'segment=Small', numbered)).toEqual([0])
  })

  it('is the manager that rows name where no people table tells who is below', () => {
    const rows: readonly Row[] = [
      { owner: 'Ann', manager: 'Zoe' },
      { owner: 'Zoe', manager: '' },
    ]
    const table = tableForTests('deals', { owner: 'text', manager: 'text' }, rows)
    expect(rowsIn(table, 'manager=Zoe', datasetForTests(table))).toEqual([0])
  })

  it.each([
    ['Bem', 'nobody named "Bem" in the data; the nearest names: Ben'],
    ['product=A8', 'no row has "A8" in the column product; the nearest values: A9'],
    ['team=Nord', 'no row has "Nord" in the column team; the nearest values: North'],
    ['manager=Cay', 'no row has "Cay" in the column manager; the nearest values: Dan'],
    ['owner=Bem', 'no row has "Bem" in the column owner; the nearest values: Ben'],
    ['Shoe=3', 'there is no column "Shoe" to select by; there are: '],
    // Recognising a table may take a misspelt header for what it is; a question is not guessed at.
    ['Statuss=won', 'there is no column "Statuss" to select by; there are: '],
  ])('is refused with what is near: %s', (who, message) => {
    expect(() => resolveWho(dataset, who)).toThrow(message)
  })

  it('goes by a header that stands in a table before what the model calls a column', () => {
    const table: Table = {
      ...tableForTests('orders', { category: 'text' }, [{ category: 'Chairs' }]),
      otherHeaders: ['Class'],
      other: (header) =>
        header === 'Class' ? { kind: 'text', header, dictionary: ['', 'First'], codes: Int32Array.of(1) } : undefined,
    }
    const { category } = table.columns
    const renamed: Table = { ...table, columns: category ? { category: { ...category, header: 'Product' } } : {} }
    expect(rowsIn(renamed, 'Product=Chairs', datasetForTests(renamed))).toEqual([0])
    expect(rowsIn(renamed, 'Class=first', datasetForTests(renamed))).toEqual([0])
  })
})

describe('the groups of a dimension', () => {
  it.each([
    ['owner', ['Ann', 'Ben', 'Cai', 'Dan', 'Eve', 'Fay']],
    ['负责人', ['Ann', 'Ben', 'Cai', 'Dan', 'Eve', 'Fay']],
    ['team', ['North', 'South']],
    ['manager', ['Ann', 'Ben', 'Dan', 'Eve', 'Zoe']],
    ['product', ['A9', 'A10', 'B']],
    ['segment', ['Large', 'Small']],
  ])('of %s', (by, labels) => {
    expect(groupsBy(dataset, by).map(({ label }) => label)).toEqual(labels)
  })

  it('are those that who means', () => {
    const [north] = groupsBy(dataset, 'team')
    expect(north).toEqual(resolveWho(dataset, 'North'))
    expect(groupsBy(dataset, 'product').map(({ selections }) => selections)).toEqual(
      ['A9', 'A10', 'B'].map((product) => resolveWho(dataset, `product=${product}`).selections),
    )
  })

  it('leave out words that no row has', () => {
    const { product } = deals.columns
    if (product?.kind !== 'text') throw new Error('product is text')
    const table = { ...deals, columns: { product: { ...product, dictionary: [...product.dictionary, 'C'] } } }
    expect(groupsBy(datasetForTests(table), 'product').map(({ label }) => label)).toEqual(['A9', 'A10', 'B'])
  })
})

describe('the people', () => {
  it.each([
    ['', ['Ann', 'Ben', 'Cai', 'Dan', 'Eve', 'Fay']],
    ['product=A9', ['Ann', 'Ben', 'Cai', 'Dan', 'Eve', 'Fay']],
    ['ann', ['Ann']],
    ['North', ['Ann', 'Ben']],
    ['manager=Ann', ['Ann', 'Ben', 'Cai']],
    ['North; East', ['Ben']],
    ['North; Cai', []],
  ])('of "%s"', (who, names) => {
    expect(peopleIn(dataset, resolveWho(dataset, who))).toEqual(names)
  })

  it('of a team that only rows name own these', () => {
    const table = tableForTests('deals', { owner: 'text', team: 'text' }, [
      { owner: 'Ann', team: 'North' },
      { owner: 'Ben', team: 'South' },
      { owner: 'Cai', team: 'north' },
      { owner: '', team: 'North' },
    ])
    const small = datasetForTests(table)
    expect(peopleIn(small, resolveWho(small, 'North'))).toEqual(['Ann', 'Cai'])
  })

  it('have each a part of the group', () => {
    const bens = personIn(resolveWho(dataset, 'product=A9'), 'Ben')
    expect(bens.selections).toEqual(resolveWho(dataset, 'product=A9; Ben').selections)
    expect(bens.label).toBe('Ben')
  })
})

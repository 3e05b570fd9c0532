import type { Cells } from '../cells/cell'
import { NotAvailable } from '../input-error'
import { callWith, refusalOf } from './call-for-tests'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ann', 3000, 'Won', '2026-01-20', '2026-03-01'],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15'],
]
const call = callWith([
  { name: 'Half', formula: 'REVENUE / 2' },
  { name: 'Broken', formula: 'REVENUE /' },
])

describe('KPI_VALUE', () => {
  it.each([
    ['WIN_RATE', 2 / 3],
    ['win rate', 2 / 3],
    ['KPI_WIN_RATE', 2 / 3],
    ['赢单率', 2 / 3],
    ['hit rate', 2 / 3],
    ['half', 2000],
  ])('finds %s', (id, value) => {
    expect(call('KPI_VALUE', id, '2026-Q1', null, deals)).toBeCloseTo(value, 12)
  })

  it('lays a column of KPIs and a row of periods out as a grid', () => {
    expect(call('KPI_VALUE', [['REVENUE'], ['Half']], [['2026-02', '2026-03']], null, deals)).toEqual([
      [1000, 3000],
      [500, 1500],
    ])
  })

  it('lays a row of KPIs and a column of people out as a grid', () => {
    expect(call('KPI_VALUE', [['REVENUE', 'Half']], '2026-Q1', [['Ann'], ['Ben']], deals)).toEqual([
      [4000, 2000],
      [0, 0],
    ])
  })

  it('goes cell by cell where KPIs, periods and people lie side by side', () => {
    const ids = [['REVENUE'], ['Half'], ['REVENUE']]
    const periods = [['2026-02'], ['2026-03'], ['2026-Q1']]
    const people = [['Ann'], ['Ann'], ['Ben']]
    expect(call('KPI_VALUE', ids, periods, people, deals)).toEqual([[1000], [1500], [0]])
  })

  it('refuses ranges that do not fit, by the first one that does not', () => {
    const three = [['2026-01'], ['2026-02'], ['2026-03']]
    expect(refusalOf(() => call('KPI_VALUE', [['REVENUE'], ['Half']], three, null, deals))).toBe(
      'period: has 3 cells, but id has 2; give ranges of the same shape.',
    )
    const people = [['Ann'], ['Ben'], ['Ann']]
    expect(refusalOf(() => call('KPI_VALUE', [['REVENUE'], ['Half']], '2026', people, deals))).toBe(
      'who: has 3 cells, but id has 2; give ranges of the same shape.',
    )
  })

  it('answers the others where one of a range is unknown, unusable or without its table', () => {
    const result = call('KPI_VALUE', [['REVENUE'], [''], ['REVENEU'], ['Broken'], ['ORDERS']], '2026-Q1', null, deals)
    const cells = (result as unknown[][]).map(([cell]) => (cell instanceof NotAvailable ? cell.in('en') : cell))
    expect(cells.slice(0, 4)).toEqual([
      4000,
      '',
      'there is no KPI "REVENEU"; the nearest: REVENUE.',
      'the own KPI "Broken" cannot be used: character 10, REVENUE /▸: expected a number, a KPI or a function such as sum(orders.amount), found the end.',
    ])
    expect(cells[4]).toMatch(/^no table of orders was recognised/)
  })

  it('names the argument where the only one is unknown or left blank', () => {
    expect(refusalOf(() => call('KPI_VALUE', 'REVENEU', '2026-Q1', null, deals))).toMatch(/^id: there is no KPI/)
    expect(refusalOf(() => call('KPI_VALUE', 'Broken', '2026-Q1', null, deals))).toMatch(/^id: the own KPI "Broken"/)
    expect(refusalOf(() => call('KPI_VALUE', '', '2026-Q1', null, deals))).toBe(
      'id: the cell is blank; it needs a value.',
    )
    expect(refusalOf(() => call('KPI_VALUE', undefined))).toMatch(/^id: this argument is needed/)
  })
})

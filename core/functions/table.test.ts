import type { Cells } from '../cells/cell'
import { NotAvailable } from '../input-error'
import { callWith, refusalOf } from './call-for-tests'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date', 'Product', 'Deal Tier'],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15', 'Q10', 'gold'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04', 'Q2', 'gold'],
  ['Ann', 3000, 'Won', '2026-01-20', '2026-03-01', 'Q10', ''],
  ['', 70, 'Won', '2026-01-20', '2026-03-01', '', 'tin'],
]
const people: Cells = [
  ['Name', 'Team', 'Hire Date'],
  ['Ann', 'North', '2020-01-01'],
  ['Ben', 'South', '2020-01-01'],
]
const call = callWith([{ name: 'Half', formula: 'REVENUE / 2' }])

function told(result: unknown): unknown {
  return (result as unknown[][]).map((row) => row.map((cell) => (cell instanceof NotAvailable ? cell.code : cell)))
}

describe('KPI_TABLE', () => {
  it('has a row for everybody and one for the total, rows without an owner in the total alone', () => {
    expect(told(call('KPI_TABLE', [['REVENUE', 'Half', 'WIN_RATE']], '2026-Q1', 'owner', deals))).toEqual([
      ['Owner', 'Sales', 'Half', 'Win rate'],
      ['Ann', 4000, 2000, 1],
      ['Ben', 0, 0, 0],
      ['Total', 4070, 2035, 0.75],
    ])
  })

  it('has a column for each KPI and period where there are several periods, and says why there is no value', () => {
    const result = call('KPI_TABLE', [['REVENUE'], ['WIN_RATE']], [['2026-02', '2026-03']], 'Owner', deals)
    expect(told(result)).toEqual([
      ['Owner', 'Sales 2026-02', 'Sales 2026-03', 'Win rate 2026-02', 'Win rate 2026-03'],
      ['Ann', 1000, 3000, 1, 1],
      ['Ben', 0, 0, 'divides-by-zero', 0],
      ['Total', 1000, 3070, 1, 2 / 3],
    ])
  })

  it('goes by teams that only the people table knows', () => {
    expect(told(call('KPI_TABLE', 'REVENUE', '2026-Q1', 'team', deals, people))).toEqual([
      ['Team', 'Sales'],
      ['North', 4000],
      ['South', 0],
      ['Total', 4070],
    ])
  })

  it('goes by products, listed as people count, and by any header of the table', () => {
    expect(told(call('KPI_TABLE', 'REVENUE', '2026-Q1', 'product', deals))).toEqual([
      ['Product', 'Sales'],
      ['Q2', 1000],
      ['Q10', 3000],
      ['Total', 4070],
    ])
    expect(told(call('KPI_TABLE', 'REVENUE', '2026-Q1', 'Deal Tier', deals))).toEqual([
      ['Deal Tier', 'Sales'],
      ['gold', 1000],
      ['tin', 70],
      ['Total', 4070],
    ])
  })

  it('is about everyone where no column is named', () => {
    expect(call('KPI_TABLE', 'REVENUE', '2026-Q1', '', deals)).toEqual([
      ['', 'Sales'],
      ['Total', 4070],
    ])
  })

  it('takes the current period where none is named', () => {
    expect(call('KPI_TABLE', 'REVENUE', null, null, deals)).toEqual([
      ['', 'Sales'],
      ['Total', 0],
    ])
  })

  it('leaves blanks out and keeps the others where a KPI or a period cannot be read', () => {
    const result = call('KPI_TABLE', [['REVENUE', '', 'REVENEU', 'ORDERS']], [['2026-02', 'someday']], '', deals)
    expect(told(result)).toEqual([
      ['', 'Sales 2026-02', 'Sales someday', 'REVENEU 2026-02', 'REVENEU someday', 'Orders 2026-02', 'Orders someday'],
      ['Total', 1000, 'period-unknown', 'kpi-unknown', 'kpi-unknown', 'no-table', 'period-unknown'],
    ])
  })

  it('speaks the language of the reader', () => {
    const chinese = callWith([], { locale: 'zh-CN' })
    expect(chinese('KPI_TABLE', 'WIN_RATE', '2026-Q1', '负责人', deals)).toEqual([
      ['负责人', '赢单率'],
      ['Ann', 1],
      ['Ben', 0],
      ['合计', 0.75],
    ])
  })

  it('refuses a column that no table has, by the argument', () => {
    expect(refusalOf(() => call('KPI_TABLE', 'REVENUE', '2026-Q1', 'colour', deals))).toMatch(
      /^by: there is no column "colour" to select by; there are: /,
    )
  })

  it('refuses to fill more cells than hosts take', () => {
    const many: Cells = [
      ['Owner', 'Amount', 'Stage', 'Close Date'],
      ...Array.from({ length: 30_000 }, (_, row) => [`Rep ${row}`, 1, 'Won', '2026-02-04']),
    ]
    expect(refusalOf(() => call('KPI_TABLE', [['REVENUE', 'Half']], '2026-Q1', 'owner', many))).toBe(
      'the result would have 30002 rows and 3 columns; a formula can give 50000 cells at most. Narrow down the period or who.',
    )
  })
})

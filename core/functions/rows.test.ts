import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { callWith, refusalOf } from './call-for-tests'

const day = (text: string) => dayNumber(...(text.split('-').map(Number) as [number, number, number]))
const deals: Cells = [
  ['Won and lost'],
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date', 'Colour'],
  ['Ann', '1,000', 'Closed Won', '2026-01-05', '2026-02-04', 'red'],
  ['', '', '', '', '', ''],
  ['Ann', 3000, 'Closed Won', '2026-01-20', '2026-03-01', ''],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15', 'red'],
  ['Ben', 'much', 'Closed Won', '2026-02-01', '2026-03-31', 'blue'],
  ['Ben', 70, 'Closed Won', '2026-02-01', 'soon', 'blue'],
]
const titles = ['Row', 'Owner', 'Amount', 'Stage', 'Created', 'Close Date', 'Colour', 'Counted']
const call = callWith([{ name: 'Three', formula: '3' }])

describe('KPI_ROWS', () => {
  it('lists the rows as they stand on the sheet, days as serials, then those left out with the reason', () => {
    expect(call('KPI_ROWS', 'REVENUE', '2026-Q1', null, null, deals)).toEqual([
      titles,
      [3, 'Ann', 1000, 'Closed Won', day('2026-01-05'), day('2026-02-04'), 'red', 'yes'],
      [5, 'Ann', 3000, 'Closed Won', day('2026-01-20'), day('2026-03-01'), '', 'yes'],
      [7, 'Ben', 'much', 'Closed Won', day('2026-02-01'), day('2026-03-31'), 'blue', 'no readable "Amount"'],
      [8, 'Ben', 70, 'Closed Won', day('2026-02-01'), 'soon', 'blue', 'no readable "Close Date"'],
    ])
  })

  it('adds up to the number', () => {
    const rows = call('KPI_ROWS', 'REVENUE', '2026-Q1', 'Ann', null, deals) as unknown[][]
    const counted = rows.slice(1).filter((row) => row[row.length - 1] === 'yes')
    expect(counted.reduce((sum, [, , amount]) => sum + Number(amount), 0)).toBe(
      call('KPI_VALUE', 'REVENUE', '2026-Q1', 'Ann', deals),
    )
  })

  it('lists the rows of the part that is meant, by place or by name', () => {
    const rowsOf = (part: string | number | null) =>
      (call('KPI_ROWS', 'WIN_RATE', '2026-03', null, part, deals) as unknown[][]).slice(1).map(([row]) => row)
    expect(rowsOf(null)).toEqual([5, 7, 8])
    expect(rowsOf(1)).toEqual([5, 7, 8])
    expect(rowsOf(2)).toEqual([5, 6, 7, 8])
    expect(rowsOf('deals closed')).toEqual([5, 6, 7, 8])
    expect(rowsOf('赢单数')).toEqual([5, 7, 8])
  })

  it('counts serials from 1904 where the workbook does', () => {
    const in1904 = callWith([], { date1904: true })
    const [, first] = in1904('KPI_ROWS', 'REVENUE', '2026-02', null, null, deals) as unknown[][]
    expect(first?.slice(4, 6)).toEqual([day('2026-01-05') - 1462, day('2026-02-04') - 1462])
  })

  it('refuses a part that there is not, and a number that comes from no rows', () => {
    expect(refusalOf(() => call('KPI_ROWS', 'WIN_RATE', '2026-03', null, 3, deals))).toBe(
      'part: there is no part "3"; the parts of this number: 1 deals won, 2 deals closed.',
    )
    expect(refusalOf(() => call('KPI_ROWS', 'WIN_RATE', '2026-03', null, 'deals', deals))).toMatch(/no part "deals"/)
    expect(refusalOf(() => call('KPI_ROWS', 'Three', '2026-03', null, null, deals))).toBe(
      'part: there are no rows of one table behind this number.',
    )
  })

  it('refuses to list more than hosts take, rather than to leave some out', () => {
    const many: Cells = [
      ['Owner', 'Amount', 'Stage', 'Close Date'],
      ...Array.from({ length: 10_000 }, () => ['Ann', 1, 'Won', '2026-02-04']),
    ]
    expect(refusalOf(() => call('KPI_ROWS', 'REVENUE', '2026-02', null, null, many))).toBe(
      'the result would have 10001 rows and 6 columns; a formula can give 50000 cells at most. Narrow down the period or who.',
    )
  })

  it('speaks the language of the reader', () => {
    const [first, second] = callWith([], { locale: 'zh-CN' })(
      'KPI_ROWS',
      '销售额',
      '2026-02',
      null,
      null,
      deals,
    ) as unknown[][]
    expect([first?.[0], first?.[7], second?.[7]]).toEqual(['行号', '是否计入', '是'])
  })
})

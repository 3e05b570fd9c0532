import type { Cells } from '../cells/cell'
import { NotAvailable } from '../input-error'
import { callWith, refusalOf } from './call-for-tests'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ann', 3000, 'Won', '2026-01-20', '2026-03-01'],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15'],
  ['Ben', 800, 'Won', '2026-02-01', '2026-03-31'],
  ['Ben', 'much', 'Won', '2026-02-01', '2026-02-28'],
]
const own = [{ name: 'Half', formula: 'sum(deals.amount where status = "won") / 2', definition: 'Half of it.' }]
const call = callWith(own)

/** Reasons as their sentences, which is how hosts show them. */
function told(result: unknown): unknown {
  return (result as unknown[][]).map((row) => row.map((cell) => (cell instanceof NotAvailable ? cell.in('en') : cell)))
}

describe('KPI_EXPLAIN', () => {
  it('tells the formula, each part with its value and its rows, what is left out, and the tables that were chosen', () => {
    expect(told(call('KPI_EXPLAIN', 'REVENUE', '2026-Q1', 'Ann', deals))).toEqual([
      ['Sales', 4000, '2026-Q1, Ann'],
      [
        'Formula',
        'amount won',
        'What was ordered in the period; without an orders table, the amount of the deals won.',
      ],
      ['amount won', 4000, '2 rows of deals, 2026-Q1'],
      ['Note', 'Computed from: deals.', ''],
      ['Source', 'Jordan & Vazzana, Cracking the Sales Management Code, ch. 3', ''],
    ])
    expect(told(call('KPI_EXPLAIN', 'REVENUE', '2026-Q1', 'Ben', deals))).toContainEqual([
      'left out',
      1,
      'no readable "Amount"',
    ])
  })

  it('tells for which period a part is taken', () => {
    const lines = told(call('KPI_EXPLAIN', 'GROWTH', '2026-03', '', deals)) as unknown[][]
    expect(lines.filter(([name]) => name === 'amount won').map(([, value, from]) => [value, from])).toEqual([
      [3800, '2 rows of deals, 2026-03'],
      [1000, '1 row of deals, 2026-02'],
    ])
  })

  it('tells of a KPI of one’s own as of any other', () => {
    expect(told(call('KPI_EXPLAIN', 'half', '2026-Q1', 'Ann', deals))).toEqual([
      ['Half', 2000, '2026-Q1, Ann'],
      ['Formula', 'sum(deals.amount where status = "won") ÷ 2', 'Half of it.'],
      ['sum(deals.amount where status = "won")', 4000, '2 rows of deals, 2026-Q1'],
      ['Source', 'Yardstick (KPI)', ''],
    ])
  })

  it('speaks the language of the reader', () => {
    expect(callWith(own, { locale: 'zh-CN' })('KPI_EXPLAIN', 'WIN_RATE', '2026-03', null, deals)).toEqual([
      ['赢单率', 2 / 3, '2026-03'],
      ['公式', '赢单数 ÷ 结单数（赢单＋输单）', '赢单数 ÷ 结单数（赢单＋输单），按结单日期计。'],
      ['赢单数', 2, '“商机”表 2 行，2026-03'],
      ['结单数（赢单＋输单）', 3, '“商机”表 3 行，2026-03'],
      ['出处', 'Jordan & Vazzana, Cracking the Sales Management Code, ch. 4', ''],
    ])
  })

  it('gives the reason where there is no value', () => {
    const [value, , reason] = told(call('KPI_EXPLAIN', 'WIN_RATE', '2025', null, deals)) as unknown[][]
    expect(value?.[1]).toBe('"deals closed" is 0 in this period.')
    expect(reason).toEqual(['Not available', '"deals closed" is 0 in this period.', ''])
  })

  it('explains one value only', () => {
    expect(refusalOf(() => call('KPI_EXPLAIN', 'WIN_RATE', [['2025', '2026']], null, deals))).toBe(
      'period: needs one cell, got a range of 1 × 2.',
    )
    expect(refusalOf(() => call('KPI_EXPLAIN', 'WIN_RAT', '2025', null, deals))).toMatch(/^id: there is no KPI/)
  })
})

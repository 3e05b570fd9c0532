import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import type { NotAvailable } from '../input-error'
import { callWith, refusalOf } from './call-for-tests'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-02-04'],
  ['Ann', 3000, 'Won', '2026-03-01'],
  ['Ben', 500, 'Lost', '2026-03-15'],
]
const call = callWith([{ name: 'Half', formula: 'REVENUE / 2' }])

describe('KPI_TREND', () => {
  it('goes month by month, both ends included', () => {
    expect(call('KPI_TREND', 'Half', '2026-02', '2026-04', null, 'Ann', deals)).toEqual([
      ['2026-02', 500],
      ['2026-03', 1500],
      ['2026-04', 0],
    ])
  })

  it('goes by weeks between two days, however they are handed over', () => {
    const weeks = [
      ['2026-W09', 3000],
      ['2026-W10', 0],
      ['2026-W11', 0],
    ]
    const [from, to] = [dayNumber(2026, 3, 1), dayNumber(2026, 3, 10)]
    expect(call('KPI_TREND', 'REVENUE', '2026-03-01', '2026-03-10', 'week', null, deals)).toEqual(weeks)
    expect(call('KPI_TREND', 'REVENUE', from, to, 'week', null, deals)).toEqual(weeks)
    expect(call('KPI_TREND', 'REVENUE', new Date(2026, 2, 1), new Date(2026, 2, 10), 'week', null, deals)).toEqual(
      weeks,
    )
  })

  it('says why a period has no value', () => {
    const [[, first] = [], [, second] = []] = call(
      'KPI_TREND',
      'WIN_RATE',
      '2026-01',
      '2026-02',
      '',
      '',
      deals,
    ) as unknown[][]
    expect((first as NotAvailable).in('en')).toBe('"deals closed" is 0 in this period.')
    expect(second).toBe(1)
  })

  it('names the argument that cannot be read', () => {
    expect(refusalOf(() => call('KPI_TREND', 'REVENEU', '2026', '2026', '', '', deals))).toMatch(/^id: there is no KPI/)
    expect(refusalOf(() => call('KPI_TREND', 'REVENUE', 'someday', '2026', '', '', deals))).toMatch(/^from: "someday"/)
    expect(refusalOf(() => call('KPI_TREND', 'REVENUE', '2026', 'someday', '', '', deals))).toMatch(/^to: "someday"/)
    expect(refusalOf(() => call('KPI_TREND', 'REVENUE', '2026', '2026', 'decade', '', deals))).toMatch(
      /^unit: found "decade"/,
    )
    expect(refusalOf(() => call('KPI_TREND', 'REVENUE', '2026', '2026', '', 'Bem', deals))).toMatch(/^who: nobody/)
    expect(refusalOf(() => call('KPI_TREND', 'REVENUE', '2026', '2026', '', [['Ann', 'Ben']], deals))).toBe(
      'who: needs one cell, got a range of 1 × 2.',
    )
  })

  it('refuses to run backwards, and for longer than hosts take', () => {
    expect(refusalOf(() => call('KPI_TREND', 'REVENUE', '2026-04', '2026-02', '', '', deals))).toBe(
      'to: the period "2026-04..2026-02" ends before it starts.',
    )
    expect(refusalOf(() => call('KPI_TREND', 'REVENUE', '1900-01-01', '9999-12-31', 'week', '', deals))).toMatch(
      /rows and 2 columns; a formula can give 50000 cells at most/,
    )
  })
})

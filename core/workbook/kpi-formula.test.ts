import { dayNumber } from '../cells/day'
import { findKpi } from '../kpis/catalogue'
import { defineOwnKpis } from '../own-kpis/define'
import { kpiFormula } from './kpi-formula'
import { recogniseSheets } from './recognise-sheets'
import { defaultSettings } from './settings'

const tables = recogniseSheets(
  [
    {
      name: "Q3 'deals'",
      cells: [
        ['Pipeline of the north'],
        ['Owner', 'Amount', 'Stage', 'Close Date'],
        ['Ann', 1000, 'Won', '2026-07-01'],
        ['Ben', 500, 'Lost', '2026-08-01'],
      ],
    },
    {
      name: 'Team',
      cells: [
        ['Name', 'Team', 'Hire Date'],
        ['Ann', 'North', '2020-01-01'],
        ['Ben', 'South', '2021-01-01'],
      ],
    },
    {
      name: 'Targets',
      cells: [
        ['Who', 'Period', 'Target'],
        ['All', '2026-Q3', 2000],
      ],
    },
  ],
  defaultSettings,
  { locale: 'en', theme: 'light', today: dayNumber(2026, 9, 15), date1904: false },
)
const follows = { formulasFollowTables: true }
const stale = { formulasFollowTables: false }
const winRate = findKpi('WIN_RATE')

describe('where formulas follow the tables', () => {
  it.each([
    [{ period: '2026-Q3', who: 'Ann' }, '=KPI_WIN_RATE("2026-Q3", "Ann")'],
    [{ period: '2026-Q3', who: '' }, '=KPI_WIN_RATE("2026-Q3")'],
    [{ period: '', who: 'Ann' }, '=KPI_WIN_RATE(, "Ann")'],
    [{ period: ' ', who: '' }, '=KPI_WIN_RATE()'],
    [{ period: 'last quarter', who: 'Ann "Ace" Lee' }, '=KPI_WIN_RATE("last quarter", "Ann ""Ace"" Lee")'],
    [{ period: '上月', who: '=1+1' }, '=KPI_WIN_RATE("上月", "=1+1")'],
  ])('asks %j as %s', (question, formula) => {
    expect(kpiFormula(winRate, question, tables, follows)).toBe(formula)
  })
})

it('asks KPI_VALUE for a KPI of people’s own making', () => {
  const [half] = defineOwnKpis([{ name: 'Half "gross"', formula: 'REVENUE / 2' }]).kpis
  if (half === undefined) throw new Error('it is not defined')
  const question = { period: '2026-Q3', who: 'Ann' }
  expect(kpiFormula(half, question, tables, follows)).toBe('=KPI_VALUE("Half ""gross""", "2026-Q3", "Ann")')
  expect(kpiFormula(half, { period: '', who: '' }, tables, stale)).toBe(
    `=KPI_VALUE("Half ""gross""", , , 'Q3 ''deals'''!$A:$D)`,
  )
})

describe('where they do not', () => {
  it('passes the table that the KPI reads by its columns, and no other', () => {
    expect(kpiFormula(winRate, { period: '2026-Q3', who: 'Ann' }, tables, stale)).toBe(
      `=KPI_WIN_RATE("2026-Q3", "Ann", 'Q3 ''deals'''!$A:$D)`,
    )
  })

  it('keeps the places of arguments that are left out', () => {
    expect(kpiFormula(winRate, { period: '', who: '' }, tables, stale)).toBe(`=KPI_WIN_RATE(, , 'Q3 ''deals'''!$A:$D)`)
  })

  it('keeps the place of what a KPI can be narrowed down to', () => {
    const question = { period: '2026-Q3', who: '' }
    expect(kpiFormula(findKpi('LOSS_TO'), question, tables, stale)).toBe(
      `=KPI_LOSS_TO("2026-Q3", , , 'Q3 ''deals'''!$A:$D)`,
    )
    expect(kpiFormula(findKpi('LOSS_TO(Rival)'), question, tables, follows)).toBe('=KPI_LOSS_TO("2026-Q3", , "Rival")')
  })

  it('passes the people too where people are counted', () => {
    expect(kpiFormula(findKpi('REPS_AT_QUOTA'), { period: '2026-Q3', who: '' }, tables, stale)).toBe(
      `=KPI_REPS_AT_QUOTA("2026-Q3", , 'Q3 ''deals'''!$A:$D, 'Targets'!$A:$C, 'Team'!$A:$C)`,
    )
  })

  it('passes every table of a KPI that reads several', () => {
    expect(kpiFormula(findKpi('ATTAINMENT'), { period: '2026-Q3', who: '' }, tables, stale)).toBe(
      `=KPI_ATTAINMENT("2026-Q3", , 'Q3 ''deals'''!$A:$D, 'Targets'!$A:$C)`,
    )
  })

  it('passes the people too where only they know a team', () => {
    expect(kpiFormula(winRate, { period: '2026-Q3', who: 'North' }, tables, stale)).toBe(
      `=KPI_WIN_RATE("2026-Q3", "North", 'Q3 ''deals'''!$A:$D, 'Team'!$A:$C)`,
    )
  })

  it('refuses somebody whom the tables do not know', () => {
    expect(() => kpiFormula(winRate, { period: '2026-Q3', who: 'Anne' }, tables, stale)).toThrow('Ann')
  })
})

it('passes the tables that know what rows do not say of their owners and customers', () => {
  const sheets = [
    {
      name: 'Orders',
      cells: [
        ['Order ID', 'Order Date', 'Customer', 'Sales Rep', 'Amount'],
        ['O1', '2026-07-01', 'Acme', 'Ann', 10],
      ],
    },
    {
      name: 'Customers',
      cells: [
        ['Customer', 'Segment', 'Industry'],
        ['Acme', 'SMB', 'Retail'],
      ],
    },
    {
      name: 'Team',
      cells: [
        ['Name', 'Role', 'Hire Date'],
        ['Ann', 'Closer', '2020-01-01'],
      ],
    },
  ]
  const known = recogniseSheets(sheets, defaultSettings, tables.environment)
  const ask = (who: string) => kpiFormula(findKpi('REVENUE'), { period: '', who }, known, stale)
  expect(ask('Ann')).toBe(`=KPI_REVENUE(, "Ann", 'Orders'!$A:$E)`)
  expect(ask('segment=SMB')).toBe(`=KPI_REVENUE(, "segment=SMB", 'Orders'!$A:$E, 'Customers'!$A:$C)`)
  expect(ask('role=Closer')).toBe(`=KPI_REVENUE(, "role=Closer", 'Orders'!$A:$E, 'Team'!$A:$C)`)
})

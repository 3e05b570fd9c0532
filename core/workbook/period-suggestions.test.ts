import { parsePeriod } from '../calendar/parse-period'
import { dayNumber } from '../cells/day'
import { suggestPeriods } from './period-suggestions'
import { recogniseSheets } from './recognise-sheets'
import { defaultSettings, type Settings } from './settings'

const environment = { locale: 'en', theme: 'light', today: dayNumber(2026, 9, 15), date1904: false } as const

function tablesOf(days: readonly string[], settings: Settings = defaultSettings) {
  const rows = days.map((day) => ['Ann', 1000, 'Won', '1999-01-01', day])
  const cells = [['Owner', 'Amount', 'Stage', 'Date of birth', 'Close Date'], ...rows]
  return recogniseSheets([{ name: 'Deals', cells }], settings, environment)
}

it('offers the latest quarters, months and years that the data speaks of', () => {
  expect(suggestPeriods(tablesOf(['2025-11-03', '2026-03-31']))).toEqual([
    '2026-Q1',
    '2025-Q4',
    '2026-03',
    '2026-02',
    '2026-01',
    '2025-12',
    '2025-11',
    '2026',
    '2025',
  ])
})

it('leaves out the time after today, of which open deals speak', () => {
  expect(suggestPeriods(tablesOf(['2026-09-01', '2027-02-01']))).toEqual(['2026-Q3', '2026-09', '2026'])
})

it("puts the calendar's own period first, once", () => {
  const settings = { ...defaultSettings, calendar: { fiscalYearStart: 1, currentPeriod: '2026-02' } }
  expect(suggestPeriods(tablesOf(['2026-02-01', '2026-03-01'], settings))).toEqual([
    '2026-02',
    '2026-Q1',
    '2026-03',
    '2026',
  ])
})

it('offers today where there are no dates', () => {
  expect(suggestPeriods(tablesOf([]))).toEqual(['2026-Q3', '2026-09', '2026'])
})

it('offers no more than can be read at a glance, and only what parses', () => {
  const tables = tablesOf(['1990-01-01', '2026-09-01'])
  const suggestions = suggestPeriods(tables)
  expect(suggestions).toHaveLength(17)
  for (const label of suggestions) expect(parsePeriod(label, tables.calendar, false).label).toBe(label)
})

import fc from 'fast-check'
import { dayNumber, daysAfter } from '../cells/day'
import { currentPeriod, periodsOf } from './periods'

const calendar = { today: dayNumber(2026, 7, 15), fiscalYearStart: 1 }
const labels = (unit: Parameters<typeof periodsOf>[0], first: string, last: string) => {
  const day = (text: string) => {
    const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
    return dayNumber(year, month, date)
  }
  return periodsOf(unit, day(first), day(last)).map((period) => period.label)
}

it('lists every unit that the interval touches', () => {
  expect(labels('month', '2025-11-30', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(labels('week', '2025-12-28', '2026-01-05')).toEqual(['2025-W52', '2026-W01', '2026-W02'])
  expect(labels('quarter', '2026-01-01', '2026-12-31')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
  expect(labels('half', '2026-06-30', '2026-07-01')).toEqual(['2026-H1', '2026-H2'])
  expect(labels('year', '2026-06-30', '2026-07-01')).toEqual(['2026'])
})

it('lists nothing for an interval that ends before it starts', () => {
  expect(labels('month', '2026-01-01', '2025-12-31')).toEqual([])
})

it('covers the interval without a gap or an overlap', () => {
  const days = fc.integer({ min: 0, max: 60000 }).map((away) => daysAfter(dayNumber(1930, 1, 1), away))
  const units = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'half' as const, 'year' as const)
  fc.assert(
    fc.property(units, days, fc.nat(1500), (unit, first, length) => {
      const last = daysAfter(first, length)
      const periods = periodsOf(unit, first, last)
      expect(periods[0]?.first).toBeLessThanOrEqual(first)
      expect(periods[0]?.last).toBeGreaterThanOrEqual(first)
      expect(periods[periods.length - 1]?.first).toBeLessThanOrEqual(last)
      expect(periods[periods.length - 1]?.last).toBeGreaterThanOrEqual(last)
      periods.slice(1).forEach((period, index) => expect(period.first).toBe((periods[index]?.last ?? 0) + 1))
    }),
  )
})

it('takes the month of today for the current period unless the calendar names one', () => {
  expect(currentPeriod(calendar).label).toBe('2026-07')
  expect(currentPeriod({ ...calendar, currentPeriod: ' ' }).label).toBe('2026-07')
  expect(currentPeriod({ ...calendar, currentPeriod: 'last quarter' }).label).toBe('2026-Q2')
  expect(() => currentPeriod({ ...calendar, currentPeriod: 'soon' })).toThrow('"soon" is not a period')
})

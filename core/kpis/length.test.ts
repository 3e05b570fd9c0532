import { parsePeriod } from '../calendar/parse-period'
import { dayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import { lengthOf } from './length'

const today = dayNumber(2026, 11, 2)

function length(text: string, unit: 'days' | 'months', on = today): number | string {
  const period = parsePeriod(text, { today: on, fiscalYearStart: 1 }, false)
  const found = lengthOf(period, unit, on)
  return found instanceof NotAvailable ? found.in('en') : found
}

describe('the length of a period', () => {
  it.each([
    ['2026-02', 28],
    ['2026-Q2', 91],
    ['2024', 366],
    ['2026-03-05..2026-03-05', 1],
    // From 1 November to today.
    ['2026-11', 2],
    ['2026', 306],
  ])('of %s is %d days', (period, days) => {
    expect(length(period, 'days')).toBe(days)
  })

  it.each([
    ['2026-02', 1],
    ['2026-Q2', 3],
    ['2026-H1', 6],
    ['2024', 12],
    ['2026-04-01..2026-07-31', 4],
    ['2025-12-01..2026-02-28', 3],
  ])('of %s is %d whole months', (period, months) => {
    expect(length(period, 'months')).toBe(months)
  })

  it('counts a month as a twelfth of 365.25 days where it is no whole one', () => {
    expect(length('2026-03-02..2026-03-31', 'months')).toBeCloseTo(30 / 30.4375, 12)
    expect(length('2026-11', 'months')).toBeCloseTo(2 / 30.4375, 12)
  })

  it('is whole months up to a today that ends one', () => {
    expect(length('2026', 'months', dayNumber(2026, 4, 30))).toBe(4)
  })

  it('does not exist before the period has begun', () => {
    expect(length('2027', 'days')).toBe('the period begins on 2027-01-01; nothing of it is over yet.')
  })
})

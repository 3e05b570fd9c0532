import fc from 'fast-check'
import { dayNumber, daysAfter, isoDay } from '../cells/day'
import { parsePeriod } from './parse-period'
import type { Calendar, Period } from './period'
import { following, preceding, yearBefore } from './step'

const calendar: Calendar = { today: dayNumber(2026, 3, 31), fiscalYearStart: 4 }
const read = (text: string, on = calendar) => parsePeriod(text, on, false)
const span = ({ label, first, last }: Period) => `${label}: ${isoDay(first)} ${isoDay(last)}`

it.each([
  ['2026-03', '2026-02: 2026-02-01 2026-02-28'],
  ['2026-01', '2025-12: 2025-12-01 2025-12-31'],
  ['2026-Q1', '2025-Q4: 2025-10-01 2025-12-31'],
  ['2026-H2', '2026-H1: 2026-01-01 2026-06-30'],
  ['2026', '2025: 2025-01-01 2025-12-31'],
  ['2026-W01', '2025-W52: 2025-12-22 2025-12-28'],
  ['FY2026', 'FY2025: 2024-04-01 2025-03-31'],
  ['FY2026-Q1', 'FY2025-Q4: 2025-01-01 2025-03-31'],
  ['2026-03-01..2026-03-01', '2026-02-28..2026-02-28: 2026-02-28 2026-02-28'],
  ['2026-03-11..2026-03-20', '2026-03-01..2026-03-10: 2026-03-01 2026-03-10'],
  ['YTD 2026-03-31', 'YTD 2025-03-31: 2025-01-01 2025-03-31'],
  ['YTD 2024-03-31', 'YTD 2023-04-01: 2023-01-01 2023-04-01'],
  ['YTD 2024-12-31', 'YTD 2023-12-31: 2023-01-01 2023-12-31'],
  ['MTD 2026-03-10', 'MTD 2026-02-10: 2026-02-01 2026-02-10'],
  ['MTD', 'MTD 2026-02-28: 2026-02-01 2026-02-28'],
  ['QTD 2026-05-15', 'QTD 2026-02-14: 2026-01-01 2026-02-14'],
  ['WTD 2026-07-15', 'WTD 2026-07-08: 2026-07-06 2026-07-08'],
  ['FYTD 2026-05-01', 'FYTD 2025-05-01: 2025-04-01 2025-05-01'],
])('the period before %s is %s', (text, expected) => {
  expect(span(preceding(read(text), calendar))).toBe(expected)
})

it.each([
  ['2026-12', '2027-01: 2027-01-01 2027-01-31'],
  ['2026-Q4', '2027-Q1: 2027-01-01 2027-03-31'],
  ['2026-W53', '2027-W01: 2027-01-04 2027-01-10'],
  ['FY2026-Q4', 'FY2027-Q1: 2026-04-01 2026-06-30'],
  ['2026-03-11..2026-03-20', '2026-03-21..2026-03-30: 2026-03-21 2026-03-30'],
  ['QTD 2026-05-15', '2026-Q3: 2026-07-01 2026-09-30'],
  ['FYTD 2026-05-01', 'FY2028: 2027-04-01 2028-03-31'],
])('the period after %s is %s', (text, expected) => {
  expect(span(following(read(text), calendar))).toBe(expected)
})

it.each([
  ['2026-03', '2025-03: 2025-03-01 2025-03-31'],
  ['2024-02', '2023-02: 2023-02-01 2023-02-28'],
  ['2026-Q1', '2025-Q1: 2025-01-01 2025-03-31'],
  ['2026-H2', '2025-H2: 2025-07-01 2025-12-31'],
  ['2026', '2025: 2025-01-01 2025-12-31'],
  ['2026-W27', '2025-W27: 2025-06-30 2025-07-06'],
  ['2026-W53', '2025-W52: 2025-12-22 2025-12-28'],
  ['2027-W01', '2026-W01: 2025-12-29 2026-01-04'],
  ['FY2026-Q2', 'FY2025-Q2: 2024-07-01 2024-09-30'],
  ['2024-02-29..2024-02-29', '2023-02-28..2023-02-28: 2023-02-28 2023-02-28'],
  ['2025-01-01..2025-02-28', '2024-01-01..2024-02-29: 2024-01-01 2024-02-29'],
  ['2026-01-05..2026-02-28', '2025-01-05..2025-02-28: 2025-01-05 2025-02-28'],
  ['MTD 2024-02-29', 'MTD 2023-02-28: 2023-02-01 2023-02-28'],
  ['QTD 2026-05-15', 'QTD 2025-05-15: 2025-04-01 2025-05-15'],
  ['WTD 2026-07-15', 'WTD 2025-07-16: 2025-07-14 2025-07-16'],
])('a year before %s lies %s', (text, expected) => {
  expect(span(yearBefore(read(text)))).toBe(expected)
})

const texts = fc.constantFrom(
  ...['2026-Q3', '2026-07', '2026-H1', '2026', '2026-W27', 'FY2026', 'FY2026-Q1', 'FY2026-H2', 'last month'],
  ...['YTD', 'QTD', 'MTD', 'WTD', 'HTD', 'FYTD', '2025-11-03..2026-02-28', 'yesterday', 'this week', 'last year'],
)
const calendars = fc.record({
  today: fc.integer({ min: 0, max: 55000 }).map((days) => daysAfter(dayNumber(1930, 1, 1), days)),
  fiscalYearStart: fc.integer({ min: 1, max: 12 }),
})

it('names each step so that it is read back as the same period', () => {
  fc.assert(
    fc.property(texts, calendars, (text, on) => {
      const period = read(text, on)
      for (const step of [preceding(period, on), yearBefore(period)]) expect(read(step.label, on)).toEqual(step)
    }),
  )
})

it('leaves no day between a period and the one before, to-date periods aside', () => {
  fc.assert(
    fc.property(texts, calendars, (text, on) => {
      const period = read(text, on)
      fc.pre(period.unit !== 'to-date')
      expect(preceding(period, on).last).toBe(daysAfter(period.first, -1))
    }),
  )
})

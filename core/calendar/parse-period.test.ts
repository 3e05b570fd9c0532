import fc from 'fast-check'
import { type Cell } from '../cells/cell'
import { dayNumber, isoDay } from '../cells/day'
import { InputError } from '../input-error'
import type { Calendar, Period } from './period'
import { parsePeriod, parsePeriodEnd } from './parse-period'

// A Wednesday in ISO week 29; the fiscal year runs from April.
const calendar: Calendar = { today: dayNumber(2026, 7, 15), fiscalYearStart: 4 }

const read = (found: Cell, on: Calendar = calendar, date1904 = false) => parsePeriod(found, on, date1904)
const span = ({ unit, first, last }: Period) => `${unit} ${isoDay(first)} ${isoDay(last)}`

function codeOf(found: Cell, on: Calendar = calendar): string {
  try {
    return read(found, on).label
  } catch (error) {
    return error instanceof InputError ? error.code : String(error)
  }
}

const july = 'month 2026-07-01 2026-07-31'
const thirdQuarter = 'quarter 2026-07-01 2026-09-30'
const firstHalf = 'half 2026-01-01 2026-06-30'
const secondHalf = 'half 2026-07-01 2026-12-31'
const year2026 = 'year 2026-01-01 2026-12-31'
const week27 = 'week 2026-06-29 2026-07-05'
const fiscal2026 = 'year 2025-04-01 2026-03-31'

describe('a period that names its year', () => {
  it.each([
    ['2026-Q3', thirdQuarter],
    ['2026Q3', thirdQuarter],
    ['2026 Q3', thirdQuarter],
    ['Q3 2026', thirdQuarter],
    ['q3-2026', thirdQuarter],
    ['3Q 2026', thirdQuarter],
    ['2026年第三季度', thirdQuarter],
    ['2026年3季度', thirdQuarter],
    ['2026年第3季度', thirdQuarter],
    ['2026年三季度', thirdQuarter],
    ['2026 年 Q3', thirdQuarter],
    ['2026-07', july],
    ['2026/7', july],
    ['2026.7', july],
    ['07/2026', july],
    ['202607', july],
    ['Jul 2026', july],
    ['July, 2026', july],
    ['Jul-2026', july],
    ['2026 july', july],
    ['Sept 2026', 'month 2026-09-01 2026-09-30'],
    ['2026年7月', july],
    ['2026年07月份', july],
    ['2026年七月', july],
    ['2026年十二月', 'month 2026-12-01 2026-12-31'],
    ['2026-H1', firstHalf],
    ['H1 2026', firstHalf],
    ['2026上半年', firstHalf],
    ['2026年上半年', firstHalf],
    ['2026年下半年', secondHalf],
    ['2026', year2026],
    ['2026年', year2026],
    ['2026年度', year2026],
    ['2026-W27', week27],
    ['2026W27', week27],
    ['week 27 2026', week27],
    ['2026年第27周', week27],
    ['2026-W53', 'week 2026-12-28 2027-01-03'],
    ['FY2026', fiscal2026],
    ['FY 2026', fiscal2026],
    ['FY26', fiscal2026],
    ['2026财年', fiscal2026],
    ['FY2026-Q1', 'quarter 2025-04-01 2025-06-30'],
    ['FY26 Q4', 'quarter 2026-01-01 2026-03-31'],
    ['Q1 FY2026', 'quarter 2025-04-01 2025-06-30'],
    ['2026财年Q1', 'quarter 2025-04-01 2025-06-30'],
    ['2026财年第一季度', 'quarter 2025-04-01 2025-06-30'],
    ['FY2026-H1', 'half 2025-04-01 2025-09-30'],
    ['2026财年下半年', 'half 2025-10-01 2026-03-31'],
  ])('%s', (text, expected) => {
    expect(span(read(text))).toBe(expected)
  })

  it('lets a fiscal year that starts in January be the calendar year', () => {
    expect(span(read('FY2026-Q3', { ...calendar, fiscalYearStart: 1 }))).toBe(thirdQuarter)
  })
})

describe('a period told from today', () => {
  it.each([
    ['today', 'day 2026-07-15 2026-07-15'],
    ['yesterday', 'day 2026-07-14 2026-07-14'],
    ['next day', 'day 2026-07-16 2026-07-16'],
    ['今天', 'day 2026-07-15 2026-07-15'],
    ['昨天', 'day 2026-07-14 2026-07-14'],
    ['this week', 'week 2026-07-13 2026-07-19'],
    ['本周', 'week 2026-07-13 2026-07-19'],
    ['上周', 'week 2026-07-06 2026-07-12'],
    ['下个星期', 'week 2026-07-20 2026-07-26'],
    ['this month', july],
    ['current month', july],
    ['本月', july],
    ['last month', 'month 2026-06-01 2026-06-30'],
    ['上月', 'month 2026-06-01 2026-06-30'],
    ['上个月', 'month 2026-06-01 2026-06-30'],
    ['下月', 'month 2026-08-01 2026-08-31'],
    ['this quarter', thirdQuarter],
    ['本季度', thirdQuarter],
    ['last quarter', 'quarter 2026-04-01 2026-06-30'],
    ['上季度', 'quarter 2026-04-01 2026-06-30'],
    ['上一季度', 'quarter 2026-04-01 2026-06-30'],
    ['next half', 'half 2027-01-01 2027-06-30'],
    ['last half-year', firstHalf],
    ['上半年', firstHalf],
    ['下半年', secondHalf],
    ['this year', year2026],
    ['今年', year2026],
    ['本年度', year2026],
    ['去年', 'year 2025-01-01 2025-12-31'],
    ['上年', 'year 2025-01-01 2025-12-31'],
    ['明年', 'year 2027-01-01 2027-12-31'],
    ['去年第四季度', 'quarter 2025-10-01 2025-12-31'],
    ['今年7月', july],
    ['去年下半年', 'half 2025-07-01 2025-12-31'],
    ['this fiscal year', 'year 2026-04-01 2027-03-31'],
    ['last fiscal quarter', 'quarter 2026-04-01 2026-06-30'],
    ['上财年', fiscal2026],
    ['YTD', 'to-date 2026-01-01 2026-07-15'],
    ['year to date', 'to-date 2026-01-01 2026-07-15'],
    ['年初至今', 'to-date 2026-01-01 2026-07-15'],
    ['今年以来', 'to-date 2026-01-01 2026-07-15'],
    ['QTD', 'to-date 2026-07-01 2026-07-15'],
    ['季初至今', 'to-date 2026-07-01 2026-07-15'],
    ['MTD', 'to-date 2026-07-01 2026-07-15'],
    ['本月至今', 'to-date 2026-07-01 2026-07-15'],
    ['WTD', 'to-date 2026-07-13 2026-07-15'],
    ['FYTD', 'to-date 2026-04-01 2026-07-15'],
    ['fiscal year-to-date', 'to-date 2026-04-01 2026-07-15'],
    ['YTD 2025-02-10', 'to-date 2025-01-01 2025-02-10'],
  ])('%s', (text, expected) => {
    expect(span(read(text))).toBe(expected)
  })

  it('names what it is by itself, so that it stays right tomorrow', () => {
    expect(read('this month').label).toBe('2026-07')
    expect(read('ytd').label).toBe('YTD 2026-07-15')
    expect(read('上财年').label).toBe('FY2026')
  })
})

describe('a range', () => {
  it.each([
    ['2026-01-01..2026-03-31', 'range 2026-01-01 2026-03-31'],
    ['2026-01-01 … 2026-03-31', 'range 2026-01-01 2026-03-31'],
    ['2026-01-01 至 2026-03-31', 'range 2026-01-01 2026-03-31'],
    ['2026年1月1日至2026年3月31日', 'range 2026-01-01 2026-03-31'],
    ['2026/1/1~2026/3/31', 'range 2026-01-01 2026-03-31'],
    ['2026/1/1～2026/3/31', 'range 2026-01-01 2026-03-31'],
    ['2026/1/1-2026/3/31', 'range 2026-01-01 2026-03-31'],
    ['2026-01-01 - 2026-03-31', 'range 2026-01-01 2026-03-31'],
    ['1 Jan 2026 to 31 Mar 2026', 'range 2026-01-01 2026-03-31'],
    ['2026-01..2026-03', 'range 2026-01-01 2026-03-31'],
    ['2026-Q1..today', 'range 2026-01-01 2026-07-15'],
    ['2026-07-15..2026-07-15', 'day 2026-07-15 2026-07-15'],
  ])('%s', (text, expected) => {
    expect(span(read(text))).toBe(expected)
  })

  it.each(['2026-03-31..2026-01-01', '2026-Q3 to 2026-Q1'])('%s ends before it starts', (text) => {
    expect(codeOf(text)).toBe('period-backwards')
  })
})

describe('a date', () => {
  it.each<[Cell]>([
    ['2026-07-15'],
    ['2026/7/15'],
    ['15.7.2026'],
    ['7/15/2026'],
    ['Jul 15, 2026'],
    ['15 July 2026'],
    ['2026年7月15日'],
    ['2026-07-15 18:30'],
    ['20260715'],
    [20260715],
    [202607],
    [46218],
    [46218.75],
    [new Date(2026, 6, 15, 23, 59)],
  ])('%s is the month that holds it', (found) => {
    expect(span(read(found))).toBe(july)
  })

  it('counts serial numbers from 1904 where the workbook does', () => {
    expect(span(read(46218 - 1462, calendar, true))).toBe(july)
  })

  it('takes a date of two readings when both lie in one month', () => {
    expect(span(read('7/7/2026'))).toBe(july)
  })
})

describe('numbers', () => {
  it.each([1900, 2026, 2100])('%d is a year', (year) => {
    expect(read(year).label).toBe(String(year))
  })

  it.each([0, -1, 7, 1899, 2101, 2026.07, 202613, 3e6, NaN, Infinity])('%d is no period', (number) => {
    expect(codeOf(number)).toBe('period-unknown')
  })
})

describe('a blank', () => {
  it.each<[Cell]>([[''], [' '], [null], [undefined]])('%j is the month of today', (found) => {
    expect(span(read(found))).toBe(july)
  })

  it('is the period that the calendar names', () => {
    expect(read('', { ...calendar, currentPeriod: '上季度' }).label).toBe('2026-Q2')
    expect(codeOf('', { ...calendar, currentPeriod: 'soon' })).toBe('period-unknown')
  })
})

it.each<[Cell]>([
  ['soon'],
  ['2026-Q5'],
  ['2026-13'],
  ['2026-H3'],
  ['2025-W53'],
  ['2026-W00'],
  ['FY2026-W10'],
  ['1776'],
  ['5993'],
  ['2026年13月'],
  ['2026年一二月'],
  ['2026年十三月'],
  ['Q3'],
  ['7月'],
  ['Foo 2026'],
  ['2026-02-30'],
  ['3/4/2026'],
  ['this decade'],
  ['FMTD'],
  ['YTD soon'],
  ['2026-01-01..'],
  ['2025-2026'],
  [true],
])('refuses %s', (found) => {
  expect(codeOf(found)).toBe('period-unknown')
})

it('quotes what it refuses', () => {
  expect(() => read('soon')).toThrow('"soon" is not a period')
})

const forms = [
  ...['2026-Q3', '2026-07', '2026-H1', '2026', '2026-W27', 'FY2026', 'FY2026-Q1', 'FY2026-H2', '2026年7月'],
  ...['this month', 'last quarter', 'next half', 'last fiscal half', '上半年', '去年', 'next week', 'yesterday'],
  ...['YTD', 'QTD', 'MTD', 'WTD', 'HTD', 'FYTD', 'FQTD', '2025-11-03..2026-02-28', '2026-07-15'],
]
const calendars = fc.record({
  today: fc
    .integer({ min: dayNumber(1950, 1, 1), max: dayNumber(2090, 12, 31) })
    .map((day) => dayNumber(1900, 3, day - 60)),
  fiscalYearStart: fc.integer({ min: 1, max: 12 }),
})

describe('where a stretch of time begins or ends', () => {
  const readEnd = (found: Cell) => span(parsePeriodEnd(found, calendar, false))
  const fifteenth = 'day 2026-01-15 2026-01-15'

  it('is a date itself, however it is handed over', () => {
    const found: Cell[] = ['2026-01-15', '15 Jan 2026', '2026年1月15日', dayNumber(2026, 1, 15), new Date(2026, 0, 15)]
    expect(found.map(readEnd)).toEqual(found.map(() => fifteenth))
  })

  it.each<[Cell, string]>([
    ['2026-01', 'month 2026-01-01 2026-01-31'],
    [202601, 'month 2026-01-01 2026-01-31'],
    [2026, year2026],
    ['last quarter', 'quarter 2026-04-01 2026-06-30'],
    ['2025-11-03..2026-02-28', 'range 2025-11-03 2026-02-28'],
    ['', july],
  ])('is a period as it is: %p', (found, expected) => {
    expect(readEnd(found)).toBe(expected)
  })

  it('is refused where it is neither', () => {
    expect(() => readEnd('someday')).toThrow('"someday" is not a period')
  })
})

it('gives the same period for its label, on any day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...forms), calendars, calendars, (form, then, now) => {
      const period = read(form, then)
      expect(read(period.label, { ...now, fiscalYearStart: then.fiscalYearStart })).toEqual(period)
    }),
  )
})

it('takes no notice of case, width and outer spaces', () => {
  const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(fc.constantFrom(...forms), calendars, (form, on) => {
      expect(read(`  ${wide(form.toUpperCase())}　`, on)).toEqual(read(form.toLowerCase(), on))
    }),
  )
})

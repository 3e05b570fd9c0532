import { dayNumber, type DayNumber } from '../cells/day'
import { unitFrom } from './calendar-unit'
import { mondayOf } from './iso-week'
import type { Calendar, Period } from './period'

/** Other numbers of four digits are amounts or slips of the hand rather than years. */
export function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number <= 2100
}

const chineseDigits = '一二三四五六七八九十'
const monthNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]
const shortFiscalYear = /\bfy ?'?(\d{2})(?!\d)/

const yearAlone = /^(fy ?)?(\d{4})$/
const yearPart = /^(fy ?)?(\d{4})[-/._ ]*(q[1-4]|[1-4]q|h[12]|[12]h|w(?:eek ?)?\d{1,2})$/
const partYear = /^(q[1-4]|[1-4]q|h[12]|[12]h|w(?:eek ?)?\d{1,2})[-/._ ,]*(fy ?)?(\d{4})$/
const yearMonth = /^(\d{4})[-/._ ](\d{1,2})$/
const compactMonth = /^(\d{4})(\d{2})$/
const monthYear = /^(\d{1,2})[-/._ ](\d{4})$/
const yearMonthName = /^(\d{4})[-/._ ]*([a-z]{3,9})\.?$/
const monthNameYear = /^([a-z]{3,9})\.?[-/._ ,]*(\d{4})$/

/**
 * Reads a period that names its year: "2026-q3", "jul 2026", "2026年第27周", "fy2026". Undefined if it is none.
 * @param plain lower case, NFKC, single spaces
 */
export function readNamedPeriod(plain: string, calendar: Calendar): Period | undefined {
  const text = latinised(plain)
  let match = yearAlone.exec(text)
  if (match) return partOfYear(match[2], match[1] !== undefined, '', calendar)
  match = yearPart.exec(text)
  if (match) return partOfYear(match[2], match[1] !== undefined, match[3] ?? '', calendar)
  match = partYear.exec(text)
  if (match) return partOfYear(match[3], match[2] !== undefined, match[1] ?? '', calendar)
  match = yearMonth.exec(text) ?? compactMonth.exec(text)
  if (match) return monthOf(match[1], Number(match[2]))
  match = monthYear.exec(text)
  if (match) return monthOf(match[2], Number(match[1]))
  match = yearMonthName.exec(text)
  if (match) return monthOf(match[1], monthNumber(match[2]))
  match = monthNameYear.exec(text)
  if (match) return monthOf(match[2], monthNumber(match[1]))
  return undefined
}

/** The Chinese names as their English short forms: 2026年第三季度 → 2026-q3, 2026财年上半年 → fy2026-h1. */
function latinised(plain: string): string {
  return plain
    .replace(shortFiscalYear, 'fy20$1')
    .replace(/^(\d{4}) ?(?:财年|财政年度?) ?/, 'fy$1-')
    .replace(/^(\d{4}) ?年度? ?/, '$1-')
    .replace(/第? ?([一二三四1-4]) ?季度?$/, (_, digit: string) => `q${chineseNumber(digit)}`)
    .replace(/上半年$/, 'h1')
    .replace(/下半年$/, 'h2')
    .replace(/第? ?(\d{1,2}) ?周$/, 'w$1')
    .replace(/(十[一二]?|[一二三四五六七八九]|\d{1,2}) ?月份?$/, (_, digits: string) => String(chineseNumber(digits)))
    .replace(/-$/, '')
}

/** 三 → 3, 十二 → 12; digits as they are. */
function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [first = '', second = ''] = text
  return chineseDigits.indexOf(first) + 1 + chineseDigits.indexOf(second) + (second === '' ? 0 : 1)
}

function partOfYear(
  yearText: string | undefined,
  fiscal: boolean,
  name: string,
  calendar: Calendar,
): Period | undefined {
  const year = Number(yearText)
  if (!isYear(year)) return undefined
  const number = Number(name.replace(/\D/g, ''))
  const start = fiscal ? calendar.fiscalYearStart : undefined
  if (name === '') return unitFrom('year', monthOfYear(year, start, 1), start)
  if (name.includes('q')) return unitFrom('quarter', monthOfYear(year, start, 3 * number - 2), start)
  if (name.includes('h')) return unitFrom('half', monthOfYear(year, start, 6 * number - 5), start)
  return fiscal ? undefined : weekOf(year, number)
}

/** First day of the n-th month of a calendar year or, given where it starts, of the fiscal year that ends in it. */
function monthOfYear(year: number, fiscalYearStart: number | undefined, month: number): DayNumber {
  const start = fiscalYearStart ?? 1
  return dayNumber(start === 1 ? year : year - 1, start + month - 1, 1)
}

function weekOf(year: number, week: number): Period | undefined {
  const monday = mondayOf({ year, week })
  return monday === undefined ? undefined : unitFrom('week', monday)
}

function monthOf(year: string | undefined, month: number): Period | undefined {
  if (!isYear(Number(year)) || month < 1 || month > 12) return undefined
  return unitFrom('month', dayNumber(Number(year), month, 1))
}

function monthNumber(name = ''): number {
  return name === 'sept' ? 9 : monthNames.findIndex((month) => month === name || month.slice(0, 3) === name) + 1
}

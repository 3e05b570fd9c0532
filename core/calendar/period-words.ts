import { civilDay, daysAfter, type DayNumber } from '../cells/day'
import { daysFromTo, startAfter, toDate, unitFrom, unitHolding } from './calendar-unit'
import type { Calendar, CalendarUnit, Period } from './period'
import { readNamedPeriod } from './period-names'

const daysAway: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['今天', 0],
  ['今日', 0],
  ['昨天', -1],
  ['昨日', -1],
  ['明天', 1],
  ['明日', 1],
])
/** By first letter or sign: this, current, last, previous, prior, next, 本, 这, 当, 上, 下, 今年, 去年, 明年. */
const unitsAway: Readonly<Record<string, number>> = {
  t: 0,
  c: 0,
  l: -1,
  p: -1,
  n: 1,
  本: 0,
  这: 0,
  当: 0,
  上: -1,
  下: 1,
  今: 0,
  去: -1,
  明: 1,
}
/** By first letter or sign; 财 is the fiscal year. */
const units: Readonly<Record<string, CalendarUnit>> = {
  w: 'week',
  m: 'month',
  q: 'quarter',
  h: 'half',
  y: 'year',
  周: 'week',
  星: 'week',
  月: 'month',
  季: 'quarter',
  年: 'year',
  财: 'year',
}

const english = /^(this|current|last|previous|prior|next) (fiscal )?(day|week|month|quarter|half(?:[- ]year)?|year)$/
const chinese = /^(本|这个?|当|上个?|上一个?|下个?|下一个?)(周|星期|月|季|年|财年)度?$/
const chineseYear = /^([今去明])年度?$/
const shortToDate = /^(f)?([wmqhy])td(?: (.+))?$/
const englishToDate = /^(fiscal )?(week|month|quarter|half|year)[- ]to[- ]date(?: (.+))?$/
const chineseToDate = /^[本今当]?(周|月|季|年|财年)度?(?:初?[至到]今|以来|累计)$/
const nearYear = /^([今本去上明下])年度? ?(?=.)/
const halfAlone = /^[上下]半年$/

/**
 * Reads a period that is told from today: "last quarter", 上月, 去年第四季度, "YTD". Undefined if it is none.
 * @param plain lower case, NFKC, single spaces
 * @param dayOf reads a date; "YTD 2026-07-15" is the year to that day
 */
export function readRelativePeriod(
  plain: string,
  calendar: Calendar,
  dayOf: (text: string) => DayNumber | undefined,
): Period | undefined {
  const away = daysAway.get(plain)
  if (away !== undefined) return dayAway(away, calendar)
  return readUnit(plain, calendar) ?? readToDate(plain, calendar, dayOf) ?? readPartOfNearYear(plain, calendar)
}

function readUnit(plain: string, calendar: Calendar): Period | undefined {
  let match = english.exec(plain)
  if (match) {
    const [, direction = '', fiscal, unit = ''] = match
    const away = unitsAway[direction.charAt(0)] ?? 0
    return unit === 'day' && !fiscal ? dayAway(away, calendar) : unitAway(unit, away, calendar, fiscal !== undefined)
  }
  match = chinese.exec(plain)
  if (match) {
    const [, direction = '', unit = ''] = match
    return unitAway(unit, unitsAway[direction.charAt(0)] ?? 0, calendar, unit === '财年')
  }
  match = chineseYear.exec(plain)
  return match ? unitAway('年', unitsAway[match[1] ?? ''] ?? 0, calendar, false) : undefined
}

function readToDate(
  plain: string,
  calendar: Calendar,
  dayOf: (text: string) => DayNumber | undefined,
): Period | undefined {
  const match = shortToDate.exec(plain) ?? englishToDate.exec(plain)
  if (match) {
    const [, fiscal, unit = '', date] = match
    const last = date === undefined ? calendar.today : dayOf(date)
    return last === undefined ? undefined : runningTo(last, unit, calendar, fiscal !== undefined)
  }
  const unit = chineseToDate.exec(plain)?.[1]
  return unit === undefined ? undefined : runningTo(calendar.today, unit, calendar, unit === '财年')
}

/** 去年第四季度, 今年7月; 上半年 and 下半年 alone are this year's. */
function readPartOfNearYear(plain: string, calendar: Calendar): Period | undefined {
  const { year } = civilDay(calendar.today)
  if (halfAlone.test(plain)) return readNamedPeriod(`${year}年${plain}`, calendar)
  const match = nearYear.exec(plain)
  if (!match) return undefined
  const named = year + (unitsAway[match[1] ?? ''] ?? 0)
  return readNamedPeriod(`${named}年${plain.slice(match[0].length)}`, calendar)
}

function dayAway(days: number, { today }: Calendar): Period {
  const day = daysAfter(today, days)
  return daysFromTo(day, day)
}

function unitAway(word: string, away: number, calendar: Calendar, fiscal: boolean): Period | undefined {
  const unit = unitNamed(word, fiscal)
  if (unit === undefined) return undefined
  const yearStart = fiscal ? calendar.fiscalYearStart : undefined
  return unitFrom(unit, startAfter(unit, unitHolding(unit, calendar.today, yearStart).first, away), yearStart)
}

function runningTo(last: DayNumber, word: string, calendar: Calendar, fiscal: boolean): Period | undefined {
  const unit = unitNamed(word, fiscal)
  if (unit === undefined) return undefined
  const { first } = unitHolding(unit, last, fiscal ? calendar.fiscalYearStart : undefined)
  return toDate(unit, first, last, fiscal)
}

/** A fiscal year has no weeks and months of its own. */
function unitNamed(word: string, fiscal: boolean): CalendarUnit | undefined {
  const unit = units[word.charAt(0)]
  return fiscal && (unit === 'week' || unit === 'month') ? undefined : unit
}

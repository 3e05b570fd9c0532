import { readFileSync } from 'node:fs'
import { chinaHolidays, chinaYears } from '../core/calendar/china-holidays'
import { isoDay } from '../core/cells/day'

interface Announced {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

/** A well-kept list of what the State Council has announced, for comparison. */
const listed = JSON.parse(
  readFileSync(require.resolve('chinese-days').replace(/[^/\\]+$/, 'chinese-days.json'), 'utf8'),
) as Announced

const within = (days: Readonly<Record<string, string>>) =>
  Object.keys(days)
    .filter((day) => chinaYears().includes(Number(day.slice(0, 4))))
    .sort()

it('has the holidays and made-up workdays that were announced', () => {
  expect(chinaHolidays().off.map(isoDay)).toEqual(within(listed.holidays))
  expect(chinaHolidays().worked.map(isoDay)).toEqual(within(listed.workdays))
})

it('knows every year from 2022 that has been announced', () => {
  const latest = Object.keys(listed.holidays).reduce((last, day) => Math.max(last, Number(day.slice(0, 4))), 0)
  expect(Math.max(...chinaYears())).toBe(latest)
})

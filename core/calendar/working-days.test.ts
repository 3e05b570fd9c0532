import fc from 'fast-check'
import { dayNumber, type DayNumber } from '../cells/day'
import { chinaWorkCalendar, isWorkday, workCalendar, workdaysBetween } from './working-days'

const day = dayNumber

describe('workdays', () => {
  it('are Monday to Friday: January 2026 has 22, with New Year off 21', () => {
    expect(workdaysBetween(day(2026, 1, 1), day(2026, 1, 31), workCalendar())).toBe(22)
    expect(workdaysBetween(day(2026, 1, 1), day(2026, 1, 31), workCalendar([day(2026, 1, 1)]))).toBe(21)
  })

  it('of China in February 2026: Spring Festival off from the 15th to the 23rd, Saturdays 14th and 28th worked', () => {
    // 20 weekdays, less 16–20 and 23, and two Saturdays more.
    expect(workdaysBetween(day(2026, 2, 1), day(2026, 2, 28), chinaWorkCalendar())).toBe(16)
    expect(isWorkday(day(2026, 2, 14), chinaWorkCalendar())).toBe(true)
    expect(isWorkday(day(2026, 2, 16), chinaWorkCalendar())).toBe(false)
    expect(isWorkday(day(2026, 2, 21), chinaWorkCalendar())).toBe(false)
  })

  // 2025: 365 days, 104 on weekends, 18 weekdays off, 5 weekend days worked.
  it('of China are 248 in 2025', () => {
    expect(workdaysBetween(day(2025, 1, 1), day(2025, 12, 31), chinaWorkCalendar())).toBe(248)
  })

  it('are none where the first day is after the last', () => {
    expect(workdaysBetween(day(2026, 1, 9), day(2026, 1, 5), workCalendar())).toBe(0)
  })

  it('are counted as they are told one by one', () => {
    const first = day(2025, 12, 1)
    const dates = fc.integer({ min: first, max: first + 120 }).map((number) => number as DayNumber)
    const lists = fc.array(dates, { maxLength: 30 })
    fc.assert(
      fc.property(dates, dates, lists, lists, (from, to, off, worked) => {
        const calendar = workCalendar(off, worked)
        let count = 0
        for (let each = from; each <= to; each = (each + 1) as DayNumber) if (isWorkday(each, calendar)) count += 1
        expect(workdaysBetween(from, to, calendar)).toBe(count)
      }),
    )
  })
})

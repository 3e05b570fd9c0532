import fc from 'fast-check'
import { civilDay, dayNumber, isoDay, weekday, type DayNumber } from './day'
import { dayOrderIn, isDayText, readDay, readMoment, textDay, textMoment } from './date'

const anyDay = fc.integer({ min: 1, max: 2958465 }).map((serial) => serial as DayNumber)
const modernDay = fc.integer({ min: 61, max: 2958465 }).map((serial) => serial as DayNumber)

describe('day numbers', () => {
  it.each([
    [1, 1900, 1, 1],
    [59, 1900, 2, 28],
    [61, 1900, 3, 1],
    [25569, 1970, 1, 1],
    [45351, 2024, 2, 29],
    [46350, 2026, 11, 24],
    [2958465, 9999, 12, 31],
  ])('%d is %d-%d-%d, as in Excel', (serial, year, month, day) => {
    expect(dayNumber(year, month, day)).toBe(serial)
    expect(civilDay(serial as DayNumber)).toEqual({ year, month, day })
  })

  it('rolls months and days over', () => {
    expect(isoDay(dayNumber(2026, 13, 1))).toBe('2027-01-01')
    expect(isoDay(dayNumber(2026, 0, 1))).toBe('2025-12-01')
    expect(isoDay(dayNumber(2026, 3, 0))).toBe('2026-02-28')
  })

  it('counts the days of the week from Monday', () => {
    expect(weekday(dayNumber(2026, 11, 23))).toBe(1)
    expect(weekday(dayNumber(2026, 11, 29))).toBe(7)
  })

  it('turns to a calendar day and back without loss', () => {
    fc.assert(
      fc.property(modernDay, (serial) => {
        const { year, month, day } = civilDay(serial)
        expect(dayNumber(year, month, day)).toBe(serial)
      }),
    )
  })
})

describe('reading a day', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６年３月５日', '2026-03-05'],
    ['2026-03-05T10:20:30Z', '2026-03-05'],
    ['2026-03-05 23:59:59.999', '2026-03-05'],
    ['2026-03-05T23:59:59+08:00', '2026-03-05'],
    ['2026-03-05T23:59:59.123456-0330', '2026-03-05'],
    ['2026-03-05 23:59:59 UTC', '2026-03-05'],
    ['2026-03-05 23:59:59 GMT+8', '2026-03-05'],
    ['Thu Mar 05 2026 10:20:30 GMT+0800 (China Standard Time)', '2026-03-05'],
    ['3/5/2026, 4:05:06 PM', '2026-03-05'],
    ['Mar 5, 2026, 4:05 p.m.', '2026-03-05'],
    ['2026 年 3 月 5 日', '2026-03-05'],
    ['2026年3月5号', '2026-03-05'],
    ['2026年3月5日15时20分', '2026-03-05'],
    ['2026年3月5日（周四） 15:20', '2026-03-05'],
    ['2026年3月', '2026-03-01'],
    ['2026年3月5日 下午3:20', '2026-03-05'],
    ['5 Mar 2026', '2026-03-05'],
    ['5-Mar-26', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['Thu, 5 March 2026', '2026-03-05'],
    ['5th March 2026', '2026-03-05'],
    ['2026-03-05 星期四', '2026-03-05'],
    ['3/5/26 4:05 PM', '2026-03-05'],
    ['2024-02-29', '2024-02-29'],
  ])('reads "%s"', (text, iso) => {
    const day = textDay(text, 'month-first')
    expect(day === undefined ? undefined : isoDay(day)).toBe(iso)
  })

  it.each([
    ...['2026-02-29', '2026-13-01', '31/04/2026', 'soon', '12', '1.5', 'Q3 2026', '5 Foo 2026', ''],
    ...['2026-03-05 25:00', '2026-03-05 10:61', '10:20', '20261305', '2026-03-05 or later'],
  ])('reads no day in "%s"', (text) => {
    expect(textDay(text, 'day-first')).toBeUndefined()
  })

  it('takes 30 and more of two digits for the last century, as Excel does', () => {
    expect(textDay('1/2/29', 'day-first')).toBe(dayNumber(2029, 2, 1))
    expect(textDay('1/2/30', 'day-first')).toBe(dayNumber(1930, 2, 1))
  })

  it('reads the day that a date object shows where it was made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2100 }),
        fc.nat(11),
        fc.integer({ min: 1, max: 28 }),
        fc.nat(23),
        (y, m, d, h) => {
          expect(readDay(new Date(y, m, d, h, 30), 'day-first', false)).toBe(dayNumber(y, m + 1, d))
        },
      ),
    )
  })

  it('reads eight digits as the day they show, in either date system', () => {
    expect(readDay(20260305, 'day-first', false)).toBe(dayNumber(2026, 3, 5))
    expect(readDay(20260305, 'day-first', true)).toBe(dayNumber(2026, 3, 5))
    expect(readDay(20261305, 'day-first', false)).toBeUndefined()
    expect(readDay(20260305.5, 'day-first', false)).toBeUndefined()
  })

  it('reads date objects of another realm, which are no instances of ours', () => {
    function Foreign(): void {}
    Foreign.prototype = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(Date.prototype)) as Date
    const foreign = Reflect.construct(Date, [2026, 2, 5, 6], Foreign) as Date
    expect(foreign instanceof Date).toBe(false)
    expect(readDay(foreign, 'day-first', false)).toBe(dayNumber(2026, 3, 5))
    expect(readMoment(foreign, 'day-first', false)).toBe(dayNumber(2026, 3, 5) + 0.25)
  })

  it('reads nothing in a broken date object', () => {
    expect(readDay(new Date(NaN), 'day-first', false)).toBeUndefined()
  })

  it('counts serials from 1904 where the workbook does', () => {
    expect(readDay(0, 'day-first', true)).toBe(dayNumber(1904, 1, 1))
    expect(readDay(44888, 'day-first', true)).toBe(dayNumber(2026, 11, 24))
  })

  it('reads back every day that it writes', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => day > 60),
        (day) => {
          expect(textDay(isoDay(day), 'day-first')).toBe(day)
        },
      ),
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        textDay(text, 'day-first')
      }),
    )
  })
})

describe('the order of day and month in a text', () => {
  it.each([
    ['13/02/2026', 'day-first'],
    ['02/13/2026', 'month-first'],
    ['02/13/26 10:20', 'month-first'],
    ['13.02.2026', 'day-first'],
    ['01/02/2026', 'either'],
    ['02/02/2026', undefined],
    ['13/14/2026', undefined],
    ['2026-05-13', undefined],
    ['13 Feb 2026', undefined],
    ['', undefined],
  ])('of "%s" is %s', (text, order) => {
    expect(dayOrderIn(text)).toBe(order)
  })
})

describe('whether a text is a day', () => {
  it.each([
    ['2026-03-05', true],
    ['13/02/2026', true],
    ['02/13/2026 10:20', true],
    ['5 Mar 2026', true],
    ['13/14/2026', false],
    ['2026-02-30', false],
    ['2026-03-05 25:00', false],
    ['Customer 5', false],
    ['', false],
  ])('is told of "%s" by either order', (text, is) => {
    expect(isDayText(text)).toBe(is)
  })
})

describe('reading a moment', () => {
  const march5 = dayNumber(2026, 3, 5)

  it.each([
    ['2026-03-05', 0],
    ['2026-03-05T06:00:00Z', 6],
    ['2026-03-05 06:00', 6],
    ['2026-03-05T18:00:00.000+08:00', 18],
    ['3/5/2026 6:00 AM', 6],
    ['3/5/2026 6:00 PM', 18],
    ['3/5/2026 12:00 AM', 0],
    ['3/5/2026 12:00 PM', 12],
    ['2026年3月5日 下午3:30', 15.5],
    ['2026年3月5日 上午12:00', 0],
    ['2026年3月5日 中午1点', 13],
    ['2026年3月5日 晚上9点45分', 21.75],
    ['2026年3月5日15时', 15],
    ['5 Mar 2026 06:00:36', 6.01],
    ['20260305 06:00', 6],
  ])('reads "%s"', (text, hours) => {
    expect(textMoment(text, 'month-first')).toBeCloseTo(march5 + hours / 24, 9)
  })

  it('takes a serial with its fraction, in both date systems, and a date object with its time', () => {
    expect(readMoment(46086.25, 'day-first', false)).toBe(march5 + 0.25)
    expect(readMoment(46086.25 - 1462, 'day-first', true)).toBe(march5 + 0.25)
    expect(readMoment(new Date(2026, 2, 5, 6), 'day-first', false)).toBe(march5 + 0.25)
  })

  it.each([0, -1, NaN, true, null, '', 'soon', new Date(NaN)])('reads none in %j', (cell) => {
    expect(readMoment(cell, 'day-first', false)).toBeUndefined()
  })

  it('reads back every second that it writes, and never a day but its own', () => {
    fc.assert(
      fc.property(modernDay, fc.nat(86399), (day, second) => {
        const [hour, minute] = [Math.floor(second / 3600), Math.floor(second / 60) % 60]
        const time = [hour, minute, second % 60].map((part) => String(part).padStart(2, '0')).join(':')
        const moment = textMoment(`${isoDay(day)}T${time}`, 'day-first') ?? NaN
        expect(Math.floor(moment)).toBe(day)
        expect(Math.round((moment - day) * 86400)).toBe(second)
        expect(textDay(`${isoDay(day)} ${time}`, 'day-first')).toBe(day)
      }),
    )
  })
})

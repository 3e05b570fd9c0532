import fc from 'fast-check'
import { civilDay, dayNumber, isoDay, weekday, type DayNumber } from './day'
import { dayOrderOf, readDay, textDay } from './date'

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

  it.each(['2026-02-29', '2026-13-01', '31/04/2026', 'soon', '12', '1.5', 'Q3 2026', '5 Foo 2026', ''])(
    'reads no day in "%s"',
    (text) => {
      expect(textDay(text, 'day-first')).toBeUndefined()
    },
  )

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

describe('the order of day and month in a column', () => {
  it('is decided by one date that reads one way only', () => {
    expect(dayOrderOf(['01/02/2026', '13/02/2026', 46000])).toEqual({ order: 'day-first', contradicting: [] })
    expect(dayOrderOf(['01/02/2026', '02/13/2026'])).toEqual({ order: 'month-first', contradicting: [] })
  })

  it('is open where every date reads both ways', () => {
    expect(dayOrderOf(['01/02/2026', '2026-05-13']).order).toBeUndefined()
  })

  it('tells which dates contradict the others', () => {
    expect(dayOrderOf(['13/02/2026', '14/02/2026', '02/15/2026'])).toEqual({ order: 'day-first', contradicting: [2] })
  })
})

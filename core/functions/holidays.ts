import { readDay } from '../cells/date'
import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { chinaWorkCalendar, workCalendar, type WorkCalendar } from '../calendar/working-days'
import { InputError } from '../input-error'
import { anything, optional, range, type Grid, type Parameter } from './parameters'

/** The parameter that says which days are not worked. */
export function holidaysParameter(): Parameter<Grid<Cell> | undefined> {
  return optional(
    range(anything, {
      en: 'Days off: a range of dates, or "CN" for China’s holidays with their made-up workdays; left out: none',
      zh: '休息日：日期区域，或 "CN" 表示中国法定节假日与调休；省略为无',
    }),
    undefined,
  )
}

/**
 * The calendar of a range of days off.
 * @throws {InputError} `not-a-day` with the place
 */
export function readHolidays(given: Grid<Cell> | undefined, date1904: boolean): WorkCalendar {
  if (given === undefined) return workCalendar()
  const [first] = given.values
  if (given.values.length === 1 && typeof first === 'string' && /^(?:cn|china|中国)$/i.test(first.trim()))
    return chinaWorkCalendar()
  return workCalendar(
    given.values.flatMap((cell, position) => {
      if (isBlank(cell)) return []
      const day = readDay(cell, 'month-first', date1904)
      const place = { argument: 'holidays', row: Math.floor(position / given.columns) + 1 }
      if (day === undefined) throw new InputError('not-a-day', { found: quoteCell(cell) }, place)
      return [day]
    }),
  )
}

import { isDateObject, type Cell, type Cells } from '../../core/cells/cell'

const DAY = 86_400_000
const WEEK = 7 * DAY
/** Serial number of 1970-01-01. */
const EPOCH = 25_569

type Toolbox = Pick<GoogleAppsScript.Utilities.Utilities, 'formatDate'>

/**
 * Turns dates into serial numbers. Sheets hands a date over as the moment at which it begins in the spreadsheet's
 * zone, while the script's own zone, by which `getDate()` goes, is one for all spreadsheets.
 * @param zone of the spreadsheet, e.g. "Asia/Shanghai"
 */
export function serialsIn(zone: string, utilities: Toolbox): (cells: Cells) => Cell[][] {
  const offsets = new Map<number, number>()

  function exactOffset(moment: number): number {
    // A call of a service is slow, which is why most moments go by the beginning and the end of their week.
    const local = utilities.formatDate(new Date(moment), zone, "yyyy-MM-dd'T'HH:mm:ss")
    return Date.parse(`${local}Z`) - Math.floor(moment / 1000) * 1000
  }
  function offsetAt(weekStart: number): number {
    const known = offsets.get(weekStart)
    if (known !== undefined) return known
    const offset = exactOffset(weekStart)
    offsets.set(weekStart, offset)
    return offset
  }
  function serial(date: Date): number | '' {
    const moment = date.getTime()
    if (Number.isNaN(moment)) return ''
    const week = Math.floor(moment / WEEK) * WEEK
    const before = offsetAt(week)
    const offset = before === offsetAt(week + WEEK) ? before : exactOffset(moment)
    return (moment + offset) / DAY + EPOCH
  }
  return (cells) => cells.map((row) => row.map((cell) => (isDateObject(cell) ? serial(cell) : cell)))
}

import { parsePeriod } from '../../calendar/parse-period'
import type { Period } from '../../calendar/period'
import type { Cell } from '../../cells/cell'
import { civilDay } from '../../cells/day'
import { InputError } from '../../input-error'
import type { ReadingRules } from '../reading-rules'
import { TextReader } from './text-reader'

/** Reads what people write for periods: text stays as it is, days become their month. */
export class PeriodReader extends TextReader {
  constructor(header: string, position: number, rows: number, rules: ReadingRules) {
    super(header, position, rows, (cell) => periodText(cell, rules))
  }
}

/** Whether something is a period as {@link parsePeriod} reads it. */
export function isPeriod(found: Cell, rules: ReadingRules): boolean {
  return periodOf(found, rules) !== undefined
}

/** Numbers that are years stay years. */
function periodText(cell: Exclude<Cell, string>, rules: ReadingRules): string {
  if (cell === null || cell === undefined) return ''
  const period = periodOf(cell, rules)
  if (period?.unit !== 'month') return String(cell)
  const { year, month } = civilDay(period.first)
  return `${year}-${String(month).padStart(2, '0')}`
}

function periodOf(found: Cell, { calendar, date1904 }: ReadingRules): Period | undefined {
  try {
    return parsePeriod(found, calendar, date1904)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

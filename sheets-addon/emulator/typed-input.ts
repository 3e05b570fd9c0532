import type { Cell } from '../../core/cells/cell'
import { civilDay } from '../../core/cells/day'
import { textDay } from '../../core/cells/date'
import { readNumber } from '../../core/cells/number'
import type { Content } from './content'

/** What Sheets makes of something that is put into a cell, by hand or by `setValues`. */
export function typedInput(input: Cell): Content | undefined {
  if (input === null || input === undefined || input === '') return undefined
  if (typeof input !== 'string') return { value: input }
  if (input.startsWith("'")) return { value: input.slice(1) }
  if (input.startsWith('=') && input.length > 1) return { value: 0, formula: input }
  if (/^(true|false)$/i.test(input)) return { value: /^true$/i.test(input) }
  const number = readNumber(input)
  if (number !== undefined) return { value: number }
  const day = textDay(input, 'month-first')
  if (day !== undefined) {
    const { year, month, day: date } = civilDay(day)
    return { value: new Date(year, month - 1, date) }
  }
  return /^[+-]/.test(input) ? { value: '#ERROR!', formula: `=${input}` } : { value: input }
}

import { dayNumber, DAYS_TO_1904 } from '../../core/cells/day'
import type { ModelCell } from './workbook-model'

/** A value, and the number format that a cell of format General takes on with it. */
export interface Typed {
  readonly value: ModelCell
  readonly numberFormat?: string
}

/**
 * What Excel makes of text that is written into a cell: "12%" is 0.12, "2024-01" a day. An add-in that means text has
 * to say so; the emulated Excel is no more forgiving.
 */
export function typedText(text: string, date1904: boolean): Typed {
  const trimmed = text.trim()
  if (/^(?:true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) }
  return (
    typedNumber(trimmed) ?? typedFraction(trimmed) ?? typedTime(trimmed) ?? typedDay(trimmed, date1904) ?? same(text)
  )
}

function same(value: string): Typed {
  return { value }
}

function typedNumber(text: string): Typed | undefined {
  const match = /^(\()?([+-])?(\$)?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d{1,3})?(%)?(\))?$/i.exec(text)
  if (!match) return undefined
  const [, opened, sign, dollar, whole = '', decimals = '', exponent = '', percent, closed] = match
  if (!/\d/.test(whole + decimals) || Boolean(opened) !== Boolean(closed)) return undefined
  const size = Number(`${whole.replace(/,/g, '')}${decimals}${exponent}`)
  if (!Number.isFinite(size)) return undefined
  const value = (sign === '-' || opened ? -size : size) / (percent ? 100 : 1)
  const places = decimals.length > 1 ? '.00' : ''
  if (percent) return { value, numberFormat: `0${places}%` }
  if (dollar) return { value, numberFormat: `$#,##0${places}` }
  if (exponent) return { value, numberFormat: '0.00E+00' }
  return whole.includes(',') ? { value, numberFormat: `#,##0${places}` } : { value }
}

function typedFraction(text: string): Typed | undefined {
  const match = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text)
  if (!match) return undefined
  const [, sign, whole, above, below] = match
  if (Number(below) === 0) return undefined
  const size = Number(whole) + Number(above) / Number(below)
  return { value: sign ? -size : size, numberFormat: '# ?/?' }
}

function typedTime(text: string): Typed | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m?)?$/i.exec(text)
  if (!match) return undefined
  const [, hour, minute, second = '0', half] = match
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  if (Number(minute) > 59 || Number(second) > 59) return undefined
  return { value: (hours * 3600 + Number(minute) * 60 + Number(second)) / 86400, numberFormat: 'h:mm' }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'

/** Forms of a day, each with the places of year, month and day in it; an absent year is the current one. */
const dayForms: readonly {
  readonly form: RegExp
  readonly order: 'ymd' | 'mdy' | 'dmy' | 'my'
  readonly shown: string
}[] = [
  { form: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, order: 'ymd', shown: 'm/d/yyyy' },
  { form: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/, order: 'mdy', shown: 'm/d/yyyy' },
  { form: /^(\d{1,2})[-/](\d{1,2})$/, order: 'mdy', shown: 'd-mmm' },
  { form: /^(\d{4})[-/](\d{1,2})$/, order: 'ymd', shown: 'mmm-yy' },
  { form: /^(\d{1,2})[-/](\d{4})$/, order: 'my', shown: 'mmm-yy' },
  { form: new RegExp(`^(\\d{1,2})[- ]${MONTH}(?:[- ](\\d{4}|\\d{2}))?$`, 'i'), order: 'dmy', shown: 'd-mmm' },
  { form: new RegExp(`^${MONTH}[- ](\\d{4})$`, 'i'), order: 'my', shown: 'mmm-yy' },
  { form: new RegExp(`^${MONTH}[- ](\\d{1,2})(?:, ?(\\d{4}))?$`, 'i'), order: 'mdy', shown: 'd-mmm' },
]

function typedDay(text: string, date1904: boolean): Typed | undefined {
  for (const { form, order, shown } of dayForms) {
    const match = form.exec(text)
    if (!match) continue
    const part = (letter: string) => (order.includes(letter) ? match[order.indexOf(letter) + 1] : undefined)
    const value = serial(yearOf(part('y')), monthOf(part('m') ?? '1'), Number(part('d') ?? 1), date1904)
    if (value !== undefined) return { value, numberFormat: shown }
  }
  return undefined
}

function yearOf(digits: string | undefined): number {
  if (digits === undefined) return new Date().getFullYear()
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 30 ? 2000 + year : 1900 + year
}

function monthOf(text: string): number {
  const named = MONTHS.indexOf(text.toLowerCase().slice(0, 3))
  return named < 0 ? Number(text) : named + 1
}

function serial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const made = new Date(Date.UTC(year, month - 1, day))
  const isReal = year >= (date1904 ? 1904 : 1900) && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  return isReal ? dayNumber(year, month, day) - (date1904 ? DAYS_TO_1904 : 0) : undefined
}

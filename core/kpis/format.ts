import { NotAvailable } from '../input-error'
import { say, type Locale, type Text } from '../locale/text'
import type { KpiUnit } from './kpi'

interface Format {
  /** The spreadsheet number format. */
  readonly cell: string
  readonly decimals: number
  /** The number with its unit, where it has one. */
  readonly with?: Text
}

const formats: Readonly<Record<KpiUnit, Format>> = {
  money: { cell: '#,##0', decimals: 0 },
  'money-per-day': { cell: '#,##0', decimals: 0, with: { en: '{number}/day', zh: '{number}/天' } },
  count: { cell: '#,##0', decimals: 0 },
  percent: { cell: '0.0%', decimals: 1 },
  points: { cell: '0.0', decimals: 1, with: { en: '{number} points', zh: '{number} 分' } },
  ratio: { cell: '0.00', decimals: 2 },
  hours: { cell: '0.0', decimals: 1, with: { en: '{number} hours', zh: '{number} 小时' } },
  days: { cell: '0.0', decimals: 1, with: { en: '{number} days', zh: '{number} 天' } },
  months: { cell: '0.0', decimals: 1, with: { en: '{number} months', zh: '{number} 个月' } },
}
/** Below this, money is shown with its cents. */
const SMALL = 100

/** The spreadsheet number format of a unit. */
export function numberFormat(unit: KpiUnit): string {
  return formats[unit].cell
}

/** A value as people read it: "61.4%", "2,361", "51.8 days"; a dash where there is none. */
export function formatValue(value: number | NotAvailable, unit: KpiUnit, locale: Locale): string {
  if (value instanceof NotAvailable) return '–'
  const isMoney = unit === 'money' || unit === 'money-per-day'
  const { decimals, with: phrase } = formats[unit]
  if (unit === 'percent') return `${grouped(value * 100, decimals)}%`
  const number = grouped(value, isMoney && value !== 0 && Math.abs(value) < SMALL ? 2 : decimals)
  return phrase === undefined ? number : say(phrase, locale, { number })
}

/** A number with thousands separators, the same in every host: 1234.5 → "1,234.5". */
export function grouped(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
  return value < 0 && Number(digits.replace(/,/g, '')) !== 0 ? `-${digits}` : digits
}

import { findKpi } from '../kpis/catalogue'
import { grouped } from '../kpis/format'
import { say, type Locale, type Text } from '../locale/text'
import type { Finding, Money, Severity } from './finding'

/** Names of the severities, each with a mark of its own shape, so that nothing depends on colour. */
export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { en: '■ Error', zh: '■ 错误' },
  warning: { en: '▲ Warning', zh: '▲ 警告' },
  note: { en: '○ Note', zh: '○ 提示' },
}

const units: Readonly<Record<Finding['unit'], readonly [one: Text, many: Text]>> = {
  rows: [
    { en: '1 row', zh: '1 行' },
    { en: '{count} rows', zh: '{count} 行' },
  ],
  months: [
    { en: '1 month', zh: '1 个月' },
    { en: '{count} months', zh: '{count} 个月' },
  ],
}
const MOST_NAMED = 4

/** How many there are: "1,425 rows". */
export function countText({ count, unit }: Pick<Finding, 'count' | 'unit'>, locale: Locale): string {
  const [one, many] = units[unit]
  return say(count === 1 ? one : many, locale, { count: grouped(count, 0) })
}

/** How much money there is: "1,447,682", "USD 1,200; EUR 300"; "" for none. */
export function moneyText(money: readonly Money[], locale: Locale): string {
  const amounts = money.map(({ currency, amount }) => `${currency} ${grouped(amount, decimalsOf(amount))}`.trim())
  return amounts.join(locale === 'zh-CN' ? '；' : '; ')
}

/** The KPIs that a finding touches, the first few by name: "Win rate, Sales cycle and 5 more"; "" for none. */
export function kpisText({ kpis }: Pick<Finding, 'kpis'>, locale: Locale): string {
  const names = kpis.slice(0, MOST_NAMED).map((id) => say(findKpi(id).name, locale))
  const text = names.join(locale === 'zh-CN' ? '、' : ', ')
  const more = kpis.length - names.length
  if (more === 0) return text
  return say({ en: '{text} and {more} more', zh: '{text}等 {all} 项' }, locale, { text, more, all: kpis.length })
}

/** Small amounts are told with their cents. */
function decimalsOf(amount: number): number {
  return Math.abs(amount) < 100 && !Number.isInteger(amount) ? 2 : 0
}

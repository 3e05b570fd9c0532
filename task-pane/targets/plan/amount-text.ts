import { grouped } from '../../../core/kpis/format'
import { meantDecimal } from '../../../core/targets/decimal'

/** How amounts of a plan are written: with the decimals of its step, "1,234.50" for steps of 0.01. */
export function amountText(step: number): (value: number) => string {
  const places = meantDecimal(step)?.places ?? 0
  return (value) => grouped(value, places)
}

/** The same with its sign, as changes are written: "+5", "-5", "0". */
export function changeText(step: number): (value: number) => string {
  const amount = amountText(step)
  return (value) => (value > 0 ? `+${amount(value)}` : amount(value))
}

/** "+12.5%" of a value against another; undefined where there is nothing to compare with. */
export function growthText(now: number, before: number): string | undefined {
  if (!(before > 0)) return undefined
  const percent = (now / before - 1) * 100
  return `${percent > 0 ? '+' : ''}${grouped(percent, 1)}%`
}

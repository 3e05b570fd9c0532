import type { DataCell } from '../grid/sheet-data'
import type { Random } from './random'

/** A name as it comes out of a system that people type into: mostly right, at times in capitals or with a space. */
export function typedName(name: string, random: Random): string {
  if (!random.chance(0.06)) return name
  return random.pick([`${name} `, name.toLowerCase(), name.toUpperCase(), ` ${name}`])
}

/** An amount, at times as text with separators. */
export function typedAmount(amount: number, random: Random): DataCell {
  if (!random.chance(0.05)) return amount
  return random.pick([withSeparators(amount), `¥${withSeparators(amount)}`, `${withSeparators(amount)}.00`])
}

function withSeparators(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

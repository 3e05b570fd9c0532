import { readNumber } from '../../core/cells/number'
import { InputError } from '../../core/input-error'
import { grouped } from '../../core/kpis/format'
import type { KpiUnit } from '../../core/kpis/kpi'

/** More decimals than anybody types. */
const MOST_DECIMALS = 4

/** A number as it is typed, with all its digits: percents as "61.5", everything else plain. */
export function typedText(value: number, unit: KpiUnit): string {
  const typed = unit === 'percent' ? value * 100 : value
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const isAll = Math.abs(Number(typed.toFixed(decimals)) - typed) <= 1e-9 * Math.abs(typed)
    if (isAll) return grouped(typed, decimals)
  }
  return grouped(typed, MOST_DECIMALS)
}

/**
 * The number that was typed; of percents with their sign or without, as a fraction.
 * @throws {InputError} `not-a-number` at the argument that names the field
 */
export function readTyped(text: string, unit: KpiUnit, field: string): number {
  const number = readNumber(unit === 'percent' ? text.replace(/%\s*$/, '') : text)
  if (number === undefined) throw new InputError('not-a-number', { found: text }, { argument: field })
  return unit === 'percent' ? number / 100 : number
}

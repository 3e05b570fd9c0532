import { NotAvailable } from '../input-error'
import type { Text } from '../locale/text'

/** A number, or why there is none. What is worked out of something that is not available is not available, either. */
export type Result = number | NotAvailable

/**
 * @param base    `positive` where the divisor must be above 0, not merely other than 0
 * @param divisor what the bottom is, in words
 */
export function divide(top: Result, bottom: Result, base: 'positive' | undefined, divisor: () => Text): Result {
  if (top instanceof NotAvailable) return top
  if (bottom instanceof NotAvailable) return bottom
  if (base === 'positive' && bottom <= 0)
    return new NotAvailable('base-not-positive', { denominator: divisor(), found: bottom })
  return bottom === 0 ? new NotAvailable('divides-by-zero', { denominator: divisor() }) : held(top / bottom)
}

export function subtract(left: Result, right: Result): Result {
  if (left instanceof NotAvailable) return left
  return right instanceof NotAvailable ? right : held(left - right)
}

export function add(one: Result, other: Result): Result {
  if (one instanceof NotAvailable) return one
  return other instanceof NotAvailable ? other : held(one + other)
}

export function multiply(one: Result, other: Result): Result {
  if (one instanceof NotAvailable) return one
  return other instanceof NotAvailable ? other : held(one * other)
}

/** Not available where it would be no number: a root of a negative one, 0 to a negative power. */
export function raise(base: Result, exponent: Result): Result {
  if (base instanceof NotAvailable) return base
  if (exponent instanceof NotAvailable) return exponent
  const power = Math.pow(base, exponent)
  const isNumber = base >= 0 && Number.isFinite(power)
  return isNumber ? power : new NotAvailable('power-is-no-number', { base, exponent })
}

/** Growth per year from one value to another; the first one must be above 0. */
export function grow(first: Result, last: Result, years: number, base: () => Text): Result {
  return subtract(raise(divide(last, first, 'positive', base), 1 / years), 1)
}

/** A number that a cell can hold: what has grown beyond all numbers would come out of the next division as 0. */
function held(number: number): Result {
  return Number.isFinite(number) ? number : new NotAvailable('beyond-numbers')
}

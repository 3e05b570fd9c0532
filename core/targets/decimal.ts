/** A number as people write it: `digits` / 10^`places`, both whole. */
export interface Decimal {
  readonly digits: number
  readonly places: number
}

const MOST_PLACES = 12
/** What a few additions of decimals leave behind in a double, as a share of it: 0.1 + 0.2 is meant to be 0.3. */
const SUM_NOISE = 2 ** -50
/** Up to here the noise is less than a hundredth of the last digit, so that no other number can be taken for noise. */
const MOST_NOISY_DIGITS = 1e13

/**
 * The decimal whose nearest double a number is, with the fewest places; undefined if it has more than 12 places or
 * more digits than a double holds. A division of whole numbers rounds once, so the test is exact.
 */
export function exactDecimal(value: number): Decimal | undefined {
  let power = 1
  for (let places = 0; places <= MOST_PLACES; places += 1) {
    const digits = Math.round(value * power)
    if (places > 0 && !Number.isSafeInteger(digits)) return undefined
    if (digits / power === value) return { digits, places }
    power *= 10
  }
  return undefined
}

/** The decimal that a number was meant to be: {@link exactDecimal}, the noise of sums taken off. */
export function meantDecimal(value: number): Decimal | undefined {
  const exact = exactDecimal(value)
  if (exact) return exact
  for (let places = 0; places <= MOST_PLACES; places += 1) {
    const scaled = value * 10 ** places
    const digits = Math.round(scaled)
    if (Math.abs(scaled) > MOST_NOISY_DIGITS) return undefined
    if (Math.abs(scaled - digits) <= Math.abs(scaled) * SUM_NOISE) return { digits, places }
  }
  return undefined
}

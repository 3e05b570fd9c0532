/** How far rest / weights × weight may be from the exact share in doubles, as a part of the rest; with something to spare. */
export const DOUBT = 2 ** -50

/** Splits a double of 53 bits into two halves whose products are exact. */
const SPLITTER = 2 ** 27 + 1

/**
 * one × other − third × fourth, of whole numbers below 2^53: its sign is right whatever they are, its value as long as it
 * is below 2^53 itself.
 */
export function productDifference(one: number, other: number, third: number, fourth: number): number {
  const product = one * other
  const taken = third * fourth
  const difference = product - taken
  if (isExact(product) && isExact(taken)) return difference
  // What the two products have lost. Where they are close, no rounding is left; elsewhere the sign is in no doubt.
  return difference + (lostBits(one, other, product) - lostBits(third, fourth, taken))
}

function isExact(product: number): boolean {
  return product <= Number.MAX_SAFE_INTEGER && product >= -Number.MAX_SAFE_INTEGER
}

/** What rounding took off a product of two doubles. Dekker 1971, "A floating-point technique". */
function lostBits(one: number, other: number, product: number): number {
  const oneHigh = highHalf(one)
  const oneLow = one - oneHigh
  const otherHigh = highHalf(other)
  const otherLow = other - otherHigh
  return oneLow * otherLow - (product - oneHigh * otherHigh - oneLow * otherHigh - oneHigh * otherLow)
}

function highHalf(value: number): number {
  const wide = SPLITTER * value
  return wide - (wide - value)
}

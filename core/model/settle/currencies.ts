import { currencyCode } from '../currency'
import { textKey } from '../columns'
import type { NumberColumn, TextColumn } from '../dataset'
import { entity, type EntityName } from '../entity'
import { once, type Columns, type Derivations } from '../lazy-columns'
import type { BusinessRules, CurrencyRate } from '../reading-rules'
import { numbersOf, textsOf } from './given'

/**
 * All money of a table in the base currency of Setup's rates, and `currency` that one alone. Where any currency of the
 * table has no rate, everything stays as it is: amounts of several currencies are then never added up. A row without a
 * currency is taken to be in the base currency.
 */
export function inBaseCurrency(name: EntityName, columns: Columns, { rates }: BusinessRules): Derivations {
  const base = rates[0]?.base
  if (base === undefined || !('currency' in columns)) return {}
  const factors = once(() => factorsOf(textsOf(columns, 'currency'), rates, base))
  const { columns: definitions } = entity(name)
  const money = Object.keys(columns).filter((column) => definitions[column]?.kind === 'amount')
  return {
    ...Object.fromEntries(
      money.map((column) => [
        column,
        () => converted(numbersOf(columns, column), textsOf(columns, 'currency'), factors()),
      ]),
    ),
    currency: () => (factors() === undefined ? columns.currency : oneCurrency(textsOf(columns, 'currency'), base)),
  }
}

/** What a unit of each currency of a dictionary is worth, by code; undefined unless all of them have a rate. */
function factorsOf(
  currency: TextColumn | undefined,
  rates: readonly CurrencyRate[],
  base: string,
): Float64Array | undefined {
  const byKey = new Map<string, number>()
  // A currency is found by its code; one that Setup names as the table does goes first.
  for (const spell of [currencyCode, textKey]) {
    for (const { currency: name, rate } of rates) byKey.set(spell(name), rate)
    byKey.set(spell(base), 1)
  }
  const factors = Float64Array.from(
    currency?.dictionary ?? [],
    (name, code) => (code === 0 ? 1 : (byKey.get(textKey(name)) ?? byKey.get(currencyCode(name)))) ?? NaN,
  )
  return factors.some(Number.isNaN) ? undefined : factors
}

function converted(
  amounts: NumberColumn | undefined,
  currency: TextColumn | undefined,
  factors: Float64Array | undefined,
): NumberColumn | undefined {
  if (amounts === undefined || currency === undefined || factors === undefined) return amounts
  const values = amounts.values.map((amount, row) => amount * (factors[currency.codes[row] ?? 0] ?? NaN))
  return { ...amounts, values }
}

function oneCurrency(currency: TextColumn | undefined, base: string): TextColumn | undefined {
  return currency && { ...currency, codes: new Int32Array(currency.codes.length).fill(1), dictionary: ['', base] }
}

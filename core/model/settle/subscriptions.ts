import type { NumberColumn } from '../dataset'
import type { Columns, Derivations } from '../lazy-columns'
import { numbersOf, type Given } from './given'

/** `recurring`: the amount per month, a twelfth of the amount per year where that alone is told. */
export function settleSubscriptions({ columns }: Given): Derivations {
  return { recurring: 'annual' in columns ? () => perMonth(columns) : undefined }
}

/** Where a table has both, plans paid by the year fill the one and plans paid by the month the other. */
function perMonth(columns: Columns): NumberColumn | undefined {
  const monthly = numbersOf(columns, 'recurring')
  const annual = numbersOf(columns, 'annual')
  if (annual === undefined) return monthly
  const values = annual.values.map((amount, row) => {
    const own = monthly?.values[row] ?? NaN
    return Number.isNaN(own) ? amount / 12 : own
  })
  return { kind: 'number', header: (monthly ?? annual).header, values }
}

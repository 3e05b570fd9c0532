import type { Quantity, Rows } from '../measures/measure'
import { isAmount } from '../measures/quantity'
import { quantity } from './conditions'
import { sentence } from './sentence'
import type { Writing } from './writing'

/** The currency that a row's amount is in, where the table says so; NULL for a row without an amount. */
export function currencyOf(writing: Writing, rows: Rows, of: Quantity | undefined): string | undefined {
  const from = writing.rowsOf(rows.entity)
  if (of === undefined || !isAmount(from.table, of) || from.table.columns.currency?.kind !== 'text') return undefined
  return `CASE WHEN ${quantity(writing, from, of)} IS NOT NULL THEN ${from.column('currency')} END`
}

/** An aggregate that ends the query where the currencies of its rows, the first and the last by the alphabet, differ. */
export function inOneCurrency(writing: Writing, first: string, last: string, aggregate: string): string {
  return `CASE WHEN ${first} <> ${last} THEN ${writing.dialect.refusal(sentence('currencies-mixed-in-database'))} ELSE ${aggregate} END`
}

import type { Measure, Quantity, Rows } from '../measures/measure'
import { aggregated, CELL, filters, rowsInCells, rowsWhere } from './cells'
import { quantity } from './conditions'
import { currencyOf, inOneCurrency } from './currency'
import type { Writing } from './writing'

type Of<Form> = Extract<Measure, { readonly form: Form }>

/** The sum, or the mean, over the rows that have the quantity. */
export function sumOrAverage(writing: Writing, aggregate: 'SUM' | 'AVG', of: Quantity, rows: Rows): string {
  return aggregated(writing, rows, of, `${aggregate}(${ofRow(writing, rows, of)})`, rowsInCells(writing, rows))
}

/** The value below which a share of the rows lies. */
export function percentile(writing: Writing, of: Quantity, rows: Rows, share: number): string {
  const currency = currencyOf(writing, rows, of)
  return writing.dialect.percentiles(
    ofRow(writing, rows, of),
    share,
    CELL,
    rowsInCells(writing, rows),
    (value, over) =>
      currency === undefined
        ? value
        : inOneCurrency(writing, `MIN(${currency})${over}`, `MAX(${currency})${over}`, value),
  )
}

/** The number of rows, or of different values of a column that the table has. */
export function count(writing: Writing, rows: Rows, different?: string): string {
  const from = writing.rowsOf(rows.entity)
  const column =
    different !== undefined && from.table.columns[different]?.kind === 'text' ? from.column(different) : undefined
  const aggregate = column === undefined ? 'COUNT(*)' : `COUNT(DISTINCT ${column})`
  return aggregated(writing, rows, undefined, aggregate, rowsInCells(writing, rows))
}

/** The sum over the rows whose own span of days lies within the period. */
export function sumWithin(writing: Writing, { of, rows, from, to }: Of<'sumWithin'>): string {
  const table = writing.rowsOf(rows.entity)
  const within = `${table.column(from)} >= p.day_from AND ${table.column(to)} <= p.day_to`
  const sum = `SUM(${ofRow(writing, rows, of)})`
  return aggregated(writing, rows, of, sum, rowsWhere(writing, rows, within, { where: filters(writing, rows) }))
}

function ofRow(writing: Writing, rows: Rows, of: Quantity): string {
  return quantity(writing, writing.rowsOf(rows.entity), of)
}

import type { Quantity, Rows } from '../measures/measure'
import { condition } from './conditions'
import { currencyOf, inOneCurrency } from './currency'
import { lines, where, type Writing } from './writing'

/** The cell that a row is counted in: columns of a query that goes on with {@link rowsInCells} or {@link rowsWhere}. */
export const CELL = 'p.period_no, r.group_no'

/** What a query says of its rows beside where they stand. */
export interface Narrowing {
  readonly joins?: readonly string[]
  readonly where?: readonly string[]
}

/** The rows of a measure, each once for every period and group that it belongs to: a query from FROM on. */
export function rowsInCells(writing: Writing, rows: Rows, narrowing: Narrowing = {}): string {
  const { entity, time } = rows
  const inPeriod = time === undefined ? 'TRUE' : isIn(writing.rowsOf(entity).column(time), 'p')
  return rowsWhere(writing, rows, inPeriod, {
    ...narrowing,
    where: [...filters(writing, rows), ...(narrowing.where ?? [])],
  })
}

/** All rows of an entity, each once for every group that it belongs to and every period for which a condition holds. */
export function rowsWhere(writing: Writing, rows: Rows, belongs: string, narrowing: Narrowing = {}): string {
  return lines(
    `FROM ${writing.rowsOf(rows.entity).grouped} AS r`,
    `JOIN grid_periods AS p ON ${belongs}`,
    ...(narrowing.joins ?? []),
    where(narrowing.where ?? []),
  )
}

/** Whether a day lies in a period, by the period's alias. */
export function isIn(day: string, period: string): string {
  return `${day} BETWEEN ${period}.day_from AND ${period}.day_to`
}

/**
 * What the filters of rows ask of each.
 * @param instant the evening that those look at which ask about a stock
 */
export function filters(writing: Writing, rows: Rows, instant = 'p.at_end'): string[] {
  const from = writing.rowsOf(rows.entity)
  return rows.where.map((filter) => condition(writing, from, filter, instant))
}

/** A query for an aggregate over the rows of every cell, refused where they are amounts of several currencies. */
export function aggregated(
  writing: Writing,
  rows: Rows,
  of: Quantity | undefined,
  aggregate: string,
  from: string,
): string {
  const currency = currencyOf(writing, rows, of)
  const value =
    currency === undefined ? aggregate : inOneCurrency(writing, `MIN(${currency})`, `MAX(${currency})`, aggregate)
  return lines(`SELECT ${CELL}, ${value} AS value`, from, `GROUP BY ${CELL}`)
}

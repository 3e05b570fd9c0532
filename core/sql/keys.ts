import type { Measure, Rows } from '../measures/measure'
import { keyColumn, sharedKeyColumns } from '../measures/table-columns'
import type { Table, TextColumn } from '../model/dataset'
import type { EntityName } from '../model/entity'
import { aggregated, CELL, filters, isIn, rowsInCells } from './cells'
import { quantity } from './conditions'
import { currencyOf, inOneCurrency } from './currency'
import { lines, where, type Writing } from './writing'

type Of<Form> = Extract<Measure, { readonly form: Form }>

/** The column of a row that tells keys apart. */
export function keyOf(writing: Writing, entity: EntityName, key: string): string {
  const rows = writing.rowsOf(entity)
  return rows.column(nameOf(rows.table, key, keyColumn(rows.table, key)))
}

/** Distinct keys with a row in the period. */
export function active(writing: Writing, rows: Rows, key: string): string {
  const column = keyOf(writing, rows.entity, key)
  return aggregated(writing, rows, undefined, `COUNT(DISTINCT ${column})`, rowsInCells(writing, rows))
}

/** Distinct keys of the period that have a row in the preceding one, too. */
export function returning(writing: Writing, rows: Rows, key: string): string {
  const keys = keysOfCells(writing, rows, key)
  return lines(
    'SELECT k.period_no, k.group_no, COUNT(*) AS value',
    `FROM ${keys} AS k`,
    'JOIN grid_periods AS p ON p.period_no = k.period_no',
    `JOIN ${keys} AS b ON ${isSameKey('k', 'b')} AND b.period_no = p.preceding_no`,
    'GROUP BY k.period_no, k.group_no',
  )
}

/** Distinct keys of the preceding period that have no row in this one. */
export function lapsed(writing: Writing, rows: Rows, key: string): string {
  const keys = keysOfCells(writing, rows, key)
  return lines(
    'SELECT p.period_no, b.group_no, COUNT(*) AS value',
    `FROM ${keys} AS b`,
    'JOIN grid_periods AS p ON p.preceding_no = b.period_no',
    `LEFT JOIN ${keys} AS k ON ${isSameKey('k', 'b')} AND k.period_no = p.period_no`,
    'WHERE k.key_value IS NULL',
    'GROUP BY p.period_no, b.group_no',
  )
}

/** Distinct keys of the period that have no row in the preceding one, but have one before it. */
export function reactivated(writing: Writing, rows: Rows, key: string): string {
  const keys = keysOfCells(writing, rows, key)
  return lines(
    'SELECT k.period_no, k.group_no, COUNT(*) AS value',
    `FROM ${keys} AS k`,
    'JOIN grid_periods AS p ON p.period_no = k.period_no',
    'JOIN grid_periods AS e ON e.period_no = p.preceding_no',
    `JOIN ${firstDays(writing, rows, key)} AS f ON f.key_value = k.key_value AND f.first_day < e.day_from`,
    `LEFT JOIN ${keys} AS b ON ${isSameKey('k', 'b')} AND b.period_no = p.preceding_no`,
    'WHERE b.key_value IS NULL',
    'GROUP BY k.period_no, k.group_no',
  )
}

/** Distinct keys whose first ever row falls in the period and belongs to the group. */
export function fresh(writing: Writing, rows: Rows, key: string): string {
  // Rows outside of time are in every period, the first ones too.
  if (rows.time === undefined) return active(writing, rows, key)
  const column = keyOf(writing, rows.entity, key)
  const isFirst = `f.key_value = ${column} AND f.first_day = ${writing.rowsOf(rows.entity).column(rows.time)}`
  const joins = [`JOIN ${firstDays(writing, rows, key)} AS f ON ${isFirst}`]
  return aggregated(writing, rows, undefined, `COUNT(DISTINCT ${column})`, rowsInCells(writing, rows, { joins }))
}

/** The sum over the rows of keys whose first ever row falls in the period. */
export function freshSum(writing: Writing, { rows, key, of }: Of<'freshSum'>): string {
  const column = keyOf(writing, rows.entity, key)
  const sum = `SUM(${quantity(writing, writing.rowsOf(rows.entity), of)})`
  const isFresh = rows.time === undefined ? '' : ` AND ${isIn('f.first_day', 'p')}`
  const joins = [`JOIN ${firstDays(writing, rows, key)} AS f ON f.key_value = ${column}${isFresh}`]
  return aggregated(writing, rows, of, sum, rowsInCells(writing, rows, { joins }))
}

/** Distinct keys with so many different values; with so many rows where there is no column to tell them apart. */
export function repeated(writing: Writing, { rows, key, of, times }: Of<'repeated'>): string {
  const from = writing.rowsOf(rows.entity)
  const column = keyOf(writing, rows.entity, key)
  const different = from.table.columns[of]?.kind === 'text' ? `COUNT(DISTINCT ${from.column(of)})` : 'COUNT(*)'
  const keys = writing.statement.with(
    `${rows.entity}_repeated`,
    lines(
      `SELECT ${CELL}, ${column} AS key_value`,
      rowsInCells(writing, rows, { where: [`${column} IS NOT NULL`] }),
      `GROUP BY ${CELL}, ${column}`,
      `HAVING ${different} >= ${times}`,
    ),
  )
  return lines(
    'SELECT k.period_no, k.group_no, COUNT(*) AS value',
    `FROM ${keys} AS k`,
    'GROUP BY k.period_no, k.group_no',
  )
}

/** The sum over the rows of the keys with the largest sums. */
export function largestSum(writing: Writing, { rows, key, of, count }: Of<'largestSum'>): string {
  const column = keyOf(writing, rows.entity, key)
  const sum = `SUM(${quantity(writing, writing.rowsOf(rows.entity), of)})`
  const currency = currencyOf(writing, rows, of)
  const sums = writing.statement.with(
    `${rows.entity}_ranked`,
    lines(
      `SELECT ${CELL}, ${sum} AS amount,`,
      currency === undefined ? '' : `  MIN(${currency}) AS currency_from, MAX(${currency}) AS currency_to,`,
      `  ROW_NUMBER() OVER (PARTITION BY ${CELL} ORDER BY COALESCE(${sum}, 0) DESC) AS place`,
      rowsInCells(writing, rows, { where: [`${column} IS NOT NULL`] }),
      `GROUP BY ${CELL}, ${column}`,
    ),
  )
  const total = `SUM(CASE WHEN k.place <= ${count} THEN k.amount END)`
  const value =
    currency === undefined ? total : inOneCurrency(writing, 'MIN(k.currency_from)', 'MAX(k.currency_to)', total)
  return lines(
    `SELECT k.period_no, k.group_no, ${value} AS value`,
    `FROM ${sums} AS k`,
    'GROUP BY k.period_no, k.group_no',
  )
}

/** Distinct keys that rows of another kind have, too, whoever's these are. */
export function linked(writing: Writing, { rows, key, to }: Of<'linked'>): string {
  const [from, others] = [writing.rowsOf(rows.entity), writing.rowsOf(to.rows.entity)]
  const [own, other] = sharedKeyColumns({ table: from.table, key }, { table: others.table, key: to.key })
  const column = from.column(nameOf(from.table, key, own))
  const otherColumn = others.column(nameOf(others.table, to.key, other))
  const time = to.ever || to.rows.time === undefined ? undefined : others.column(to.rows.time)
  const keys = writing.statement.with(
    `${to.rows.entity}_linked`,
    lines(
      `SELECT DISTINCT ${time === undefined ? '' : 'p.period_no, '}${otherColumn} AS key_value`,
      `FROM ${others.all} AS r`,
      time === undefined ? '' : `JOIN grid_periods AS p ON ${isIn(time, 'p')}`,
      where([`${otherColumn} IS NOT NULL`, ...filters(writing, to.rows)]),
    ),
  )
  const inPeriod = time === undefined ? '' : ' AND k.period_no = p.period_no'
  const join = `JOIN ${keys} AS k ON k.key_value = ${column}${inPeriod}`
  return aggregated(
    writing,
    rows,
    undefined,
    `COUNT(DISTINCT ${column})`,
    rowsInCells(writing, rows, { joins: [join] }),
  )
}

/** The name of a query for the distinct keys of every cell. */
function keysOfCells(writing: Writing, rows: Rows, key: string): string {
  const column = keyOf(writing, rows.entity, key)
  return writing.statement.with(
    `${rows.entity}_keys`,
    lines(
      `SELECT DISTINCT ${CELL}, ${column} AS key_value`,
      rowsInCells(writing, rows, { where: [`${column} IS NOT NULL`] }),
    ),
  )
}

/** The name of a query for the first day of every key, whoever's row it has then. */
function firstDays(writing: Writing, rows: Rows, key: string): string {
  const from = writing.rowsOf(rows.entity)
  const column = keyOf(writing, rows.entity, key)
  const first = rows.time === undefined ? 'CAST(NULL AS DATE)' : `MIN(${from.column(rows.time)})`
  return writing.statement.with(
    `${rows.entity}_first_days`,
    lines(
      `SELECT ${column} AS key_value, ${first} AS first_day`,
      `FROM ${from.all} AS r`,
      where([`${column} IS NOT NULL`, ...filters(writing, rows)]),
      `GROUP BY ${column}`,
    ),
  )
}

function isSameKey(one: string, other: string): string {
  return `${one}.group_no = ${other}.group_no AND ${one}.key_value = ${other}.key_value`
}

/** Of the two columns that a key may stand in, the one that was chosen. */
function nameOf(table: Table, key: string, chosen: TextColumn): string {
  return table.columns[`${key}Id`] === chosen ? `${key}Id` : key
}

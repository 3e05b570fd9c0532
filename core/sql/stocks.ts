import type { Instant, Measure, Stock } from '../measures/measure'
import { aggregated, CELL, filters, rowsWhere } from './cells'
import { condition, quantity } from './conditions'
import { keyOf } from './keys'
import { currencyOf, inOneCurrency } from './currency'
import { lines, type Writing } from './writing'

type Of<Form> = Extract<Measure, { readonly form: Form }>

/** The rows that are there at an instant: their sum, or their number. */
export function balance(writing: Writing, measure: Of<'balance'>): string {
  const of = measure.of === undefined ? undefined : quantity(writing, writing.rowsOf(measure.rows.entity), measure.of)
  return aggregated(
    writing,
    measure.rows,
    measure.of,
    of === undefined ? 'COUNT(*)' : `SUM(${of})`,
    rowsWhere(writing, measure.rows, thereAt(writing, measure, measure.at)),
  )
}

/** The distinct keys of the rows that are there at an instant. */
export function live(writing: Writing, measure: Of<'live'>): string {
  const key = keyOf(writing, measure.rows.entity, measure.key)
  return aggregated(
    writing,
    measure.rows,
    undefined,
    `COUNT(DISTINCT ${key})`,
    rowsWhere(writing, measure.rows, thereAt(writing, measure, measure.at)),
  )
}

/** What the keys of the period's start amount to at its end. */
export function kept(writing: Writing, measure: Of<'kept'>): string {
  const { rows, how } = measure
  const key = keyOf(writing, rows.entity, measure.key)
  const [start, end] = [thereAt(writing, measure, 'start'), thereAt(writing, measure, 'end')]
  const of = quantity(writing, writing.rowsOf(rows.entity), measure.of)
  const sum = (there: string) => `COALESCE(SUM(CASE WHEN ${there} THEN ${of} END), 0)`
  const any = (there: string) => `MAX(CASE WHEN ${there} THEN 1 ELSE 0 END)`
  const currency = how === 'keys' ? undefined : currencyOf(writing, rows, measure.of)
  const counted = how === 'now' ? `CASE WHEN ${end} THEN ${currency ?? ''} END` : currency
  const value = { keys: 'SUM(k.still)', now: 'SUM(k.at_end)', least: 'SUM(LEAST(k.at_start, k.at_end))' }[how]
  const perKey = lines(
    `SELECT ${CELL}, ${key} AS key_value, ${any(end)} AS still,`,
    `  ${sum(start)} AS at_start, ${sum(end)} AS at_end${currency === undefined ? '' : ','}`,
    currency === undefined ? '' : `  MIN(${counted ?? ''}) AS currency_from, MAX(${counted ?? ''}) AS currency_to`,
    rowsWhere(writing, rows, `((${start}) OR (${end}))`, { where: [`${key} IS NOT NULL`] }),
    `GROUP BY ${CELL}, ${key}`,
    `HAVING ${any(start)} = 1`,
  )
  const keys = writing.statement.with(`${rows.entity}_kept`, perKey)
  const checked =
    currency === undefined ? value : inOneCurrency(writing, 'MIN(k.currency_from)', 'MAX(k.currency_to)', value)
  return `SELECT k.period_no, k.group_no, ${checked} AS value\nFROM ${keys} AS k\nGROUP BY k.period_no, k.group_no`
}

/** Days that rows are there per day of the period. */
export function averageStock(writing: Writing, { rows, from, until }: Of<'averageStock'>): string {
  const table = writing.rowsOf(rows.entity)
  const day = (name: string) => (table.table.columns[name]?.kind === 'day' ? table.column(name) : undefined)
  const [comes, goes] = [day(from), day(until)]
  const first = comes === undefined ? 'p.day_from' : `GREATEST(COALESCE(${comes}, p.day_from), p.day_from)`
  const last = goes === undefined ? 'p.day_to' : `LEAST(COALESCE(${goes}, p.day_to), p.day_to)`
  const days = `SUM(${writing.dialect.daysBetween(first, last)} + 1)`
  return lines(
    `SELECT ${CELL}, ${days} / MIN(${writing.dialect.daysBetween('p.day_from', 'p.day_to')} + 1) AS value`,
    rowsWhere(writing, rows, `${first} <= ${last}`, { where: filters(writing, rows) }),
    `GROUP BY ${CELL}`,
  )
}

/** Whether a row passes the filters and is there on the evening of an instant. */
function thereAt(writing: Writing, stock: Stock, at: Instant): string {
  const { rows } = stock
  const from = writing.rowsOf(rows.entity)
  const instant = `p.at_${at}`
  const came = rows.time === undefined ? [] : [`${from.column(rows.time)} <= ${instant}`]
  return [...came, ...staysPast(writing, stock, instant), ...filters(writing, rows, instant)].join(' AND ') || 'TRUE'
}

function staysPast(writing: Writing, { rows, until, gone }: Stock, instant: string): string[] {
  const from = writing.rowsOf(rows.entity)
  const day = until !== undefined && from.table.columns[until]?.kind === 'day' ? from.column(until) : undefined
  if (gone === undefined) return day === undefined ? [] : [`(${day} IS NULL OR ${day} > ${instant})`]
  // What has gone on a day that nobody knows is not there.
  const isGone = `COALESCE(${condition(writing, from, gone, instant)}, FALSE)`
  return [day === undefined ? `NOT ${isGone}` : `(NOT ${isGone} OR ${day} > ${instant})`]
}

import { NO_DAY, type Column, type Table } from '../model/dataset'
import { entity } from '../model/entity'
import type { Quantity } from './measure'
import { dayColumn, neededColumn, numberColumn } from './table-columns'

const HOURS = 24

/** A quantity that does not stand in a column. */
export type Computed = Exclude<Quantity, { readonly column: string }>

/**
 * The numbers that a quantity has in each row; NaN where it has none.
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function quantityOf(table: Table, quantity: Quantity): Float64Array {
  return 'column' in quantity ? numberColumn(table, quantity.column).values : computed(table, quantity)
}

/**
 * Works a quantity out for some rows or, without these, for each; NaN where it has none.
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function computed(table: Table, quantity: Computed, rows?: Int32Array): Float64Array {
  const [left, right] = columnsOf(quantity)
  if ('daysFrom' in quantity) return daysBetween(dayColumn(table, left).values, dayColumn(table, right).values, rows)
  const [one, other] = [numberColumn(table, left).values, numberColumn(table, right).values]
  if ('product' in quantity) return multiplied(one, other, rows)
  return 'difference' in quantity ? lessBy(one, other, 1, rows) : lessBy(other, one, HOURS, rows)
}

/** The columns that a quantity is made of. */
export function columnsOf(quantity: Quantity): readonly [string, string] {
  if ('column' in quantity) return [quantity.column, quantity.column]
  if ('daysFrom' in quantity) return [quantity.daysFrom, quantity.daysTo]
  if ('hoursFrom' in quantity) return [quantity.hoursFrom, quantity.hoursTo]
  return 'product' in quantity ? quantity.product : quantity.difference
}

/** The columns that a row must have a value in to have the quantity. */
export function quantityColumns(table: Table, quantity: Quantity): readonly Column[] {
  return [...new Set(columnsOf(quantity))].map((name) => neededColumn(table, name))
}

/** Whether a quantity is in money. */
export function isAmount(table: Table, quantity: Quantity): boolean {
  const { columns } = entity(table.entity)
  return columnsOf(quantity).some((name) => columns[name]?.kind === 'amount')
}

function daysBetween(from: Int32Array, to: Int32Array, rows?: Int32Array): Float64Array {
  const days = new Float64Array(rows?.length ?? from.length)
  for (let at = 0; at < days.length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    const start = from[row] ?? NO_DAY
    const end = to[row] ?? NO_DAY
    days[at] = start === NO_DAY || end === NO_DAY ? NaN : end - start
  }
  return days
}

function multiplied(one: Float64Array, other: Float64Array, rows?: Int32Array): Float64Array {
  const products = new Float64Array(rows?.length ?? one.length)
  for (let at = 0; at < products.length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    products[at] = (one[row] ?? NaN) * (other[row] ?? NaN)
  }
  return products
}

function lessBy(one: Float64Array, other: Float64Array, factor: number, rows?: Int32Array): Float64Array {
  const differences = new Float64Array(rows?.length ?? one.length)
  for (let at = 0; at < differences.length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    differences[at] = ((one[row] ?? NaN) - (other[row] ?? NaN)) * factor
  }
  return differences
}

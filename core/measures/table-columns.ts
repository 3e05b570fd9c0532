import { InputError } from '../input-error'
import { NO_DAY, type Column, type DayColumn, type NumberColumn, type Table, type TextColumn } from '../model/dataset'
import { entity } from '../model/entity'
import { textIn } from './known-names'
import type { Rows } from './measure'

/**
 * A day column of a table.
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function dayColumn(table: Table, name: string): DayColumn {
  const column = table.columns[name]
  if (column?.kind !== 'day') throw missing(table, name)
  if (!hasDay(column.values)) refuseEmpty(table, name, column.header)
  return column
}

/**
 * The days that put rows into time; undefined for rows outside of time. None at all is a mistake but where rows without
 * one are not meant anyway (`filled`): nobody has left yet.
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function timeColumn(table: Table, { time, where }: Rows): DayColumn | undefined {
  if (time === undefined) return undefined
  const column = table.columns[time]
  const mayBeBlank = where.some((filter) => filter.column === time && filter.test === 'filled')
  const isReadable = !table.unreadable[time]?.length
  return mayBeBlank && isReadable && column?.kind === 'day' ? column : dayColumn(table, time)
}

/**
 * A day column that may well be absent or blank in all rows: nobody has left yet. Undefined where it is.
 * @throws {InputError} `column-unreadable`
 */
export function optionalDayColumn(table: Table, name: string): DayColumn | undefined {
  const column = table.columns[name]
  if (column?.kind !== 'day') return undefined
  if (hasDay(column.values)) return column
  if (table.unreadable[name]?.length) refuseEmpty(table, name, column.header)
  return undefined
}

/**
 * Any column of a table, whatever is in it.
 * @throws {InputError} `column-missing`
 */
export function neededColumn(table: Table, name: string): Column {
  const column = table.columns[name]
  if (column === undefined) throw missing(table, name)
  return column
}

/**
 * A number column of a table.
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function numberColumn(table: Table, name: string): NumberColumn {
  const column = table.columns[name]
  if (column?.kind !== 'number') throw missing(table, name)
  if (!hasNumber(column.values)) refuseEmpty(table, name, column.header)
  return column
}

/**
 * A text column of a table.
 * @throws {InputError} `column-missing`
 */
export function textColumn(table: Table, name: string): TextColumn {
  const column = table.columns[name]
  if (column?.kind !== 'text') throw missing(table, name)
  return column
}

/**
 * The column that tells keys apart: numbers go before names, which two customers may share.
 * @throws {InputError} `column-missing`, `column-blank`
 */
export function keyColumn(table: Table, key: string): TextColumn {
  return keyNumbers({ table, key }) ?? neededKey({ table, key }, textIn(table, key))
}

/**
 * The columns by which two tables tell the same keys apart: numbers where both have them, else names. Either may be
 * missing.
 */
export function sameKeys(one: Keyed, other: Keyed): readonly [TextColumn | undefined, TextColumn | undefined] {
  const [ofOne, ofOther] = [keyNumbers(one), keyNumbers(other)]
  if (ofOne !== undefined && ofOther !== undefined) return [ofOne, ofOther]
  return [textIn(one.table, one.key), textIn(other.table, other.key)]
}

/**
 * The same, where both must be there.
 * @throws {InputError} `column-missing`, `column-blank`
 */
export function sharedKeyColumns(one: Keyed, other: Keyed): readonly [TextColumn, TextColumn] {
  const [ofOne, ofOther] = sameKeys(one, other)
  return [neededKey(one, ofOne), neededKey(other, ofOther)]
}

/** A table and what it is asked for: a customer. */
interface Keyed {
  readonly table: Table
  readonly key: string
}

function keyNumbers({ table, key }: Keyed): TextColumn | undefined {
  const column = table.columns[`${key}Id`]
  return column?.kind === 'text' && hasText(column) ? column : undefined
}

function neededKey({ table, key }: Keyed, column: TextColumn | undefined): TextColumn {
  if (column === undefined) throw missing(table, key)
  if (!hasText(column)) refuseEmpty(table, key, column.header)
  return column
}

function hasText(column: TextColumn): boolean {
  return column.dictionary.length > 1
}

function hasDay(days: Int32Array): boolean {
  for (let row = 0; row < days.length; row += 1) if (days[row] !== NO_DAY) return true
  return false
}

function hasNumber(numbers: Float64Array): boolean {
  for (let row = 0; row < numbers.length; row += 1) if (!Number.isNaN(numbers[row] ?? NaN)) return true
  return false
}

function missing(table: Table, name: string): InputError {
  const { name: of, columns, derived } = entity(table.entity)
  const headers = [...Object.values(table.columns).map((column) => column.header), ...table.otherHeaders]
  return new InputError('column-missing', {
    entity: of,
    column: columns[name]?.name ?? derived[name]?.name ?? name,
    headers: [...new Set(headers)].join(', '),
  })
}

/** A table without rows is empty, which is no mistake. */
function refuseEmpty(table: Table, name: string, header: string): void {
  if (table.rows === 0) return
  const unreadable = table.unreadable[name]?.[0]
  if (unreadable === undefined)
    throw new InputError('column-blank', { header, entity: entity(table.entity).name, rows: table.rows })
  throw new InputError('column-unreadable', {
    header,
    row: table.rowNumbers[unreadable.row] ?? 0,
    found: unreadable.found,
  })
}

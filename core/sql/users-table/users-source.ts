import { InputError } from '../../input-error'
import { unitFactor } from '../../model/columns'
import type { Table } from '../../model/dataset'
import { entity } from '../../model/entity'
import { readHeader } from '../../model/header'
import type { Columns } from '../../model/lazy-columns'
import type { ReadingRules } from '../../model/reading-rules'
import { settleColumns } from '../../model/settle/settle'
import { numberLiteral, type Dialect } from '../dialect'
import type { Source } from '../entity-rows'
import { indented } from '../statement'
import { lines } from '../writing'
import { derivationsOf } from './derivations'
import { withNextChanges } from './stage-changes'
import { UsersRows } from './users-rows'
import { byMeaning } from './words'

/**
 * A table in the database that has the headers of a user's sheet as its columns. They are read as the sheet's are: text
 * by its key, numbers in the header's unit and in one currency where there are rates, days from dates, moments or ISO
 * text; what cannot be read is missing.
 * @param given the sheet's columns before anything was worked out from them
 * @param name  what the table is called in the database
 * @throws {InputError} `currency-in-amounts` for currencies that are not a column
 */
export function usersSource(table: Table, given: Columns, rules: ReadingRules, name: string, dialect: Dialect): Source {
  return {
    query: (columns) => {
      const rows = new UsersRows(table, given, rules, dialect)
      const settled = settleColumns(table.entity, given, table.rows, rules)
      const derivations = derivationsOf(table.entity)
      const list = Array.from(columns, ([column, as]) => {
        const derive = column in settled ? derivations[column] : undefined
        return `  ${derive?.(rows) ?? rows.column(column)} AS ${dialect.identifier(as)}`
      })
      const typed = () => typedRows(rows, name)
      const from = columns.has('left') || columns.has('direction') ? withNextChanges(rows, typed) : typed()
      return `SELECT\n${listed(list)}\nFROM (\n${indented(from)}\n) AS t`
    },
  }
}

/** The columns that are read, typed. */
function typedRows(rows: UsersRows, name: string): string {
  const { dialect } = rows
  const list = Array.from(rows.columns, ([column, as]) => `  ${typedColumn(rows, column)} AS ${dialect.identifier(as)}`)
  return lines('SELECT', listed(list), `FROM ${dialect.table(name)} AS s`, dialect.textKeyNeeds)
}

function listed(columns: readonly string[]): string {
  return columns.length === 0 ? '  1 AS row_there' : columns.join(',\n')
}

function typedColumn(rows: UsersRows, column: string): string {
  const { dialect, given, table } = rows
  const value = valueIn(rows, column)
  const header = given[column]?.header ?? column
  switch (entity(table.entity).columns[column]?.kind) {
    case 'amount':
      return `${numberIn(dialect, value, header)}${currencyFactor(rows, column)}`
    case 'number':
      return numberIn(dialect, value, header)
    case 'percent':
      return shareIn(dialect, value)
    case 'date':
      return dialect.dayOf(value)
    case 'moment':
      return dialect.momentOf(value)
    default:
      return dialect.textKey(value)
  }
}

/** The column of the database, as it stands there. */
function valueIn({ dialect, given }: UsersRows, column: string): string {
  const header = given[column]?.header ?? column
  if (column === 'currency' && header === given.amount?.header) throw new InputError('currency-in-amounts', { header })
  return `s.${dialect.identifier(header)}`
}

function numberIn(dialect: Dialect, value: string, header: string): string {
  const factor = unitFactor(readHeader(header).unit)
  return `${dialect.numberOf(value)}${factor === 1 ? '' : ` * ${numberLiteral(factor)}`}`
}

/** In a column of whole percents, 30 is 0.3. */
function shareIn(dialect: Dialect, value: string): string {
  const number = dialect.numberOf(value)
  return `(CASE WHEN MAX(${number}) OVER () > 1 THEN ${number} / 100 ELSE ${number} END)`
}

/** What a row's amount is multiplied by to be in the base currency of the rates. */
function currencyFactor(rows: UsersRows, column: string): string {
  const { dialect, given, table, rules } = rows
  const { currency } = given
  if (rules.rates.length === 0 || currency?.kind !== 'text') return ''
  const words = currency.dictionary.length
  const ones: Columns = {
    currency: { ...currency, codes: Int32Array.from({ length: words }, (_, code) => code) },
    [column]: { kind: 'number', header: '', values: new Float64Array(words).fill(1) },
  }
  const worth = settleColumns(table.entity, ones, words, rules)[column]
  const key = dialect.textKey(valueIn(rows, 'currency'))
  const factorOf = (_: string, code: number) => numberLiteral(worth?.kind === 'number' ? (worth.values[code] ?? 1) : 1)
  return ` * ${byMeaning(dialect, key, currency, factorOf)}`
}

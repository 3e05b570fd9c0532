import { dayNumber } from '../../cells/day'
import { NO_DAY, type Column, type DayColumn, type NumberColumn, type TextColumn } from '../dataset'
import type { EntityName } from '../entity'
import { lazyColumns, type Columns } from '../lazy-columns'
import { readForTests } from '../reading/read-for-tests'
import { plainBusiness, type BusinessRules, type ReadingRules } from '../reading-rules'
import { settleColumns } from './settle'

/** The rules on 1 July 2026, with what Setup says. */
export function rulesWith(business: Partial<BusinessRules> = {}, fiscalYearStart = 1): ReadingRules {
  return { ...plainBusiness, ...business, date1904: false, calendar: { today: dayNumber(2026, 7, 1), fiscalYearStart } }
}

/** A text column; its header is the test's own business only where it says something. */
export function texts(cells: readonly string[], header = 'Text'): TextColumn {
  const { column } = readForTests([{ kind: 'text', cells, header }])
  if (column.kind !== 'text') throw new Error('read as something else')
  return column
}

/** A number column; undefined is missing. */
export function numbers(values: readonly (number | undefined)[], header = 'Number'): NumberColumn {
  return { kind: 'number', header, values: Float64Array.from(values, (value) => value ?? NaN) }
}

/** A day column of days written "2026-07-01"; "" is missing. */
export function days(written: readonly string[], header = 'Day'): DayColumn {
  return { kind: 'day', header, values: Int32Array.from(written, dayOf) }
}

/** The number of a day written "2026-07-01". */
export function dayOf(written: string): number {
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number)
  return written === '' ? NO_DAY : dayNumber(year, month, day)
}

/** The derived columns of a table, made as readTable makes them. */
export function settled(
  entity: EntityName,
  columns: Readonly<Record<string, Column>>,
  rules: ReadingRules = rulesWith(),
): Columns {
  return settleColumns(entity, columns, rowsOf(columns), rules)
}

/** The same with raw columns of which each notes that it was read. */
export function settledLazily(entity: EntityName, columns: Readonly<Record<string, Column>>, rules = rulesWith()) {
  const read: string[] = []
  const watched = Object.entries(columns).map(([name, column]) => [name, () => (read.push(name), column)] as const)
  return { read, columns: settleColumns(entity, lazyColumns(Object.fromEntries(watched)), rowsOf(columns), rules) }
}

/** What a column says, row by row: words, numbers (undefined: missing) or days as numbers. */
export function contents(column: Column | undefined): (string | number | undefined)[] {
  if (column === undefined) return []
  if (column.kind === 'text') return Array.from(column.codes, (code) => column.dictionary[code])
  const missing = column.kind === 'day' ? NO_DAY : NaN
  return Array.from(column.values, (value) => (Object.is(value, missing) ? undefined : value))
}

function rowsOf(columns: Readonly<Record<string, Column>>): number {
  const [first] = Object.values(columns)
  return first === undefined ? 0 : first.kind === 'text' ? first.codes.length : first.values.length
}

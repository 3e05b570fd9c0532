import type { DayNumber } from '../cells/day'
import { NO_DAY, type Table } from '../model/dataset'
import type { Comparison, Filter } from './measure'
import { dayColumn, numberColumn, textColumn } from './table-columns'
import { codesOf } from './words'

/**
 * The rows that pass all filters, ascending.
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function passingRows(table: Table, where: readonly Filter[], today: DayNumber): Int32Array {
  let rows: Int32Array | undefined
  for (const filter of where) rows = narrowed(rows, table, filter, today)
  return rows ?? allRows(table.rows)
}

function allRows(count: number): Int32Array {
  const rows = new Int32Array(count)
  for (let row = 0; row < count; row += 1) rows[row] = row
  return rows
}

/** Leaves those of some rows, or of all, that pass one more filter. */
function narrowed(rows: Int32Array | undefined, table: Table, filter: Filter, today: DayNumber): Int32Array {
  switch (filter.test) {
    case 'is':
    case 'is-not':
      return withWords(rows, table, filter.column, filter.words, filter.test === 'is')
    case 'filled':
    case 'blank':
      return withValue(rows, table, filter.column, filter.test === 'filled')
    case 'compare':
      return compared(rows, table, filter.column, filter.by, filter.to === 'today' ? today : filter.to)
    case 'idle':
    case 'parameter':
      // A stock knows its instant, a KPI its parameter: neither leaves these to whoever asks for mere rows.
      throw new Error(`no row passes or fails "${filter.test}" by itself`)
  }
}

function withWords(
  rows: Int32Array | undefined,
  table: Table,
  name: string,
  words: readonly string[],
  isOne: boolean,
): Int32Array {
  const column = textColumn(table, name)
  const passes = new Uint8Array(column.dictionary.length).fill(isOne ? 0 : 1)
  for (const code of codesOf(column, words)) passes[code] = isOne ? 1 : 0
  return withCodes(rows, column.codes, passes)
}

function withValue(rows: Int32Array | undefined, table: Table, name: string, isFilled: boolean): Int32Array {
  const column = table.columns[name]
  if (column?.kind === 'number' || column?.kind === 'day') return withNumber(rows, column.values, isFilled)
  const { codes, dictionary } = textColumn(table, name)
  const passes = new Uint8Array(dictionary.length).fill(isFilled ? 1 : 0)
  passes[0] = isFilled ? 0 : 1
  return withCodes(rows, codes, passes)
}

function withCodes(rows: Int32Array | undefined, codes: Int32Array, passes: Uint8Array): Int32Array {
  const length = rows?.length ?? codes.length
  let passing = 0
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    passing += passes[codes[row] ?? 0] ?? 0
  }
  const found = new Int32Array(passing)
  let count = 0
  for (let at = 0; count < passing; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    found[count] = row
    // No branch: which rows pass cannot be foreseen, and a wrong guess costs more than the row.
    count += passes[codes[row] ?? 0] ?? 0
  }
  return found
}

function withNumber(rows: Int32Array | undefined, values: Float64Array | Int32Array, isFilled: boolean): Int32Array {
  const length = rows?.length ?? values.length
  const found = new Int32Array(length)
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    if (isMissing(values[row] ?? NaN) === isFilled) continue
    found[count] = row
    count += 1
  }
  return found.slice(0, count)
}

function compared(rows: Int32Array | undefined, table: Table, name: string, by: Comparison, to: number): Int32Array {
  const isDay = table.columns[name]?.kind === 'day'
  const { values } = isDay ? dayColumn(table, name) : numberColumn(table, name)
  const length = rows?.length ?? values.length
  const found = new Int32Array(length)
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    const value = values[row] ?? NaN
    if (isMissing(value) || !compares(value, by, to)) continue
    found[count] = row
    count += 1
  }
  return found.slice(0, count)
}

function compares(value: number, by: Comparison, to: number): boolean {
  switch (by) {
    case '=':
      return value === to
    case '<>':
      return value !== to
    case '<':
      return value < to
    case '<=':
      return value <= to
    case '>':
      return value > to
    case '>=':
      return value >= to
  }
}

/** Numbers that are missing are NaN, days that are missing {@link NO_DAY}, which is no amount that anybody has. */
function isMissing(value: number): boolean {
  return Number.isNaN(value) || value === NO_DAY
}

import type { DayNumber } from '../cells/day'
import { NO_DAY, type Table } from '../model/dataset'
import type { Comparison, Filter } from './measure'
import { dayColumn, numberColumn, textColumn } from './table-columns'
import { codesOf } from './words'

/**
 * The rows that pass all filters, ascending.
 * @param room for all rows of the table: how many pass is known only afterwards
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function passingRows(
  table: Table,
  where: readonly Filter[],
  today: DayNumber,
  room: Int32Array = new Int32Array(table.rows),
): Int32Array {
  let rows: Int32Array | undefined
  for (const filter of where) {
    const count = keepPassing(rows, table, filter, today, room)
    rows = room.slice(0, count)
  }
  return rows ?? allRows(table.rows)
}

function allRows(count: number): Int32Array {
  const rows = new Int32Array(count)
  for (let row = 0; row < count; row += 1) rows[row] = row
  return rows
}

/** Puts those of some rows, or of all, that pass a filter into the room; returns how many. */
function keepPassing(
  rows: Int32Array | undefined,
  table: Table,
  filter: Filter,
  today: DayNumber,
  room: Int32Array,
): number {
  const { column: name } = filter
  switch (filter.test) {
    case 'is':
    case 'is-not': {
      const column = textColumn(table, name)
      const isWanted = filter.test === 'is'
      return keepCodes(rows, column.codes, codeMask(column.dictionary, codesOf(column, filter.words), isWanted), room)
    }
    case 'filled':
    case 'blank': {
      const column = table.columns[name]
      const isWanted = filter.test === 'blank'
      if (column?.kind === 'number' || column?.kind === 'day') return keepMissing(rows, column.values, isWanted, room)
      const { codes, dictionary } = textColumn(table, name)
      return keepCodes(rows, codes, codeMask(dictionary, [0], isWanted), room)
    }
    case 'compare': {
      const { values } = table.columns[name]?.kind === 'day' ? dayColumn(table, name) : numberColumn(table, name)
      return keepCompared(rows, values, filter.by, filter.to === 'today' ? today : filter.to, room)
    }
    case 'idle':
    case 'parameter':
      // A stock knows its instant, a KPI its parameter: neither leaves these to whoever asks for mere rows.
      throw new Error(`no row passes or fails "${filter.test}" by itself`)
  }
}

/** 1 for some codes and 0 for all others, or the other way round. */
function codeMask(dictionary: readonly string[], codes: readonly number[], isWanted: boolean): Uint8Array {
  const mask = new Uint8Array(dictionary.length).fill(isWanted ? 0 : 1)
  for (const code of codes) mask[code] = isWanted ? 1 : 0
  return mask
}

function keepCodes(rows: Int32Array | undefined, codes: Int32Array, mask: Uint8Array, room: Int32Array): number {
  const length = rows?.length ?? codes.length
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    room[count] = row
    // No branch: which rows pass cannot be foreseen, and a wrong guess costs more than the row.
    count += mask[codes[row] ?? 0] ?? 0
  }
  return count
}

function keepMissing(
  rows: Int32Array | undefined,
  values: Float64Array | Int32Array,
  isWanted: boolean,
  room: Int32Array,
): number {
  const length = rows?.length ?? values.length
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    if (isMissing(values[row] ?? NaN) !== isWanted) continue
    room[count] = row
    count += 1
  }
  return count
}

function keepCompared(
  rows: Int32Array | undefined,
  values: Float64Array | Int32Array,
  by: Comparison,
  to: number,
  room: Int32Array,
): number {
  const length = rows?.length ?? values.length
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    const value = values[row] ?? NaN
    if (isMissing(value) || !compares(value, by, to)) continue
    room[count] = row
    count += 1
  }
  return count
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

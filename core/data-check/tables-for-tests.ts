import { textDay } from '../cells/date'
import { dayNumber } from '../cells/day'
import { textKey } from '../model/columns'
import { NO_DAY, type Column, type Table, type TextColumn, type UnreadableCell } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import { layered } from '../model/lazy-columns'
import { plainBusiness } from '../model/reading-rules'
import { settleColumns } from '../model/settle/settle'
import type { Check, CheckedData } from './check'

/** A cell of a table by hand: "?" in front of a text says that it cannot be read. */
export type HandCell = string | number | null

/** Cells by canonical column, top to bottom. */
export type HandColumns = Readonly<Record<string, readonly HandCell[]>>

const calendar = { today: dayNumber(2026, 11, 24), fiscalYearStart: 1 }

/**
 * A table as it is read from a sheet that has its canonical names as headers in row 1.
 * @param others columns that are none of the entity's, by header
 */
export function tableOf(name: EntityName, columns: HandColumns, others: HandColumns = {}): Table {
  const definitions = entity(name).columns
  const rows = Math.max(0, ...Object.values(columns).map(({ length }) => length))
  const unreadable: Record<string, UnreadableCell[]> = {}
  const read: Record<string, Column> = {}
  for (const [column, cells] of Object.entries(columns)) {
    read[column] = columnOf(column, definitions[column]?.kind ?? 'text', cells)
    const bad = cells.flatMap((cell, row) => (isUnreadable(cell) ? [{ row, found: cell.slice(1) }] : []))
    if (bad.length > 0) unreadable[column] = bad
  }
  return {
    entity: name,
    rows,
    columns: layered(read, settleColumns(name, read, rows, { ...plainBusiness, date1904: false, calendar })),
    given: read,
    otherHeaders: Object.keys(others),
    other: (header) => (others[header] === undefined ? undefined : texts(header, others[header])),
    unreadable,
    rowNumbers: Int32Array.from({ length: rows }, (_, row) => row + 2),
    sheet: name,
  }
}

/** What is checked on 24 November 2026. */
export function dataOf(...tables: readonly Table[]): CheckedData {
  return {
    dataset: { tables: Object.fromEntries(tables.map((table) => [table.entity, table])), headersSeen: [] },
    calendar,
  }
}

/** What a check finds, in short: how many, and in which rows of the sheet. */
export function foundBy(check: Check, ...tables: readonly Table[]) {
  return check.find(dataOf(...tables)).map(({ what, severity, count, rows }) => ({
    what: what.en,
    severity,
    count,
    rows: rows.map(({ row }) => row),
  }))
}

function columnOf(header: string, kind: string, cells: readonly HandCell[]): Column {
  switch (kind) {
    case 'date':
      return { kind: 'day', header, values: Int32Array.from(cells, dayOf) }
    case 'moment':
      return { kind: 'number', header, values: Float64Array.from(cells, (cell) => momentOf(dayOf(cell))) }
    case 'amount':
    case 'number':
    case 'percent':
      return {
        kind: 'number',
        header,
        values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN)),
      }
    default:
      return texts(header, cells)
  }
}

function texts(header: string, cells: readonly HandCell[]): TextColumn {
  const dictionary = ['']
  const codes = new Map([['', 0]])
  const codeOf = (cell: HandCell) => {
    const text = String(cell ?? '')
    const code = codes.get(textKey(text)) ?? dictionary.push(text) - 1
    codes.set(textKey(text), code)
    return code
  }
  return { kind: 'text', header, codes: Int32Array.from(cells, codeOf), dictionary }
}

function dayOf(cell: HandCell): number {
  return typeof cell === 'string' && !isUnreadable(cell) ? (textDay(cell, 'day-first') ?? NO_DAY) : NO_DAY
}

function momentOf(day: number): number {
  return day === NO_DAY ? NaN : day
}

function isUnreadable(cell: HandCell): cell is string {
  return typeof cell === 'string' && cell.startsWith('?')
}

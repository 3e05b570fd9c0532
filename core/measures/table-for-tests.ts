import type { Period, RangePeriod } from '../calendar/period'
import type { DayNumber } from '../cells/day'
import { textKey } from '../model/columns'
import { NO_DAY, type Column, type Dataset, type Table } from '../model/dataset'
import type { EntityName } from '../model/entity'

/** A row by its columns; undefined is a missing number or day, "" a blank. */
export type Row = Readonly<Record<string, string | number | undefined>>

export type Kinds = Readonly<Record<string, Column['kind']>>

/** A table as reading would give it. Its headers are its columns' names. */
export function tableForTests(entity: EntityName, kinds: Kinds, rows: readonly Row[]): Table {
  const columns = Object.entries(kinds).map(([name, kind]) => [name, columnForTests(name, kind, rows)] as const)
  return {
    entity,
    rows: rows.length,
    columns: Object.fromEntries(columns),
    unreadable: {},
    otherHeaders: [],
    other: () => undefined,
    rowNumbers: Int32Array.from(rows, (_, row) => row + 2),
  }
}

export function datasetForTests(...tables: readonly Table[]): Dataset {
  return { tables: Object.fromEntries(tables.map((table) => [table.entity, table])), headersSeen: [] }
}

/** The days from one to another. */
export function span(first: number, last: number): RangePeriod {
  return { unit: 'range', first: first as DayNumber, last: last as DayNumber, label: `${first}..${last}` }
}

export function lengthOf({ first, last }: Period): number {
  return last - first + 1
}

function columnForTests(header: string, kind: Column['kind'], rows: readonly Row[]): Column {
  const cells = rows.map((row) => row[header])
  if (kind === 'day') return { kind, header, values: Int32Array.from(cells, (cell) => Number(cell ?? NO_DAY)) }
  if (kind === 'number') return { kind, header, values: Float64Array.from(cells, (cell) => Number(cell ?? NaN)) }
  const codes = new Map([['', 0]])
  const dictionary = ['']
  const codeOf = (cell: string) => {
    const code = codes.get(textKey(cell)) ?? dictionary.push(cell) - 1
    codes.set(textKey(cell), code)
    return code
  }
  return { kind, header, codes: Int32Array.from(cells, (cell) => codeOf(String(cell ?? ''))), dictionary }
}

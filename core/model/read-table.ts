import type { Cells } from '../cells/cell'
import { textKey } from './columns'
import { currencyCode } from './currency'
import type { Column, Table } from './dataset'
import { entity } from './entity'
import { layered, lazyColumns, once, type Columns } from './lazy-columns'
import { CurrencyReader } from './reading/currency-reader'
import { findRows } from './reading/data-rows'
import type { ColumnSource } from './reading/readers'
import { readRows, TableReading } from './reading/table-reading'
import { unreadableCells } from './reading/unreadable-cells'
import type { ReadingRules } from './reading-rules'
import type { RecognisedTable } from './recognise'
import { settleColumns } from './settle/settle'

export interface ReadOptions extends ReadingRules {
  readonly sheet?: string
  /** Row on the sheet of the first of the cells, counted from 1. */
  readonly firstRow?: number
}

/** Columns of the cells by the canonical columns that they are taken for. */
type Sources = ReadonlyMap<string, ColumnSource>

/**
 * Makes a table of typed columns out of a recognised range.
 *
 * Which lines are rows is found out at once, and which currencies stand beside amounts; a column is typed when it is first
 * read. Cells that cannot be read are missing and listed under `unreadable`. Blank lines, sums, repeated headers and the
 * notes at the end of a report are not part of the table; `leftOut` lists them.
 */
export function readTable(cells: Cells, recognised: RecognisedTable, options: ReadOptions): Table {
  const firstRow = options.firstRow ?? 1
  const rows = findRows(cells, recognised, firstRow)
  const sources = sourcesOf(recognised)
  const reading = new TableReading(cells, rows, [...sources.values()], options)
  const given = givenColumns(reading, sources)
  const rowNumbers = once(() => Int32Array.from({ length: rows.count }, (_, row) => rows.lineOf(row) + firstRow))
  return {
    entity: recognised.entity,
    rows: rows.count,
    columns: layered(given, settleColumns(recognised.entity, given, rows.count, options)),
    given,
    otherHeaders: recognised.unmatched.map(({ header }) => header),
    other: otherColumns(reading, recognised),
    unreadable: unreadableIn(reading, sources),
    get rowNumbers() {
      return rowNumbers()
    },
    leftOut: rows.leftOut,
    readTogether: (columns) => void reading.columnsOf(columnsBehind(columns, sources, recognised)),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
  }
}

function sourcesOf({ entity: name, columns }: RecognisedTable): Sources {
  const { columns: definitions } = entity(name)
  return new Map(
    columns.map(({ column, header, position }) => [
      column,
      { header, position, kind: definitions[column]?.kind ?? 'text' },
    ]),
  )
}

/** The columns that stand in the table, and the currency of amounts that name several. */
function givenColumns(reading: TableReading, sources: Sources): Columns {
  const columns = lazyColumns(
    Object.fromEntries(Array.from(sources, ([name, source]) => [name, () => reading.columnOf(source).column])),
  )
  const amount = sources.get('amount')
  if (amount === undefined || sources.has('currency')) return columns
  // Only reading them tells; nearly every formula over the table asks for its amounts.
  const { currencies = new Set() } = reading.columnOf(amount)
  if (new Set(Array.from(currencies, currencyCode)).size <= 1) return columns
  return layered(columns, lazyColumns({ currency: () => currenciesBeside(reading, amount) }))
}

function currenciesBeside({ cells, rows }: TableReading, { header, position }: ColumnSource): Column {
  const reader = new CurrencyReader(header, position, rows.count)
  readRows(cells, rows, [{ reader }])
  return reader.finish().column
}

/** The columns that are none of the entity's, by their header as people write it. */
function otherColumns(reading: TableReading, { unmatched }: RecognisedTable): Table['other'] {
  const sources = once(
    () =>
      new Map(
        // Of two with one header, the left one.
        [...unmatched]
          .reverse()
          .map(({ header, position }): [string, ColumnSource] => [textKey(header), { header, position, kind: 'text' }]),
      ),
  )
  return (header) => {
    const source = sources().get(textKey(header))
    const column = source && reading.columnOf(source).column
    return column?.kind === 'text' ? column : undefined
  }
}

function unreadableIn(reading: TableReading, sources: Sources): Table['unreadable'] {
  const unreadable: Record<string, Table['unreadable'][string]> = {}
  for (const [name, source] of sources) {
    const { cells, rows, rules } = reading
    const get = once(() => unreadableCells(cells, rows, source, reading.columnOf(source), rules))
    Object.defineProperty(unreadable, name, { get, enumerable: true })
  }
  return unreadable
}

/**
 * The columns of the cells that some columns are or come from: one that is not there is worked out from what a table may
 * have in its stead, as a status is from the stage.
 */
function columnsBehind(
  columns: readonly string[],
  sources: Sources,
  { entity: name }: RecognisedTable,
): ColumnSource[] {
  const { needs } = entity(name)
  const wanted = columns.flatMap((column) =>
    sources.has(column) ? column : needs.filter((choice) => choice.includes(column)).flat(),
  )
  return [...new Set(wanted)].flatMap((column) => sources.get(column) ?? [])
}

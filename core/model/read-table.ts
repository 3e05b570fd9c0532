import type { Cells } from '../cells/cell'
import { textKey } from './columns'
import { currencyCode } from './currency'
import type { Column, Table } from './dataset'
import { entity } from './entity'
import { layered, lazyColumns, once, type Columns } from './lazy-columns'
import { CurrencyReader } from './reading/currency-reader'
import { findRows, type Sources } from './reading/data-rows'
import { lineNumbers } from './reading/lines'
import type { ColumnSource } from './reading/readers'
import { readRows, type TableReading } from './reading/table-reading'
import { unreadableCells } from './reading/unreadable-cells'
import type { ReadingRules } from './reading-rules'
import type { RecognisedTable } from './recognise'
import { settleColumns } from './settle/settle'

export interface ReadOptions extends ReadingRules {
  readonly sheet?: string
  /** Row on the sheet of the first of the cells, counted from 1. */
  readonly firstRow?: number
}

/**
 * Makes a table of typed columns out of a recognised range.
 *
 * Which lines are rows is found out at once, by the column of days that each row needs, and which currencies stand beside
 * amounts; other columns are typed when they are first read. Cells that cannot be read are missing and listed under `unreadable`. Blank lines, sums, repeated headers and the
 * notes at the end of a report are not part of the table; `leftOut` lists them.
 */
export function readTable(cells: Cells, recognised: RecognisedTable, options: ReadOptions): Table {
  const firstRow = options.firstRow ?? 1
  const sources = sourcesOf(recognised)
  const unnamed = sources.has('currency') ? undefined : sources.get('amount')
  const { reading, leftOut } = findRows(cells, recognised, sources, { firstRow, rules: options })
  const { lines } = reading
  const given = givenColumns(reading, sources, unnamed)
  const rowNumbers = once(() => lineNumbers(lines, firstRow))
  return {
    entity: recognised.entity,
    rows: lines.count,
    columns: layered(given, settleColumns(recognised.entity, given, lines.count, options)),
    given,
    otherHeaders: recognised.unmatched.map(({ header }) => header),
    other: otherColumns(reading, recognised),
    unreadable: unreadableIn(reading, sources),
    get rowNumbers() {
      return rowNumbers()
    },
    leftOut,
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

/**
 * The columns that stand in the table, and the currency of amounts that name several.
 * @param unnamed amounts beside which no column names the currency
 */
function givenColumns(reading: TableReading, sources: Sources, unnamed: ColumnSource | undefined): Columns {
  const columns = lazyColumns(
    Object.fromEntries(Array.from(sources, ([name, source]) => [name, () => reading.columnOf(source).column])),
  )
  if (unnamed === undefined) return columns
  // Only reading them tells; nearly every formula over the table asks for its amounts.
  const { currencies = new Set() } = reading.columnOf(unnamed)
  if (new Set(Array.from(currencies, currencyCode)).size <= 1) return columns
  return layered(columns, lazyColumns({ currency: () => currenciesBeside(reading, unnamed) }))
}

function currenciesBeside({ cells, lines }: TableReading, { header, position }: ColumnSource): Column {
  const reader = new CurrencyReader(header, position, lines.count)
  readRows(cells, lines, reader)
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
    const { cells, lines, rules } = reading
    const get = once(() => unreadableCells(cells, lines, source, reading.columnOf(source), rules))
    Object.defineProperty(unreadable, name, { get, enumerable: true })
  }
  return unreadable
}

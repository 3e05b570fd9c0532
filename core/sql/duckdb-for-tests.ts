import { DuckDBDateValue, DuckDBInstance, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api'
import type { Cell } from '../cells/cell'
import { textKey } from '../model/columns'
import { NO_DAY, type Column, type Dataset, type Table } from '../model/dataset'
import { entity, type ColumnKind, type EntityName } from '../model/entity'
import { canonicalName } from './canonical-source'
import { SERIAL_OF_1970 } from './dialect'
import { duckdb } from './duckdb'
import { columnsIn, headerOf } from './read-for-tests'
import type { SheetRows, Sheets } from './sheets-for-tests'

/** A DuckDB of its own, in memory. */
export class Database {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(): Promise<Database> {
    // Over small tables, threads wait for one another.
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
    return new Database(instance, await instance.connect())
  }

  close(): void {
    this.connection.closeSync()
    this.instance.closeSync()
  }

  /** Makes the tables of a dataset, canonical as `canonicalSource` has them, in place of those of before. */
  async load({ tables }: Dataset): Promise<void> {
    for (const table of Object.values(tables)) await this.loadTable(table)
  }

  /** Makes tables that have the headers of sheets as their columns, in place of those of before. */
  async loadSheets(sheets: Sheets, tableNameOf: (name: EntityName) => string): Promise<void> {
    for (const [name, rows] of Object.entries(sheets) as [EntityName, SheetRows][]) {
      const columns = columnsIn(rows)
      const kinds = columns.map((column) => entity(name).columns[column]?.kind)
      const list = columns.map(
        (column, at) => `${duckdb.identifier(headerOf(name, column))} ${sheetTypes[kinds[at] ?? ''] ?? 'VARCHAR'}`,
      )
      await this.run(`CREATE OR REPLACE TABLE ${duckdb.table(tableNameOf(name))} (${list.join(', ')})`)
      const appender = await this.connection.createAppender(tableNameOf(name))
      for (const row of rows) {
        columns.forEach((column, at) => appendCell(appender, row[column], kinds[at]))
        appender.endRow()
      }
      appender.closeSync()
    }
  }

  /** The values of a query's rows; numbers of any type are numbers. */
  async rows(sql: string): Promise<unknown[][]> {
    const reader = await this.connection.runAndReadAll(sql)
    return reader.getRows().map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)))
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql)
  }

  private async loadTable(table: Table): Promise<void> {
    const others = table.otherHeaders.flatMap((header): [string, Column][] => {
      const column = table.other(header)
      return column === undefined ? [] : [[header, column]]
    })
    const columns = [...Object.entries(table.columns), ...others]
    const list = columns.map(([name, { kind }]) => `${duckdb.identifier(canonicalName(table, name))} ${typeOf[kind]}`)
    await this.run(`CREATE OR REPLACE TABLE ${duckdb.table(table.entity)} (${list.join(', ')})`)
    const appender = await this.connection.createAppender(table.entity)
    const append = columns.map(([, column]) => appending(column, appender))
    for (let row = 0; row < table.rows; row += 1) {
      for (const cell of append) cell(row)
      appender.endRow()
    }
    appender.closeSync()
  }
}

const typeOf: Readonly<Record<Column['kind'], string>> = { text: 'VARCHAR', number: 'DOUBLE', day: 'DATE' }

function appending(column: Column, appender: DuckDBAppender): (row: number) => void {
  switch (column.kind) {
    case 'text': {
      const keys = column.dictionary.map(textKey)
      return (row) => {
        const code = column.codes[row] ?? 0
        if (code === 0) appender.appendNull()
        else appender.appendVarchar(keys[code] ?? '')
      }
    }
    case 'number':
      return (row) => {
        const value = column.values[row] ?? NaN
        if (Number.isNaN(value)) appender.appendNull()
        else appender.appendDouble(value)
      }
    case 'day':
      return (row) => {
        const day = column.values[row] ?? NO_DAY
        if (day === NO_DAY) appender.appendNull()
        else appender.appendDate(new DuckDBDateValue(day - SERIAL_OF_1970))
      }
  }
}

const sheetTypes: Readonly<Record<string, string>> = {
  amount: 'DOUBLE',
  number: 'DOUBLE',
  percent: 'DOUBLE',
  date: 'DATE',
}

/** Moments are written as text, as many exports have them. */
function appendCell(appender: DuckDBAppender, cell: Cell, kind: ColumnKind | undefined): void {
  if (cell === '' || cell === undefined || cell === null) appender.appendNull()
  else if (kind === 'date') appender.appendDate(new DuckDBDateValue(Date.parse(String(cell)) / 86_400_000))
  else if (kind === 'moment') appender.appendVarchar(momentText(Number(cell)))
  else if (kind !== undefined && kind in sheetTypes) appender.appendDouble(Number(cell))
  else appender.appendVarchar(String(cell))
}

function momentText(moment: number): string {
  return new Date((moment - SERIAL_OF_1970) * 86_400_000).toISOString().replace('T', ' ').replace('Z', '')
}

import type { Column, Dataset, Table, TextColumn } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import { layered } from '../model/lazy-columns'
import { plainBusiness, type ReadingRules } from '../model/reading-rules'
import { days, numbers, texts } from '../model/settle/columns-for-tests'
import { settleColumns } from '../model/settle/settle'
import { TODAY, type Sheets, type SheetRows } from './sheets-for-tests'

/** How the tables for tests are read: with stages and categories that Setup speaks of. */
export const RULES: ReadingRules = {
  ...plainBusiness,
  stages: [
    { name: 'Prospecting', probability: 0.125 },
    { name: 'Demo', probability: 0.25 },
    { name: 'Proposal', probability: 0.5 },
  ],
  acquisitionCategories: ['Advertising', 'Fair'],
  date1904: false,
  calendar: { today: TODAY, fiscalYearStart: 1 },
}

/** Reads sheets for tests. */
export function datasetOf(sheets: Sheets, rules: ReadingRules = RULES): Dataset {
  const tables = Object.entries(sheets).map(([name, rows]) => [name, tableOf(name as EntityName, rows, rules)] as const)
  return { tables: Object.fromEntries(tables), headersSeen: [] }
}

/** The header that a column has on the sheets. */
export function headerOf(name: EntityName, column: string): string {
  return entity(name).columns[column]?.name.en ?? column
}

/** The columns of a sheet, by their names in the model or, for those that are not in it, by their headers. */
export function columnsIn(rows: SheetRows): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

function tableOf(name: EntityName, rows: SheetRows, rules: ReadingRules): Table {
  const { columns: definitions } = entity(name)
  const columns = columnsIn(rows)
  const given = Object.fromEntries(
    columns.filter((column) => column in definitions).map((column) => [column, columnOf(name, column, rows)]),
  )
  const others = Object.fromEntries(
    columns.filter((column) => !(column in definitions)).map((header) => [header, wordsIn(header, header, rows)]),
  )
  return {
    entity: name,
    rows: rows.length,
    columns: layered(given, settleColumns(name, given, rows.length, rules)),
    given,
    unreadable: {},
    otherHeaders: Object.keys(others),
    other: (header) => others[header],
    rowNumbers: Int32Array.from(rows, (_, index) => index + 2),
  }
}

function columnOf(name: EntityName, column: string, rows: SheetRows): Column {
  const header = headerOf(name, column)
  const cells = rows.map((row) => String(row[column] ?? ''))
  switch (entity(name).columns[column]?.kind) {
    case 'amount':
    case 'number':
    case 'percent':
    case 'moment':
      return numbers(
        cells.map((cell) => (cell === '' ? undefined : Number(cell))),
        header,
      )
    case 'date':
      return days(cells, header)
    default:
      return wordsIn(column, header, rows)
  }
}

function wordsIn(column: string, header: string, rows: SheetRows): TextColumn {
  return texts(
    rows.map((row) => String(row[column] ?? '')),
    header,
  )
}

import { isBlank, type Cell, type Cells } from '../cells/cell'
import {
  currenciesInAmounts,
  readDays,
  readNumbers,
  readPeriodTexts,
  readShares,
  readTexts,
  textKey,
  unitFactor,
  type RawColumn,
} from './columns'
import { saysNothing } from './content'
import { NO_DAY, type Column, type DayColumn, type Table, type TextColumn, type UnreadableCell } from './dataset'
import { entity } from './entity'
import { readHeader } from './header'
import type { RecognisedTable } from './recognise'
import { readStatus, statusCodes } from './status'

export interface ReadOptions {
  readonly date1904: boolean
  readonly sheet?: string
  /** Row on the sheet of the first of the cells, counted from 1. */
  readonly firstRow?: number
}

/** How dates are read where no date of the column decides: in American as in Chinese order, the month comes first. */
const UNDECIDED = 'month-first'

const totalRow = /^(?:grand\s*|sub\s*)?totals?\b|^(?:合计|总计|小计|累计|总和)/i

/**
 * Turns a recognised range into typed columns. Cells that cannot be read are missing and listed under `unreadable`;
 * blank rows and the totals under a table are not part of it.
 */
export function readTable(cells: Cells, recognised: RecognisedTable, options: ReadOptions): Table {
  const definition = entity(recognised.entity)
  const lines = dataLines(cells, recognised.headerRow)
  const raw = (header: string, position: number): RawColumn => ({
    header,
    cells: lines.map((line) => cells[line]?.[position]),
  })
  const columns: Record<string, Column> = {}
  const unreadable: Record<string, readonly UnreadableCell[]> = {}
  for (const { column, header, position } of recognised.columns) {
    const source = raw(header, position)
    const read = readColumn(definition.columns[column]?.kind ?? 'text', source, options)
    columns[column] = read.column
    if (read.unreadable.length > 0) unreadable[column] = read.unreadable
    if (column === 'amount' && !recognised.columns.some((match) => match.column === 'currency')) {
      const currency = currenciesInAmounts(source)
      if (currency !== undefined) columns.currency = currency
    }
  }
  if (recognised.entity === 'deals') settleDeals(columns, lines.length)
  const others = new Map<string, TextColumn>()
  return {
    entity: recognised.entity,
    rows: lines.length,
    columns,
    unreadable,
    otherHeaders: recognised.unmatched.map(({ header }) => header),
    other: (header) => {
      const found = recognised.unmatched.find((each) => textKey(each.header) === textKey(header))
      if (found === undefined) return undefined
      const column = others.get(found.header) ?? readTexts(raw(found.header, found.position))
      others.set(found.header, column)
      return column
    },
    rowNumbers: Int32Array.from(lines, (line) => line + (options.firstRow ?? 1)),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
  }
}

function readColumn(
  kind: string,
  raw: RawColumn,
  { date1904 }: ReadOptions,
): { readonly column: Column; readonly unreadable: readonly UnreadableCell[] } {
  switch (kind) {
    case 'amount':
    case 'number':
      return readNumbers(raw, unitFactor(readHeader(raw.header).unit))
    case 'percent':
      return readShares(raw)
    case 'date':
      return readDays(raw, UNDECIDED, date1904)
    case 'period':
      return { column: readPeriodTexts(raw, date1904), unreadable: [] }
    default:
      return { column: readTexts(raw), unreadable: [] }
  }
}

/** Rows with something in them, without the totals at the end. */
function dataLines(cells: Cells, headerRow: number): number[] {
  const lines: number[] = []
  for (let line = headerRow + 1; line < cells.length; line += 1) {
    if (!(cells[line] ?? []).every(isBlank)) lines.push(line)
  }
  while (lines.length > 0 && isTotal(cells[lines[lines.length - 1] ?? 0] ?? [])) lines.pop()
  return lines
}

function isTotal(row: readonly Cell[]): boolean {
  const first = row.find((cell) => !saysNothing(cell))
  return typeof first === 'string' && totalRow.test(first.trim())
}

/** A deal's status comes from its status word, else from its stage, which is open unless it says otherwise. */
function settleDeals(columns: Record<string, Column>, rows: number): void {
  const meanings = [columns.status, columns.stage].filter((column) => column?.kind === 'text').map(meaningOf)
  const codes = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    codes[row] = meanings.map((meaning) => meaning(row)).find((code) => code !== 0) ?? 0
    if (codes[row] === 0 && meanings.length > 0) codes[row] = statusCodes.open
  }
  const header = columns.status?.header ?? columns.stage?.header ?? ''
  columns.status = { kind: 'text', header, codes, dictionary: ['', 'open', 'won', 'lost', 'void'] }
  settleClosingDay(columns, codes)
}

function meaningOf(column: TextColumn): (row: number) => number {
  const byCode = column.dictionary.map((word) => {
    const status = readStatus(word)
    return status === undefined ? 0 : statusCodes[status]
  })
  return (row) => byCode[column.codes[row] ?? 0] ?? 0
}

/** The day on which a deal was really closed goes before the day on which it was expected to. */
function settleClosingDay(columns: Record<string, Column>, status: Int32Array): void {
  const { closed: expected, actualClosed: actual } = columns
  if (actual?.kind !== 'day') return
  if (expected?.kind !== 'day') {
    columns.closed = actual
    return
  }
  const values = expected.values.map((day, row) => {
    const isClosed = status[row] === statusCodes.won || status[row] === statusCodes.lost
    const really = actual.values[row] ?? NO_DAY
    return isClosed && really !== NO_DAY ? really : day
  })
  columns.closed = { ...expected, values } satisfies DayColumn
}

import type { Cells } from '../core/cells/cell'
import { dayNumber } from '../core/cells/day'
import { readNumber } from '../core/cells/number'
import { NO_DAY, type Column, type Table } from '../core/model/dataset'
import { plainBusiness } from '../core/model/reading-rules'
import { readTable } from '../core/model/read-table'
import { recogniseTable } from '../core/model/recognise'
import { dealCells, HEADERS } from './deal-cells'
import { measure, table } from './measure'

const ROWS = 1_000_000
const ROUNDS = 15

/** What a page of common KPIs reads: revenue, win rate, cycle, pipeline, new customers by owner. */
const needed = ['owner', 'customer', 'amount', 'stage', 'created', 'closed']
const all = ['id', ...needed, 'region']

/** Cells to typed columns, against passes over the same cells that make nothing of them. */
export function run(): string {
  const own = dealCells(ROWS, 'own')
  refuseWrong(own, reader(own)())
  const tables = [compare(own, needed, 'each text a string of its own'), compare(own, all, 'the same')]
  const shared = dealCells(ROWS, 'shared')
  return [...tables, compare(shared, needed, 'equal texts one string')].join('\n')
}

function reader(cells: Cells): () => Table {
  const recognised = recogniseTable(cells)
  if (recognised.kind === 'none') throw new Error('the deals are not recognised')
  const calendar = { today: dayNumber(2026, 1, 31), fiscalYearStart: 1 }
  return () => readTable(cells, recognised, { ...plainBusiness, date1904: false, calendar })
}

function compare(cells: Cells, names: readonly string[], how: string): string {
  const read = reader(cells)
  const columns = Object.entries(read().given ?? {}).filter(([name]) => names.includes(name))
  const positions = columns.map(([, { header }]) => HEADERS.findIndex((each) => each === header))
  const timings = measure(
    [
      { name: 'bare pass: numbers added, lengths of texts', run: () => barePass(cells, positions) },
      { name: 'the same, each character of the texts added', run: () => passOverCharacters(cells, positions) },
      { name: 'readTable and its columns', run: () => sumOf(read(), names) },
    ],
    ROUNDS,
  )
  return table(`${ROWS} deals, ${how}: ${names.join(', ')}`, timings)
}

function barePass(cells: Cells, positions: readonly number[]): number {
  let sum = 0
  for (const row of cells) {
    for (const position of positions) {
      const cell = row[position]
      if (typeof cell === 'number') sum += cell
      else if (typeof cell === 'string') sum += cell.length
    }
  }
  return sum
}

function passOverCharacters(cells: Cells, positions: readonly number[]): number {
  let sum = 0
  for (const row of cells) {
    for (const position of positions) {
      const cell = row[position]
      if (typeof cell === 'number') sum += cell
      else if (typeof cell === 'string') for (let at = 0; at < cell.length; at += 1) sum += cell.charCodeAt(at)
    }
  }
  return sum
}

/** A number that depends on each column being there; adding them up takes no time to speak of. */
function sumOf({ given }: Table, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + lastOf(given?.[name]), 0)
}

function lastOf(column: Column | undefined): number {
  const values = column?.kind === 'text' ? column.codes : column?.values
  return values?.[values.length - 1] ?? NaN
}

/** @throws unless what was read is what stands in the cells */
function refuseWrong(cells: Cells, { given, rows }: Table): void {
  if (rows !== cells.length - 1) throw new Error(`${rows} of ${cells.length - 1} rows have been read`)
  HEADERS.forEach((header, position) => {
    const column = Object.values(given ?? {}).find((each) => each.header === header)
    for (let row = 0; row < rows; row += 1) {
      const cell = cells[row + 1]?.[position] ?? ''
      const meant = column?.kind === 'number' && typeof cell === 'string' ? (readNumber(cell) ?? '') : cell
      if (column === undefined || contentOf(column, row) !== meant) throw new Error(`${header} is wrong in row ${row}`)
    }
  })
}

function contentOf(column: Column, row: number): string | number {
  if (column.kind === 'text') return column.dictionary[column.codes[row] ?? 0] ?? ''
  const value = column.values[row] ?? NaN
  return value === NO_DAY || Number.isNaN(value) ? '' : value
}

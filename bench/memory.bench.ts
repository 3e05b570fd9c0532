import type { Cell, Cells } from '../core/cells/cell'
import { dayNumber } from '../core/cells/day'
import type { Column } from '../core/model/dataset'
import { plainBusiness } from '../core/model/reading-rules'
import { readTable } from '../core/model/read-table'
import { recogniseTable, type RecognisedTable } from '../core/model/recognise'
import { dealCells } from './deal-cells'

const ROWS = 1_000_000
/** Memory is looked at whenever a cell of one of so many lines is read. */
const LINES = 5_000
const MB = 1024 * 1024

const ways = {
  'all columns': ['id', 'owner', 'customer', 'amount', 'stage', 'created', 'closed', 'region'],
  'those of common KPIs': ['owner', 'customer', 'amount', 'stage', 'created', 'closed'],
  // The first two are read in any case.
  'closing days, amounts, ids': ['closed', 'amount', 'id'],
}

/**
 * How much memory reading takes at its peak: V8's heap and array buffers, less what they were before, with whatever
 * garbage lies about at that moment. The host's cells are not ours to count; neither is code. It is set against the
 * typed columns: their codes, numbers and days, and 8 bytes for each word of a dictionary, whose characters are the
 * cells' own.
 */
export function run(): string {
  const cells = dealCells(ROWS)
  const recognised = recogniseTable(cells)
  if (recognised.kind === 'none') throw new Error('the deals are not recognised')
  // Once before, so that what is compiled on first use is there.
  peakOf(cells, recognised, ways['all columns'])
  const lines = Object.entries(ways).map(([name, columns]) => {
    const { peak, typed } = peakOf(cells, recognised, columns)
    return `  ${name.padEnd(28)}${megabytes(typed)}${megabytes(peak)}  ×${(peak / typed).toFixed(2)}`
  })
  return [
    `Memory of reading ${ROWS} deals`,
    `  ${''.padEnd(28)}${'typed'.padStart(12)}${'at peak'.padStart(12)}`,
    ...lines,
  ].join('\n')
}

function peakOf(cells: Cells, recognised: RecognisedTable, names: readonly string[]) {
  const calendar = { today: dayNumber(2026, 1, 31), fiscalYearStart: 1 }
  let peak = 0
  const watched = cells.map((row, line) =>
    line % LINES === 0 ? watch(row, () => (peak = Math.max(peak, used()))) : row,
  )
  globalThis.gc?.()
  const before = used()
  const { given } = readTable(watched, recognised, { ...plainBusiness, date1904: false, calendar })
  const typed = names.reduce((sum, name) => sum + sizeOf(given?.[name]), 0)
  peak = Math.max(peak, used())
  return { peak: peak - before, typed }
}

/** A row that calls back when a cell of it is read. */
function watch(row: readonly Cell[], look: () => void): readonly Cell[] {
  const watched: Cell[] = []
  row.forEach((cell, position) => {
    Object.defineProperty(watched, position, {
      get: () => {
        look()
        return cell
      },
    })
  })
  return watched
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function sizeOf(column: Column | undefined): number {
  if (column === undefined) return 0
  return column.kind === 'text' ? column.codes.byteLength + 8 * column.dictionary.length : column.values.byteLength
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`.padStart(12)
}

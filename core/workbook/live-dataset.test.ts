import type { Cell, Cells } from '../cells/cell'
import { contextForTests } from '../functions/context-for-tests'
import type { CallContext } from '../functions/define'
import { findFunction } from '../functions/registry'
import { inMemoryWorkbook } from './in-memory'
import { liveDataset } from './live-dataset'
import type { Workbook } from './port'
import type { WorkbookTables } from './recognise-workbook'

const people = Array.from({ length: 20 }, (_, number) => `Owner ${number + 1}`)
const deals: Cells = [
  ['Owner', 'Account', 'Amount', 'Stage', 'Created', 'Close Date', 'Shoe size'],
  ...Array.from({ length: 400 }, (_, row): Cell[] => [
    ...[people[row % 20], `Account ${row % 30}`, row % 7 === 0 ? `$${row}` : row],
    ...[row % 3 === 0 ? 'Closed Lost' : 'Closed Won', 46000 + row, 46023 + row, row],
  ]),
]

it('converts a table once, however many formulas are over it', async () => {
  const { workbook, reads } = counting(inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: deals }] }))
  const tables = await liveDataset(workbook).get()
  for (const kpi of kpis) call(tables, kpi, '2026-Q1', people[0])
  const once = reads()
  for (let formula = 0; formula < 1000; formula += 1) {
    call(
      tables,
      kpis[formula % kpis.length] ?? '',
      `2026-${String((formula % 12) + 1).padStart(2, '0')}`,
      people[formula % 20],
    )
  }
  expect(reads()).toBe(once)
})

it('reads of a table what formulas ask for, each cell but once or twice', async () => {
  const { workbook, reads } = counting(inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: deals }] }))
  const tables = await liveDataset(workbook).get()
  const recognised = reads()
  call(tables, 'WIN_RATE', '2026-Q1', '')
  // Stage and closing day.
  expect(reads() - recognised).toBeLessThanOrEqual(2 * (deals.length - 1))
})

const kpis = ['REVENUE', 'WIN_RATE', 'CYCLE', 'NEW_DEALS', 'PIPELINE']

function call(tables: WorkbookTables, kpi: string, ...args: readonly (string | undefined)[]): void {
  const context: CallContext = { ...contextForTests(), dataset: () => tables.dataset }
  findFunction(`KPI_${kpi}`)?.call(args, context)
}

/** A workbook that counts how often cells are read that it has handed over. */
function counting(inner: Workbook): { readonly workbook: Workbook; readonly reads: () => number } {
  let reads = 0
  const watch = (row: readonly Cell[]) =>
    new Proxy(row, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1
        return Reflect.get(target, key) as unknown
      },
    })
  const workbook: Workbook = { ...inner, read: async (range) => (await inner.read(range)).map(watch) }
  return { workbook, reads: () => reads }
}

import { findKpi } from '../core/kpis/catalogue'
import { evaluateKpis } from '../core/kpis/evaluate'
import { resolveWho } from '../core/measures/group'
import { dayNumber } from '../core/cells/day'
import type { Dataset } from '../core/model/dataset'
import { OWNERS, tableOfDeals, typedDeals, type Deals } from './deals'
import { KPIS, KpiGrid, quarters, refuseDifferences } from './kpi-grid'
import { dealObjects, kpisByFilters } from './kpis-by-filters'
import { arqueroTable, kpisInArquero } from './kpis-in-arquero'
import { duckDbOf, kpisInDuckDb } from './kpis-in-duckdb'
import { measure, measureWaiting, table, type Timing } from './measure'

const ROWS = 1_000_000
const ROUNDS = 15
const FEW_ROUNDS = 3
/** A filter for every cell takes minutes for all owners: two are timed. */
const FILTERED_OWNERS = 2
const FILTERS = `a filter per number and cell (${FILTERED_OWNERS} owners, × ${OWNERS / FILTERED_OWNERS})`

const calendar = { today: dayNumber(2026, 1, 31), fiscalYearStart: 1 }

/** All KPIs × 8 quarters × 200 owners in one call on typed columns, by ways that must agree. */
export async function run(): Promise<string> {
  const deals = typedDeals(ROWS)
  const dataset: Dataset = { tables: { deals: tableOfDeals(deals) }, headersSeen: [] }
  const memory = memoryAtPeak(deals, () => kpisByEngine(dataset))
  const ours = () => kpisByEngine(dataset)
  const database = await duckDbOf(deals)
  const inArquero = arqueroTable(deals)
  const limit = measure([{ name: 'each needed value read once', run: () => barePass(deals) }], ROUNDS)
  const overColumns = await compare(
    [
      { name: 'evaluateKpis', compute: ours },
      { name: 'DuckDB, one statement', compute: () => kpisInDuckDb(database) },
      { name: 'arquero', compute: () => kpisInArquero(inArquero) },
    ],
    ROUNDS,
    OWNERS,
  )
  // A million objects make every garbage collection long: they come into the world only now.
  const objects = dealObjects(deals)
  const overObjects = await compare(
    [
      { name: 'evaluateKpis', compute: ours },
      { name: FILTERS, compute: () => kpisByFilters(objects, FILTERED_OWNERS) },
    ],
    FEW_ROUNDS,
    FILTERED_OWNERS,
  )
  const title = `${KPIS.length} KPIs × ${quarters.length} quarters × ${OWNERS} owners over ${ROWS} deals`
  return [
    table(`${title}, over columns`, [...overColumns, ...limit]),
    memory,
    table(`${title}, over objects`, overObjects.map(forAllOwners)),
  ].join('\n')
}

interface Way {
  readonly name: string
  readonly compute: () => KpiGrid | Promise<KpiGrid>
}

/** Times several ways to compute the same; all must come to what the first one does. */
async function compare(ways: readonly Way[], rounds: number, owners: number): Promise<readonly Timing[]> {
  const found = new Map<string, KpiGrid>()
  const contenders = ways.map(({ name, compute }) => ({
    name,
    run: async () => {
      const grid = await compute()
      found.set(name, grid)
      return grid.checksum
    },
  }))
  const timings = await measureWaiting(contenders, rounds)
  const [first, ...others] = [...found]
  for (const [name, grid] of others) if (first !== undefined) refuseDifferences(first[1], grid, name, owners)
  return timings
}

/** What no way can do without. */
function barePass({ rows, owner, customer, status, amount, created, closed }: Deals): number {
  let sum = 0
  for (let row = 0; row < rows; row += 1) {
    const codes = (owner.codes[row] ?? 0) + (customer.codes[row] ?? 0) + (status.codes[row] ?? 0)
    sum += codes + (amount[row] ?? 0) + (created[row] ?? 0) + (closed[row] ?? 0)
  }
  return sum
}

function kpisByEngine(dataset: Dataset): KpiGrid {
  const groups = Array.from({ length: OWNERS }, (_, owner) => resolveWho(dataset, `Owner ${owner + 1}`))
  const values = evaluateKpis(dataset, KPIS.map(findKpi), quarters, groups, calendar)
  const grid = new KpiGrid()
  KPIS.forEach((_, kpi) => {
    quarters.forEach((__, quarter) => {
      groups.forEach((___, group) => {
        const value = values.value(kpi, quarter, group)
        if (typeof value === 'number') grid.set(kpi, quarter, group + 1, value)
      })
    })
  })
  return grid
}

/** Filters take as long for every owner. */
function forAllOwners(timing: Timing): Timing {
  if (timing.name !== FILTERS) return timing
  const factor = OWNERS / FILTERED_OWNERS
  return { ...timing, median: timing.median * factor, least: timing.least * factor, most: timing.most * factor }
}

/** What the process takes at most while computing, as multiples of the columns. It must not have taken more before. */
function memoryAtPeak(deals: Deals, compute: () => KpiGrid): string {
  globalThis.gc?.()
  const columns = bytesOf(deals)
  const before = process.memoryUsage().rss
  const peakBefore = process.resourceUsage().maxRSS * 1024
  compute()
  const more = process.resourceUsage().maxRSS * 1024 - before
  if (peakBefore > before + columns / 10) return 'Memory: run this benchmark alone to have it measured'
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
  return `Memory: columns ${megabytes(columns)}, at peak ${megabytes(more)} more, together ×${(1 + more / columns).toFixed(2)}`
}

function bytesOf(deals: Deals): number {
  const arrays = Object.values(deals).map((column: Deals[keyof Deals]) => {
    if (typeof column === 'number') return 0
    return ArrayBuffer.isView(column) ? column.byteLength : column.codes.byteLength
  })
  return arrays.reduce((sum, bytes) => sum + bytes, 0)
}

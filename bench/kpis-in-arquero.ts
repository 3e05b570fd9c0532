import { op, table } from 'arquero'
import { NO_DAY } from '../core/model/dataset'
import { OWNERS, type Deals } from './deals'
import { allQuarters, KpiGrid, quarters } from './kpi-grid'

/** What is used of tables of arquero: the types that it comes with leave most of it open. */
interface Frame {
  params(values: object): Frame
  filter(test: string): Frame
  derive(columns: Readonly<Record<string, string>>): Frame
  select(...names: readonly string[]): Frame
  dedupe(...names: readonly string[]): Frame
  reify(): Frame
  groupby(...names: readonly string[]): Frame
  rollup(columns: Readonly<Record<string, unknown>>): Frame
  join(other: Frame, on: string): Frame
  semijoin(other: Frame): Frame
  numRows(): number
  get(name: string, row: number): unknown
}

/** The deals as a table of arquero's, over the same arrays; a missing day is NaN, which its aggregates leave out. */
export function arqueroTable({ owner, customer, status, amount, created, closed }: Deals): Frame {
  return table({
    owner: owner.codes,
    customer: customer.codes,
    status: status.codes,
    amount,
    created: Float64Array.from(created, (day) => (day === NO_DAY ? NaN : day)),
    closed,
  }) as unknown as Frame
}

/** One pass for the deals closed, won, created; one for each day at whose evening the pipeline is looked at. */
export function kpisInArquero(deals: Frame): KpiGrid {
  const start = allQuarters[0]?.first ?? 0
  const end = quarters[quarters.length - 1]?.last ?? 0
  const quarterOf = allQuarters.flatMap(({ first, last }, quarter) => Array<number>(last - first + 1).fill(quarter))
  const owned = deals.params({ quarterOf, start, end }).filter('(d) => d.owner > 0')
  const decided = owned
    .filter('(d, $) => d.status > 1 && d.closed >= $.start && d.closed <= $.end')
    .derive({ quarter: '(d, $) => $.quarterOf[d.closed - $.start]', days: '(d) => d.closed - d.created' })
  const won = decided
    .filter('(d) => d.status == 2')
    .select('owner', 'quarter', 'customer', 'amount', 'closed', 'days')
    .reify()
  const keys = won.dedupe('owner', 'quarter', 'customer').select('owner', 'quarter', 'customer').reify()
  const firsts = deals
    .filter('(d) => d.status == 2')
    .groupby('customer')
    .rollup({ first: op.min('closed') })

  const closedCells = cellsOf(
    decided.groupby('owner', 'quarter').rollup({ count: op.count(), amount: op.sum('amount') }),
  )
  const wonCells = cellsOf(
    won.groupby('owner', 'quarter').rollup({
      ...{ count: op.count(), amount: op.sum('amount'), mean: op.mean('days'), median: op.median('days') },
    }),
  )
  const createdCells = cellsOf(
    owned
      .filter('(d, $) => d.created >= $.start && d.created <= $.end')
      .derive({ quarter: '(d, $) => $.quarterOf[d.created - $.start]' })
      .groupby('owner', 'quarter')
      .rollup({ count: op.count() }),
  )
  const activeCells = cellsOf(keys.groupby('owner', 'quarter').rollup({ count: op.count() }))
  const later = keys.derive({ quarter: '(d) => d.quarter + 1' })
  const returningCells = cellsOf(keys.semijoin(later).groupby('owner', 'quarter').rollup({ count: op.count() }))
  const freshCells = cellsOf(
    won
      .join(firsts, 'customer')
      .filter('(d) => d.closed == d.first')
      .groupby('owner', 'quarter')
      .rollup({ count: op.distinct('customer') }),
  )
  const openCells = quarters.map(({ last }) =>
    cellsOf(
      owned
        .params({ last })
        .filter('(d, $) => d.created <= $.last && (d.status == 1 || d.closed > $.last)')
        .derive({ quarter: '() => 0' })
        .groupby('owner', 'quarter')
        .rollup({ amount: op.sum('amount') }),
    ),
  )
  const grid = new KpiGrid()
  quarters.forEach((_, quarter) => {
    for (let owner = 1; owner <= OWNERS; owner += 1) {
      const at = quarter + 1
      grid.setCell(quarter, owner, {
        won: wonCells('amount', at, owner) ?? 0,
        wonBefore: wonCells('amount', at - 1, owner) ?? 0,
        wonCount: wonCells('count', at, owner) ?? 0,
        closed: closedCells('amount', at, owner) ?? 0,
        closedCount: closedCells('count', at, owner) ?? 0,
        cycle: wonCells('mean', at, owner) ?? NaN,
        cycleMedian: wonCells('median', at, owner) ?? NaN,
        open: openCells[quarter]?.('amount', 0, owner) ?? 0,
        created: createdCells('count', at, owner) ?? 0,
        active: activeCells('count', at, owner) ?? 0,
        activeBefore: activeCells('count', at - 1, owner) ?? 0,
        fresh: freshCells('count', at, owner) ?? 0,
        returning: returningCells('count', at, owner) ?? 0,
      })
    }
  })
  return grid
}

/** Looks up what a table grouped by owner and quarter says of a cell. */
function cellsOf(grouped: Frame): (name: string, quarter: number, owner: number) => number | undefined {
  const rows = new Map<number, number>()
  for (let row = 0; row < grouped.numRows(); row += 1) {
    rows.set(Number(grouped.get('quarter', row)) * (OWNERS + 1) + Number(grouped.get('owner', row)), row)
  }
  return (name, quarter, owner) => {
    const row = rows.get(quarter * (OWNERS + 1) + owner)
    return row === undefined ? undefined : Number(grouped.get(name, row))
  }
}

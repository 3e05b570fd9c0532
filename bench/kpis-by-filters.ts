import { NO_DAY } from '../core/model/dataset'
import { STATUS, type Deals } from './deals'
import { allQuarters, KpiGrid, quarters } from './kpi-grid'

interface Deal {
  readonly owner: number
  readonly customer: number
  readonly status: number
  readonly amount: number | null
  readonly created: number | null
  readonly closed: number
}

export function dealObjects({ rows, owner, customer, status, amount, created, closed }: Deals): readonly Deal[] {
  return Array.from({ length: rows }, (_, row) => ({
    owner: owner.codes[row] ?? 0,
    customer: customer.codes[row] ?? 0,
    status: status.codes[row] ?? 0,
    amount: Number.isNaN(amount[row] ?? NaN) ? null : (amount[row] ?? null),
    created: created[row] === NO_DAY ? null : (created[row] ?? null),
    closed: closed[row] ?? 0,
  }))
}

/** What most scripts do: for each cell of the grid and each number in it, a filter over all rows. */
export function kpisByFilters(deals: readonly Deal[], owners: number): KpiGrid {
  const grid = new KpiGrid()
  const firstDay = new Map<number, number>()
  for (const { customer, closed, status } of deals) {
    if (status === STATUS.won) firstDay.set(customer, Math.min(closed, firstDay.get(customer) ?? Infinity))
  }
  for (let owner = 1; owner <= owners; owner += 1) {
    quarters.forEach(({ first, last }, quarter) => {
      const before = allQuarters[quarter] ?? { first, last }
      const won = deals.filter((deal) => deal.owner === owner && isWon(deal) && isIn(deal.closed, { first, last }))
      const closed = deals.filter(
        (deal) => deal.owner === owner && isDecided(deal) && isIn(deal.closed, { first, last }),
      )
      const wonBefore = deals.filter((deal) => deal.owner === owner && isWon(deal) && isIn(deal.closed, before))
      const created = deals.filter((deal) => deal.owner === owner && isIn(deal.created ?? 0, { first, last }))
      const open = deals.filter(
        (deal) =>
          deal.owner === owner &&
          deal.created !== null &&
          deal.created <= last &&
          (!isDecided(deal) || deal.closed > last),
      )
      const cycles = won.flatMap((deal) => (deal.created === null ? [] : [deal.closed - deal.created]))
      const [active, activeBefore] = [customersOf(won), customersOf(wonBefore)]
      grid.setCell(quarter, owner, {
        won: sum(won),
        wonBefore: sum(wonBefore),
        wonCount: won.length,
        closed: sum(closed),
        closedCount: closed.length,
        cycle: cycles.reduce((total, days) => total + days, 0) / cycles.length,
        cycleMedian: median(cycles),
        open: sum(open),
        created: created.length,
        active: active.size,
        activeBefore: activeBefore.size,
        fresh: customersOf(won.filter((deal) => firstDay.get(deal.customer) === deal.closed)).size,
        returning: [...active].filter((customer) => activeBefore.has(customer)).length,
      })
    })
  }
  return grid
}

function isWon({ status }: Deal): boolean {
  return status === STATUS.won
}

function isDecided({ status }: Deal): boolean {
  return status !== STATUS.open
}

function isIn(day: number, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return day >= first && day <= last
}

function customersOf(deals: readonly Deal[]): Set<number> {
  return new Set(deals.map(({ customer }) => customer))
}

function sum(deals: readonly Deal[]): number {
  return deals.reduce((total, { amount }) => total + (amount ?? 0), 0)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

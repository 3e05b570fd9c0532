import type { Cell } from '../core/cells/cell'
import { periodsOf } from '../core/calendar/periods'
import { dayNumber } from '../core/cells/day'
import { NotAvailable } from '../core/input-error'
import { findKpi } from '../core/kpis/catalogue'
import { evaluateKpis } from '../core/kpis/evaluate'
import { resolveWho } from '../core/measures/group'
import type { Table } from '../core/model/dataset'
import { readTable } from '../core/model/read-table'
import { recogniseTable } from '../core/model/recognise'
import { measure, table } from './measure'

const ROWS = 100_000
const OWNERS = 200
const FIRST_DAY = dayNumber(2024, 1, 1)
const DAYS = 731
const KPIS = ['REVENUE', 'WIN_RATE', 'AVG_DEAL', 'CYCLE', 'VELOCITY', 'NEW_CUSTOMERS', 'RETENTION', 'GROWTH']
const ROUNDS = 5

/** Deals as a host delivers them: texts, serial numbers, blanks, amounts now and then as text. */
export function run(): string {
  const cells = dealCells()
  const recognised = recogniseTable(cells)
  if (recognised.kind === 'none') throw new Error('the deals are not recognised')
  const read = () => readTable(cells, recognised, { date1904: false })
  const deals = read()
  const reading = measure(
    [
      { name: 'a bare pass that reads each needed cell once', run: () => barePass(cells) },
      { name: 'readTable', run: () => amountOf(read()) },
    ],
    ROUNDS,
  )
  const periods = periodsOf('quarter', FIRST_DAY, dayNumber(2025, 12, 31))
  const dataset = { tables: { deals }, headersSeen: [] }
  const groups = Array.from({ length: OWNERS }, (_, owner) => resolveWho(dataset, `Owner ${owner}`))
  const calendar = { today: dayNumber(2026, 1, 31), fiscalYearStart: 1 }
  const evaluating = measure(
    [
      { name: 'win rates alone, a filter per cell of the grid', run: () => filterPerCell(cells, periods.length) },
      {
        name: 'win rates alone, evaluateKpis',
        run: () => total(evaluateKpis(dataset, [findKpi('WIN_RATE')], periods, groups, calendar), 1, periods.length),
      },
      {
        name: `${KPIS.length} KPIs, evaluateKpis`,
        run: () =>
          total(evaluateKpis(dataset, KPIS.map(findKpi), periods, groups, calendar), KPIS.length, periods.length),
      },
    ],
    ROUNDS,
  )
  const [byFilter, byEngine] = evaluating
  if (Math.abs((byFilter?.result ?? 0) - (byEngine?.result ?? 1)) > 1e-6) throw new Error('the win rates differ')
  return [
    table(`Reading ${ROWS} deals`, reading),
    table(`${periods.length} quarters × ${OWNERS} owners over ${ROWS} deals`, evaluating),
  ].join('\n')
}

function dealCells(): Cell[][] {
  const headers = ['Deal ID', 'Owner', 'Account', 'Amount', 'Stage', 'Created', 'Close Date', 'Region']
  let seed = 1
  const random = (count: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % count
  }
  const stages = ['Closed Won', 'Closed Lost', 'Negotiation']
  const rows = Array.from({ length: ROWS }, (_, row): Cell[] => {
    const closed = FIRST_DAY + random(DAYS)
    const amount = random(100_000) / 10
    return [
      `D${row}`,
      `Owner ${random(OWNERS)}`,
      `Account ${random(5000)}`,
      row % 50 === 0 ? `$${amount}` : amount,
      stages[random(3)],
      row % 20 === 0 ? '' : closed - random(120),
      closed,
      `Region ${random(6)}`,
    ]
  })
  return [headers, ...rows]
}

function barePass(cells: readonly (readonly Cell[])[]): number {
  let sum = 0
  for (const row of cells) for (const cell of row) if (typeof cell === 'number') sum += cell
  return sum
}

function amountOf({ columns: { amount } }: Table): number {
  return amount?.kind === 'number' ? amount.values.reduce((sum, value) => sum + value, 0) : NaN
}

/** What a sheet full of COUNTIFS does: every cell of the grid looks at every row. */
function filterPerCell(cells: readonly (readonly Cell[])[], quarters: number): number {
  const periods = periodsOf('quarter', FIRST_DAY, dayNumber(2025, 12, 31))
  let sum = 0
  for (let owner = 0; owner < OWNERS; owner += 1) {
    const name = `Owner ${owner}`
    for (const { first, last } of periods.slice(0, quarters)) {
      let [won, lost] = [0, 0]
      for (const row of cells) {
        const day = row[6]
        if (row[1] !== name || typeof day !== 'number' || day < first || day > last) continue
        if (row[4] === 'Closed Won') won += 1
        else if (row[4] === 'Closed Lost') lost += 1
      }
      if (won + lost > 0) sum += won / (won + lost)
    }
  }
  return sum
}

function total(grid: ReturnType<typeof evaluateKpis>, kpis: number, periods: number): number {
  let sum = 0
  for (let kpi = 0; kpi < kpis; kpi += 1) {
    for (let period = 0; period < periods; period += 1) {
      for (let group = 0; group < OWNERS; group += 1) {
        const value = grid.value(kpi, period, group)
        if (!(value instanceof NotAvailable)) sum += value
      }
    }
  }
  return sum
}

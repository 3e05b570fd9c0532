import { periodsOf } from '../core/calendar/periods'
import { dayNumber } from '../core/cells/day'
import { FIRST_DAY, LAST_DAY, OWNERS } from './deals'

/** What is computed for each quarter and owner. */
export const KPIS = [
  ...['REVENUE', 'WIN_RATE', 'WIN_RATE_VALUE', 'AVG_DEAL', 'CYCLE', 'CYCLE_MEDIAN', 'PIPELINE', 'NEW_DEALS'],
  ...['CUSTOMERS', 'NEW_CUSTOMERS', 'RETENTION', 'GROWTH'],
] as const

/** The quarters that are asked for. */
export const quarters = periodsOf('quarter', FIRST_DAY, LAST_DAY)

/** With the one before the first, which the first is compared with. */
export const allQuarters = periodsOf('quarter', dayNumber(2023, 10, 1), LAST_DAY)

/** A value for each KPI, quarter and owner, owners from 1; NaN where there is none. */
export class KpiGrid {
  readonly values = new Float64Array(KPIS.length * quarters.length * OWNERS).fill(NaN)

  set(kpi: number, quarter: number, owner: number, value: number): void {
    this.values[(kpi * quarters.length + quarter) * OWNERS + owner - 1] = value
  }

  /** Puts in all KPIs of a cell from what they are made of. */
  setCell(quarter: number, owner: number, cell: CellNumbers): void {
    const { won, wonBefore, wonCount, closed, closedCount, active, activeBefore } = cell
    const numbers = [
      ...[won, over(wonCount, closedCount), over(won, closed), over(won, wonCount), cell.cycle, cell.cycleMedian],
      ...[cell.open, cell.created, active, cell.fresh, over(cell.returning, activeBefore)],
      wonBefore > 0 ? (won - wonBefore) / wonBefore : NaN,
    ]
    numbers.forEach((number, kpi) => this.set(kpi, quarter, owner, number))
  }

  get checksum(): number {
    return this.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : value), 0)
  }
}

export interface CellNumbers {
  readonly won: number
  readonly wonBefore: number
  readonly wonCount: number
  readonly closed: number
  readonly closedCount: number
  readonly cycle: number
  readonly cycleMedian: number
  readonly open: number
  readonly created: number
  readonly active: number
  readonly activeBefore: number
  readonly fresh: number
  readonly returning: number
}

/** @throws where two ways came to different values in any cell that both have computed */
export function refuseDifferences(expected: KpiGrid, found: KpiGrid, name: string, owners = OWNERS): void {
  expected.values.forEach((value, at) => {
    const other = found.values[at] ?? NaN
    if (at % OWNERS >= owners || Object.is(value, other)) return
    if (Math.abs(value - other) <= 1e-9 * Math.abs(value)) return
    const kpi = KPIS[Math.floor(at / (quarters.length * OWNERS))] ?? ''
    throw new Error(`${name}: ${kpi} of owner ${(at % OWNERS) + 1} is ${other}, not ${value}`)
  })
}

function over(top: number, bottom: number): number {
  return bottom === 0 ? NaN : top / bottom
}

import type { Period } from '../calendar/period'
import { NotAvailable } from '../input-error'
import { textKey } from '../model/columns'
import { NO_DAY, type Dataset, type Table, type TextColumn } from '../model/dataset'
import { isWithin } from './day-spans'
import type { Group } from './group'
import { textIn } from './known-names'
import { dayColumn, numberColumn, textColumn } from './table-columns'
import { holdersOf, type Holders } from './target-holders'
import { Values } from './values'

/** The KPI that a targets table without a KPI column is about. */
export const DEFAULT_KPI = 'REVENUE'

/**
 * The targets set for a KPI per cell of the grid.
 * @param names ways to write the KPI, as text keys
 * @throws {InputError} `column-missing`, `column-blank`, `column-unreadable`
 */
export function targetSums(
  dataset: Dataset,
  table: Table,
  names: ReadonlySet<string>,
  periods: readonly Period[],
  groups: readonly Group[],
): Values {
  const targets = new Targets(table, names)
  const holders = groups.map((group) => holdersOf(dataset, table, group))
  const cells = new Float64Array(periods.length * groups.length).fill(NaN)
  periods.forEach((period, at) => {
    holders.forEach((each, group) => {
      const rows = each instanceof NotAvailable ? [] : targets.rowsOf(each, period)
      if (rows.length > 0) cells[at * groups.length + group] = targets.sum(rows)
    })
  })
  const untold = holders.map((each) => (each instanceof NotAvailable ? each : undefined))
  return new Values(cells, groups.length, new NotAvailable('no-target'), untold)
}

/** The targets of a table for one KPI. */
export class Targets {
  private readonly first: Int32Array
  private readonly last: Int32Array
  private readonly amounts: Float64Array
  private readonly byHolder: ReadonlyMap<number, readonly number[]>

  /** @param names ways to write the KPI, as text keys */
  constructor(table: Table, names: ReadonlySet<string>) {
    this.first = dayColumn(table, 'first').values
    this.last = dayColumn(table, 'last').values
    this.amounts = numberColumn(table, 'target').values
    this.byHolder = this.rowsByHolder(textColumn(table, 'who'), kpiMask(table, names))
  }

  /**
   * The rows that make up a period's target: all that lie within it but for those that lie within a longer one of the
   * same holder. The quarter's target goes before its months'; these add up where there is none.
   */
  rowsOf({ levels, conditions }: Holders, period: Period): number[] {
    for (const holders of levels) {
      const found = holders.flatMap((holder) => {
        const rows = this.byHolder.get(holder) ?? []
        const own = rows.filter((row) => conditions.every((each) => each.codes.includes(each.column.codes[row] ?? 0)))
        return this.longest(own.filter((row) => this.isWithin(row, period)))
      })
      if (found.length > 0) return found
    }
    return []
  }

  sum(rows: readonly number[]): number {
    return rows.reduce((total, row) => total + (this.amounts[row] ?? 0), 0)
  }

  /** Earlier ones first, of those that begin together the longest: what a row lies within goes before it. */
  private rowsByHolder({ codes }: TextColumn, isWanted: Uint8Array): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>()
    for (let row = 0; row < codes.length; row += 1) {
      if (isWanted[row] !== 1 || Number.isNaN(this.amounts[row] ?? NaN)) continue
      const holder = codes[row] ?? 0
      const rows = found.get(holder)
      if (rows === undefined) found.set(holder, [row])
      else rows.push(row)
    }
    for (const rows of found.values()) {
      rows.sort((one, other) => this.firstOf(one) - this.firstOf(other) || this.lastOf(other) - this.lastOf(one))
    }
    return found
  }

  private longest(rows: readonly number[]): readonly number[] {
    let reach: number | undefined
    return rows.filter((row) => {
      const isSame =
        reach !== undefined && this.firstOf(row) === this.firstOf(reach) && this.lastOf(row) === this.lastOf(reach)
      if (reach !== undefined && !isSame && this.lastOf(row) <= this.lastOf(reach)) return false
      reach = row
      return true
    })
  }

  private isWithin(row: number, period: Period): boolean {
    return isWithin(this.firstOf(row), this.lastOf(row), period)
  }

  private firstOf(row: number): number {
    return this.first[row] ?? NO_DAY
  }

  private lastOf(row: number): number {
    return this.last[row] ?? NO_DAY
  }
}

/** 1 for the rows about a KPI; one that names none is about sales. */
function kpiMask(table: Table, names: ReadonlySet<string>): Uint8Array {
  const mask = new Uint8Array(table.rows).fill(names.has(textKey(DEFAULT_KPI)) ? 1 : 0)
  const column = textIn(table, 'kpi')
  if (column === undefined) return mask
  const isNamed = column.dictionary.map((word, code) => names.has(textKey(code === 0 ? DEFAULT_KPI : word)))
  return mask.map((_, row) => (isNamed[column.codes[row] ?? 0] === true ? 1 : 0))
}

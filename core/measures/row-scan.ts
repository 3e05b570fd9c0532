import type { Text } from '../locale/text'
import { NO_DAY, type Column, type Table } from '../model/dataset'
import type { Grid } from './grid'
import type { Rows } from './measure'
import { timeColumn } from './table-columns'

/** The rows behind a number, by their indexes in the table. */
export interface RowsBehind {
  readonly table: Table
  readonly used: readonly number[]
  /** Rows that would count but for something that is missing. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  readonly reason: Text
  readonly rows: readonly number[]
}

/** Whether a row counts; if it lacks the value to do so, the column. */
export type Verdict = boolean | Column

/** Sorts the rows of a grid's only group by whether they count. */
export class RowScan {
  readonly used: number[] = []
  private readonly without = new Map<Column, number[]>()

  /** @param judge for those of the rows that belong to the group */
  constructor(
    private readonly grid: Grid,
    rows: Int32Array,
    judge: (row: number) => Verdict,
  ) {
    const { ofRow } = grid.parts
    for (const row of rows) {
      if ((ofRow[row] ?? -1) < 0) continue
      const verdict = judge(row)
      if (verdict === true) this.used.push(row)
      else if (verdict !== false) this.leaveOut(verdict, row)
    }
  }

  /** What was found; of the used rows, those that stand a second look. */
  rows(stands: (row: number) => boolean = () => true): RowsBehind {
    const leftOut = Array.from(this.without, ([column, rows]) => ({ reason: withoutValue(column), rows }))
    return { table: this.grid.table, used: this.used.filter(stands), leftOut }
  }

  private leaveOut(column: Column, row: number): void {
    const rows = this.without.get(column)
    if (rows === undefined) this.without.set(column, [row])
    else rows.push(row)
  }
}

/**
 * The rows of one of a grid's periods that have what is needed.
 * @param period index among the grid's periods
 */
export function rowsInPeriod(grid: Grid, rows: Rows, period: number, needs: readonly Column[]): RowScan {
  const days = timeColumn(grid.table, rows)
  const { first = NO_DAY, last = NO_DAY } = grid.periods[period] ?? {}
  return new RowScan(grid, grid.passing(rows.where), (row) => {
    if (days !== undefined) {
      const day = days.values[row] ?? NO_DAY
      if (day === NO_DAY) return days
      if (day < first || day > last) return false
    }
    return lackedBy(row, needs) ?? true
  })
}

/** The first of some columns in which a row has no value. */
export function lackedBy(row: number, columns: readonly Column[]): Column | undefined {
  return columns.find((column) => {
    if (column.kind === 'text') return column.codes[row] === 0
    return column.kind === 'day' ? column.values[row] === NO_DAY : Number.isNaN(column.values[row] ?? NaN)
  })
}

function withoutValue({ header }: Column): Text {
  return { en: `no readable "${header}"`, zh: `“${header}”为空或无法读取` }
}

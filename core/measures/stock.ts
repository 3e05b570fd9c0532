import type { Period } from '../calendar/period'
import type { DayNumber } from '../cells/day'
import { NO_DAY, type DayColumn, type Table } from '../model/dataset'
import type { Grid } from './grid'
import type { Filter, Instant, Rows, Stock } from './measure'
import { dayColumn, optionalDayColumn, timeColumn } from './table-columns'

/** How the rows of a stock come and go. */
export interface Coming {
  /** The rows that pass the stock's filters, at whatever time. */
  readonly rows: Rows
  /** The day at whose evening a row is there for the first time; without it, all rows always have been. */
  readonly came: DayColumn | undefined
  /** The day at whose evening a row is no longer there. */
  readonly went: DayColumn | undefined
  /** 1 for rows that have gone; without it, those that have a day have. One that has gone without a day is never there. */
  readonly hasGone: Uint8Array | undefined
}

type Idle = Extract<Filter, { test: 'idle' }>

/** @throws {InputError} `column-missing`, `column-blank`, `column-unreadable` */
export function comingOf(grid: Grid, { rows, until, gone }: Stock): Coming {
  const { entity, where } = rows
  const came = timeColumn(grid.table, rows)
  return {
    rows: { entity, where: where.filter((filter) => filter.test !== 'idle') },
    came: where
      .filter((filter) => filter.test === 'idle')
      .reduce((days, idle) => delayed(grid.table, days, idle), came),
    went: until === undefined ? undefined : optionalDayColumn(grid.table, until),
    hasGone: gone && grid.mask([gone]),
  }
}

/** The evening at which the stock of a period is looked at. */
export function instantOf({ first, last }: Period, at: Instant, today: DayNumber): number {
  return at === 'start' ? first - 1 : Math.min(last, today)
}

/** Whether a row is there at an instant. */
export function isThere({ came, went, hasGone }: Coming, row: number, instant: number): boolean {
  if (came !== undefined) {
    const day = came.values[row] ?? NO_DAY
    if (day === NO_DAY || day > instant) return false
  }
  const day = went === undefined ? NO_DAY : (went.values[row] ?? NO_DAY)
  const gone = hasGone === undefined ? day !== NO_DAY : hasGone[row] === 1
  return !gone || day > instant
}

/** A row that must have been idle so long comes later, one of which nobody knows since when it has been never. */
function delayed(table: Table, came: DayColumn | undefined, { column, days }: Idle): DayColumn {
  const { header, values } = dayColumn(table, column)
  return {
    kind: 'day',
    header,
    values: values.map((day, row) => {
      const from = came === undefined ? day : (came.values[row] ?? NO_DAY)
      return day === NO_DAY || from === NO_DAY ? NO_DAY : Math.max(from, day + days)
    }),
  }
}

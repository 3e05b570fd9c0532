import type { Calendar, Period } from '../calendar/period'
import { preceding } from '../calendar/step'
import { NotAvailable } from '../input-error'
import { NO_DAY, type Dataset, type Table } from '../model/dataset'
import { daysThere, isWithin } from './day-spans'
import { tableOf, type Question } from './engine'
import { Grid } from './grid'
import { everyone, type Group } from './group'
import { textIn } from './known-names'
import { entityOf, type Measure } from './measure'
import { quantityColumns } from './quantity'
import { lackedBy, rowsInPeriod, RowScan, type RowsBehind } from './row-scan'
import { PERIOD, rowsOfKeys } from './rows-of-keys'
import { rowsOfStock } from './rows-of-stock'
import { dayColumn, optionalDayColumn } from './table-columns'
import { Targets } from './target'
import { holdersOf } from './target-holders'

type Of<Form> = Extract<Measure, { form: Form }>

/**
 * The rows behind one value of a measure, and those that would count but for a missing day, number or key. Rows without
 * a day are told whatever the period: nobody knows to which one they belong. The value follows from the rows that are
 * used: it is their sum, their number, that of their keys.
 * @throws {InputError} as `evaluateMeasures`
 */
export function rowsOfMeasure(
  dataset: Dataset,
  measure: Measure,
  period: Period,
  group: Group,
  calendar: Calendar,
  kpiNames: Question['kpiNames'],
): RowsBehind {
  const table = tableOf(dataset, entityOf(measure))
  if (measure.form === 'target') return rowsOfTarget(dataset, table, kpiNames(measure.kpi), period, group)
  const periods = [period, preceding(period, calendar)]
  const grid = new Grid(dataset, table, periods, [group], calendar)
  switch (measure.form) {
    case 'count':
      return rowsInPeriod(grid, measure.rows, PERIOD, []).rows()
    case 'countDistinct': {
      const column = textIn(table, measure.column)
      return rowsInPeriod(grid, measure.rows, PERIOD, column === undefined ? [] : [column]).rows()
    }
    case 'sum':
    case 'average':
    case 'median':
    case 'percentile':
      return rowsInPeriod(grid, measure.rows, PERIOD, quantityColumns(table, measure.of)).rows()
    case 'balance':
    case 'live':
    case 'kept':
      return rowsOfStock(grid, measure)
    case 'averageStock':
      return rowsThereFor(grid, measure, period)
    case 'sumWithin':
      return rowsWithin(grid, measure, period)
    default:
      return rowsOfKeys(grid, measure, (entity) => {
        return new Grid(dataset, tableOf(dataset, entity), periods, [everyone()], calendar)
      })
  }
}

function rowsOfTarget(
  dataset: Dataset,
  table: Table,
  names: ReadonlySet<string>,
  period: Period,
  group: Group,
): RowsBehind {
  const holders = holdersOf(dataset, table, group)
  const used = holders instanceof NotAvailable ? [] : new Targets(table, names).rowsOf(holders, period)
  return { table, used, leftOut: [] }
}

function rowsThereFor(grid: Grid, { rows, from, until }: Of<'averageStock'>, period: Period): RowsBehind {
  const firsts = optionalDayColumn(grid.table, from)
  const lasts = optionalDayColumn(grid.table, until)
  const isThere = (row: number) => daysThere(firsts?.values[row] ?? NO_DAY, lasts?.values[row] ?? NO_DAY, period) > 0
  return new RowScan(grid, grid.passing(rows.where), isThere).rows()
}

function rowsWithin(grid: Grid, { rows, of, from, to }: Of<'sumWithin'>, period: Period): RowsBehind {
  const [first, last] = [dayColumn(grid.table, from), dayColumn(grid.table, to)]
  const needs = quantityColumns(grid.table, of)
  const scan = new RowScan(grid, grid.passing(rows.where), (row) => {
    const dayless = lackedBy(row, [first, last])
    if (dayless !== undefined) return dayless
    return isWithin(first.values[row] ?? NO_DAY, last.values[row] ?? NO_DAY, period) && (lackedBy(row, needs) ?? true)
  })
  return scan.rows()
}

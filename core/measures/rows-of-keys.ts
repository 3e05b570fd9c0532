import { NO_DAY, type TextColumn } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Grid } from './grid'
import { textIn } from './known-names'
import { firstDaysOfKeys, keyRanges, keysByLeaf } from './keys'
import { linksBetween } from './linked'
import type { Measure } from './measure'
import { quantityColumns } from './quantity'
import { rowsInPeriod, type RowScan, type RowsBehind } from './row-scan'
import { keyColumn, timeColumn } from './table-columns'

/** Where the periods of a grid stand that looks at one number. */
export const PERIOD = 0
export const PRECEDING = 1

type Of<Form> = Extract<Measure, { form: Form }>
type KeyMeasure = Of<
  'active' | 'returning' | 'fresh' | 'lapsed' | 'reactivated' | 'repeated' | 'freshSum' | 'largestSum' | 'linked'
>

/**
 * The rows of the keys that a measure counts or adds up.
 * @param grid     over the period and the preceding one, with one group
 * @param everyone a grid over the same periods of another table, with everyone as its only group
 */
export function rowsOfKeys(grid: Grid, measure: KeyMeasure, everyone: (entity: EntityName) => Grid): RowsBehind {
  const { rows } = measure
  if (measure.form === 'linked') {
    const { column, linkedIn } = linksBetween(grid, everyone(measure.to.rows.entity), measure)
    const linked = linkedIn(PERIOD)
    return rowsInPeriod(grid, rows, PERIOD, [column]).rows((row) => linked[column.codes[row] ?? 0] === 1)
  }
  const column = keyColumn(grid.table, measure.key)
  const keyOf = (row: number) => column.codes[row] ?? 0
  const inPeriod = () => rowsInPeriod(grid, rows, PERIOD, [column])
  const keysIn = (period: number) => {
    const keys = keysByLeaf(grid, rows, column)
    return new Set(keyRanges(grid, keys, period, 0).flatMap(({ from, to }) => [...keys.codes.subarray(from, to)]))
  }
  switch (measure.form) {
    case 'active':
      return inPeriod().rows()
    case 'returning': {
      const before = keysIn(PRECEDING)
      return inPeriod().rows((row) => before.has(keyOf(row)))
    }
    case 'lapsed': {
      const now = keysIn(PERIOD)
      return rowsInPeriod(grid, rows, PRECEDING, [column]).rows((row) => !now.has(keyOf(row)))
    }
    case 'reactivated': {
      const before = keysIn(PRECEDING)
      const firstDays = firstDaysOfKeys(grid, rows, column)
      const first = grid.periods[PRECEDING]?.first ?? NO_DAY
      const isKnown = (day: number) => day !== NO_DAY && day < first
      return inPeriod().rows((row) => !before.has(keyOf(row)) && isKnown(firstDays[keyOf(row)] ?? NO_DAY))
    }
    case 'fresh': {
      const days = timeColumn(grid.table, rows)
      const firstDays = firstDaysOfKeys(grid, rows, column)
      return inPeriod().rows((row) => days === undefined || days.values[row] === firstDays[keyOf(row)])
    }
    case 'freshSum': {
      const firstDays = firstDaysOfKeys(grid, rows, column)
      const { first = NO_DAY, last = NO_DAY } = grid.periods[PERIOD] ?? {}
      const isIn = (day: number) => rows.time === undefined || (day >= first && day <= last)
      const scan = rowsInPeriod(grid, rows, PERIOD, [column, ...quantityColumns(grid.table, measure.of)])
      return scan.rows((row) => isIn(firstDays[keyOf(row)] ?? NO_DAY))
    }
    case 'repeated': {
      const values = textIn(grid.table, measure.of)
      const scan = rowsInPeriod(grid, rows, PERIOD, values === undefined ? [column] : [column, values])
      const repeated = repeatedKeys(scan, column, values, measure.times)
      return scan.rows((row) => repeated.has(keyOf(row)))
    }
    case 'largestSum': {
      const largest = largestKeys(inPeriod(), column, grid.quantity(measure.of), measure.count)
      const scan = rowsInPeriod(grid, rows, PERIOD, [column, ...quantityColumns(grid.table, measure.of)])
      return scan.rows((row) => largest.has(keyOf(row)))
    }
  }
}

function repeatedKeys(
  { used }: RowScan,
  column: TextColumn,
  values: TextColumn | undefined,
  times: number,
): Set<number> {
  const found = new Map<number, Set<number>>()
  for (const row of used) {
    const key = column.codes[row] ?? 0
    const seen = found.get(key) ?? new Set()
    found.set(key, seen.add(values === undefined ? row : (values.codes[row] ?? 0)))
  }
  return new Set([...found].flatMap(([key, seen]) => (seen.size >= times ? [key] : [])))
}

function largestKeys({ used }: RowScan, column: TextColumn, amounts: Float64Array, count: number): Set<number> {
  const sums = new Map<number, number>()
  for (const row of used) {
    const key = column.codes[row] ?? 0
    const amount = amounts[row] ?? NaN
    sums.set(key, (sums.get(key) ?? 0) + (Number.isNaN(amount) ? 0 : amount))
  }
  const ranked = [...sums].sort(([, one], [, other]) => other - one)
  return new Set(ranked.slice(0, count).map(([key]) => key))
}

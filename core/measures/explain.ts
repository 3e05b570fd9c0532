import type { Period } from '../calendar/period'
import type { Text } from '../locale/text'
import type { Dataset } from '../model/dataset'
import { NO_DAY, type Table } from '../model/dataset'
import { entity } from '../model/entity'
import { dayColumn, keyColumn, quantityOf, rowMask } from './cells'
import { tableOf } from './engine'
import { conditionsFor, type Group } from './group'
import { entityOf, type Measure } from './measure'

/** How many rows a measure's value comes from, and how many it could not use. */
export interface RowCounts {
  readonly table: Text
  readonly used: number
  readonly leftOut: readonly { readonly reason: Text; readonly rows: number }[]
}

type RowMeasure = Exclude<Measure, { form: 'target' }>

/**
 * Counts the rows behind one value, and those that would count but for a missing day or number. Rows without a day
 * are told whatever the period, because nobody knows to which one they belong.
 */
export function countRowsOf(dataset: Dataset, measure: Measure, period: Period, group: Group): RowCounts {
  const table = tableOf(dataset, entityOf(measure))
  const name = entity(table.entity).name
  if (measure.form === 'target') return { table: name, used: table.rows, leftOut: [] }
  const passes = rowMask(table, measure.rows.where)
  const inGroup = groupMask(table, group)
  const days = dayColumn(table, measure.rows.time).values
  const hasValue = valueTest(table, measure)
  let [used, withoutDay, withoutValue] = [0, 0, 0]
  for (let row = 0; row < table.rows; row += 1) {
    if (passes[row] !== 1 || inGroup[row] !== 1) continue
    const day = days[row] ?? NO_DAY
    if (day === NO_DAY) withoutDay += 1
    else if (day > period.last || (measure.form !== 'balance' && day < period.first)) continue
    else if (hasValue(row)) used += 1
    else withoutValue += 1
  }
  const leftOut = [
    { reason: withoutReason(table, measure.rows.time), rows: withoutDay },
    { reason: withoutReason(table, valueColumn(measure)), rows: withoutValue },
  ]
  return { table: name, used, leftOut: leftOut.filter(({ rows }) => rows > 0) }
}

function groupMask(table: Table, group: Group): Uint8Array {
  const mask = new Uint8Array(table.rows)
  const conditions = conditionsFor(group, table)
  if (conditions === undefined) return mask
  return mask.map((_, row) =>
    conditions.every(({ column, mask: codes }) => codes[column.codes[row] ?? 0] === 1) ? 1 : 0,
  )
}

function valueTest(table: Table, measure: RowMeasure): (row: number) => boolean {
  switch (measure.form) {
    case 'sum':
    case 'average':
    case 'median':
    case 'balance': {
      const values = quantityOf(table, measure.of)
      return (row) => !Number.isNaN(values[row] ?? NaN)
    }
    case 'count':
      return () => true
    case 'countDistinct': {
      const column = table.columns[measure.column]
      return column?.kind === 'text' ? (row) => column.codes[row] !== 0 : () => true
    }
    case 'active':
    case 'returning':
    case 'fresh':
    case 'lapsed': {
      const column = keyColumn(table, measure.key)
      return (row) => column.codes[row] !== 0
    }
  }
}

function valueColumn(measure: RowMeasure): string {
  if ('of' in measure) return 'column' in measure.of ? measure.of.column : measure.of.daysFrom
  if ('key' in measure) return measure.key
  return 'column' in measure ? measure.column : measure.rows.time
}

function withoutReason(table: Table, column: string): Text {
  const header = table.columns[column]?.header
  const name = entity(table.entity).columns[column]?.name
  return {
    en: `no readable "${header ?? name?.en ?? column}"`,
    zh: `“${header ?? name?.zh ?? column}”为空或无法读取`,
  }
}

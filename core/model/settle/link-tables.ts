import { textKey } from '../columns'
import { NO_DAY, type Dataset, type DayColumn, type Table, type TextColumn } from '../dataset'
import { layered, lazyColumns, type Columns } from '../lazy-columns'
import { daysOf, latestDays, textsOf } from './given'

/**
 * Adds what one table tells of another. `deals.touched` becomes the latest of its day in the deals table, of creation
 * and of the activities that name the deal, by its number or by its name (which several deals may share). Nothing is
 * read before that column is.
 */
export function linkTables(dataset: Dataset): Dataset {
  const { deals, activities } = dataset.tables
  if (deals === undefined || activities === undefined) return dataset
  const keys = ['id', 'name'].filter((name) => name in deals.columns)
  if (keys.length === 0 || !('deal' in activities.columns) || !('date' in activities.columns)) return dataset
  const columns = layered(deals.columns, lazyColumns({ touched: () => touchedDays(deals, activities, keys) }))
  return { ...dataset, tables: { ...dataset.tables, deals: withColumns(deals, columns) } }
}

/** The same table with other columns; what it works out on first use is not worked out by this. */
function withColumns(table: Table, columns: Columns): Table {
  const properties = { ...Object.getOwnPropertyDescriptors(table), columns: { value: columns, enumerable: true } }
  return Object.create(Object.prototype, properties) as Table
}

function touchedDays(deals: Table, activities: Table, keys: readonly string[]): DayColumn | undefined {
  const date = daysOf(activities.columns, 'date')
  const deal = textsOf(activities.columns, 'deal')
  if (date === undefined || deal === undefined) return undefined
  const lastOf = lastDays(deal, date)
  const own = daysOf(deals.columns, 'touched') ?? daysOf(deals.columns, 'created')
  const none: DayColumn = { kind: 'day', header: date.header, values: new Int32Array(deals.rows).fill(NO_DAY) }
  return keys
    .flatMap((key) => textsOf(deals.columns, key) ?? [])
    .reduce((latest, names) => latestDays(latest.header, latest.values, daysByName(names, lastOf)), own ?? none)
}

/** The last day of each deal that activities name. */
function lastDays({ dictionary, codes }: TextColumn, { values }: DayColumn): ReadonlyMap<string, number> {
  const last = new Int32Array(dictionary.length).fill(NO_DAY)
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0
    last[code] = Math.max(last[code] ?? NO_DAY, values[row] ?? NO_DAY)
  }
  return new Map(dictionary.flatMap((name, code) => (code === 0 ? [] : [[textKey(name), last[code] ?? NO_DAY]])))
}

function daysByName({ dictionary, codes }: TextColumn, lastOf: ReadonlyMap<string, number>): Int32Array {
  const days = Int32Array.from(dictionary, (name) => lastOf.get(textKey(name)) ?? NO_DAY)
  return codes.map((code) => days[code] ?? NO_DAY)
}

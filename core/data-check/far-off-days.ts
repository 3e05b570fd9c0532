import { tablesIn } from '../measures/known-names'
import { NO_DAY, type DayColumn, type Table } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import type { Check, Problem } from './check'
import { isDefaultDay } from './default-days'
import { FoundRows } from './found-rows'

const ID = 'far-off-days'

const problem: Problem = {
  severity: 'warning',
  what: { en: 'Dates in “{header}” that cannot be meant', zh: '“{header}”列中不合常理的日期' },
  fix: {
    en: 'Correct the year, or clear the cell: 1900-01-01 and 1970-01-01 are what programs write for no date.',
    zh: '请更正年份或清空单元格：1900-01-01、1970-01-01 通常是系统在没有日期时写入的。',
  },
  row: { en: '{why}', zh: '{why}' },
}
const why = {
  default: { en: 'a program’s default', zh: '系统默认值' },
  far: { en: 'decades from the others', zh: '与其他日期相差数十年' },
}

/** A day without an end is often written as one in a far future. */
const openEnds = new Set(['end', 'left'])
/** Customers and people may have been there long before everything else. */
const longAgo: ReadonlySet<EntityName> = new Set(['customers', 'people'])
const DAYS_A_YEAR = 365.25
/** As far as this from the middle of its column, a day is a slip of the pen. */
const FAR = Math.round(30 * DAYS_A_YEAR)
const LAST_YEAR = 8101

/** Days that programs write for none, and years that somebody mistyped. */
export const farOffDays: Check = {
  id: ID,
  name: { en: 'Dates such as 1900-01-01 and mistyped years', zh: '1900-01-01 之类的日期和写错的年份' },
  find: (data) =>
    tablesIn(data.dataset).flatMap((table) =>
      dayColumns(table).flatMap(([name, column]) => {
        const middle = middleYear(column)
        const [earliest, latest] = longAgo.has(table.entity) ? [-Infinity, Infinity] : [middle - FAR, middle + FAR]
        const rows = new FoundRows(ID, problem, table)
        for (let row = 0; row < table.rows; row += 1) {
          const day = column.values[row] ?? NO_DAY
          if (day === NO_DAY || (day >= earliest && day <= latest && !isDefaultDay(day))) continue
          rows.add(row, column, { why: isDefaultDay(day) ? why.default : why.far })
        }
        return rows.finding(data, [name], { header: column.header })
      }),
    ),
}

/** The days as they stand on the sheet: what is worked out from them would tell the same twice. */
function dayColumns(table: Table): [string, DayColumn][] {
  const given = table.given ?? table.columns
  return Object.keys(entity(table.entity).columns).flatMap((name): [string, DayColumn][] => {
    const column = openEnds.has(name) ? undefined : given[name]
    return column?.kind === 'day' ? [[name, column]] : []
  })
}

/** A day in the year in which half of the days lie before and half after; by counting, as columns are long. */
function middleYear({ values }: DayColumn): number {
  const years = new Uint32Array(LAST_YEAR)
  let left = 0
  for (const day of values) {
    if (day === NO_DAY) continue
    const year = Math.max(0, Math.min(LAST_YEAR - 1, Math.floor(day / DAYS_A_YEAR)))
    years[year] = (years[year] ?? 0) + 1
    left += 1
  }
  left /= 2
  let year = 0
  while (left > 0 && year < LAST_YEAR) {
    left -= years[year] ?? 0
    year += 1
  }
  return Math.round((year - 0.5) * DAYS_A_YEAR)
}

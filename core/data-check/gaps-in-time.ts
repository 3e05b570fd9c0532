import { startAfter, unitHolding } from '../calendar/calendar-unit'
import { periodsOf } from '../calendar/periods'
import type { Period } from '../calendar/period'
import { civilDay, isoDay, type DayNumber } from '../cells/day'
import type { Text } from '../locale/text'
import { NO_DAY, type DayColumn, type Table } from '../model/dataset'
import type { EntityName } from '../model/entity'
import { affectedKpis } from './affected-kpis'
import type { Check, CheckedData } from './check'
import { decidedRows } from './deal-status'
import type { Finding } from './finding'
import { filled } from './found-rows'
import { daysIn } from './typed-columns'

const ID = 'gaps-in-time'

const orders: Text = { en: 'Months without any order', zh: '没有任何订单的月份' }
const deals: Text = { en: 'Months without any deal won or lost', zh: '没有任何商机成交或丢单的月份' }
const leads: Text = { en: 'Months without any new lead', zh: '没有任何新增线索的月份' }
const activities: Text = { en: 'Months without any activity', zh: '没有任何活动的月份' }
/** What happens all the time, and the column that says when. */
const flows: readonly (readonly [EntityName, column: string, what: Text])[] = [
  ['orders', 'date', orders],
  ['deals', 'closed', deals],
  ['leads', 'created', leads],
  ['activities', 'date', activities],
]
const fix: Text = {
  en: 'Add what is missing: an export that was filtered or stopped short looks like this.',
  zh: '请补上缺失的数据：导出时带筛选或中途截断，常会如此。',
}
const between: Text = { en: 'nothing in this month', zh: '当月没有记录' }
const atTheEnd: Text = {
  en: 'nothing any more, while “{other}” goes on to {last}',
  zh: '不再有记录，而“{other}”延续到 {last}',
}

/** So unlikely by chance is a gap that it is told of. */
const CHANCE = 0.01
const DAYS_A_MONTH = 365.25 / 12
/** Days at either end that may be mistyped, and make no gap of the time up to the others. */
const STRAY = 0.005
/** Where more of the months are empty than this, that is how the business goes. */
const MOST_EMPTY = 0.25
/** Fewer days with a row, or in a shorter time, say nothing about how often there is one. */
const [FEWEST_DAYS, SHORTEST_TIME] = [20, 60]

/** A table's days with a row, up to today. */
interface Flow {
  readonly table: Table
  readonly column: DayColumn
  readonly name: string
  readonly what: Text
  /** Different ones, in order. */
  readonly days: Int32Array
}

/**
 * Months in which nothing happened, and tables that end before the others do.
 *
 * Days with a row are taken to come by chance (Poisson): where a month has n of them, one without any has a chance of
 * e⁻ⁿ. So a month without an order is no gap where orders come once in a while; nor is one that is empty every year.
 */
export const gapsInTime: Check = {
  id: ID,
  name: { en: 'Months without anything', zh: '没有任何记录的月份' },
  find: (data) => {
    const found = flows.flatMap(([entity, name, what]): Flow[] => {
      const table = data.dataset.tables[entity]
      const column = daysIn(table, name)
      if (table === undefined || column === undefined) return []
      const days = pastDays(table, column, data.calendar.today)
      return days.length === 0 ? [] : [{ table, column, name, what, days }]
    })
    return found.flatMap((flow) => gapsIn(data, flow, longest(found)))
  },
}

function pastDays(table: Table, { values }: DayColumn, today: DayNumber): Int32Array {
  const counts = table.entity === 'deals' ? decidedRows(table) : undefined
  const days = new Set<number>()
  for (let row = 0; row < table.rows; row += 1) {
    const day = values[row] ?? NO_DAY
    if (day !== NO_DAY && day <= today && counts?.[row] !== 0) days.add(day)
  }
  return Int32Array.from(days).sort()
}

function longest(found: readonly Flow[]): Flow | undefined {
  return found.reduce<Flow | undefined>((best, flow) => (best && lastOf(best) >= lastOf(flow) ? best : flow), undefined)
}

function gapsIn({ dataset }: CheckedData, flow: Flow, other: Flow | undefined): readonly Finding[] {
  const { table, column, name, what } = flow
  const end = other === undefined ? [] : monthsAtTheEnd(flow, lastOf(other))
  const facts = { other: other?.table.sheet ?? '', last: other === undefined ? '' : isoDay(lastOf(other)) }
  const rows = [
    ...monthsBetween(flow).map((month) => ({ month, problem: between })),
    ...end.map((month) => ({ month, problem: filled(atTheEnd, facts) })),
  ].map(({ month, problem }) => ({
    row: rowBefore(flow, month.first),
    header: column.header,
    found: month.label,
    problem,
  }))
  if (rows.length === 0) return []
  const { entity, sheet } = table
  return [
    {
      check: ID,
      severity: 'warning',
      entity,
      ...(sheet === undefined ? {} : { sheet }),
      what,
      fix,
      count: rows.length,
      unit: 'months',
      money: [],
      rows,
      kpis: affectedKpis(dataset, entity, [name]),
    },
  ]
}

/** Whole calendar months without a row between rows. */
function monthsBetween({ days }: Flow): readonly Period[] {
  const stray = Math.floor(days.length * STRAY)
  const regular = days.subarray(stray, days.length - stray)
  const [first, last] = [regular[0] ?? 0, regular[regular.length - 1] ?? 0] as [DayNumber, DayNumber]
  const months = periodsOf('month', first, last)
  const perMonth = (regular.length / (last - first + 1)) * DAYS_A_MONTH
  if (months.length * Math.exp(-perMonth) > CHANCE) return []
  const filledMonths = new Set(Array.from(regular, (day) => unitHolding('month', day as DayNumber).label))
  const empty = months.filter(({ label }) => !filledMonths.has(label))
  if (empty.length > months.length * MOST_EMPTY) return []
  const isSeason = (month: Period) => {
    const same = months.filter((each) => civilDay(each.first).month === civilDay(month.first).month)
    return same.length > 1 && same.every((each) => empty.includes(each))
  }
  return empty.filter((month) => !isSeason(month))
}

/** The months after a table's last row in which others still have rows. */
function monthsAtTheEnd({ days }: Flow, latest: DayNumber): readonly Period[] {
  const last = days[days.length - 1] ?? latest
  const time = last - (days[0] ?? last) + 1
  if (days.length < FEWEST_DAYS || time < SHORTEST_TIME) return []
  if (Math.exp((-days.length / time) * (latest - last)) > CHANCE) return []
  const after = startAfter('month', unitHolding('month', last as DayNumber).first, 1)
  return after > latest ? [] : periodsOf('month', after, latest)
}

function lastOf({ days }: Flow): DayNumber {
  return (days[days.length - 1] ?? NO_DAY) as DayNumber
}

/** Sheet row of the last day before a month, where rows are in order of their days: the place to look at. */
function rowBefore({ table, column, days }: Flow, first: DayNumber): number {
  let day = NO_DAY
  for (const each of days) if (each < first) day = each
  return table.rowNumbers[column.values.lastIndexOf(day)] ?? 0
}

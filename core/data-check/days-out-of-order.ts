import { isoDay, type DayNumber } from '../cells/day'
import type { Text } from '../locale/text'
import { NO_DAY, type Table } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Check, Problem } from './check'
import { decidedRows } from './deal-status'
import { isDefaultDay } from './default-days'
import { FoundRows } from './found-rows'
import { daysIn } from './typed-columns'

const ID = 'days-out-of-order'

/** Two days of a row of which the first cannot be after the last. */
interface DayPair {
  readonly entity: EntityName
  readonly first: string
  readonly last: string
  readonly what: Text
  /** Where it holds; for all rows without it. A byte for each row. */
  readonly where?: (table: Table) => Uint8Array
}

const pairs: readonly DayPair[] = [
  {
    entity: 'deals',
    first: 'created',
    last: 'closed',
    what: { en: 'Deals closed before they were created', zh: '成交日期早于创建日期的商机' },
    // An open deal's closing day is a guess.
    where: decidedRows,
  },
  {
    entity: 'leads',
    first: 'created',
    last: 'converted',
    what: { en: 'Leads converted before they were created', zh: '转化日期早于创建日期的线索' },
  },
  {
    entity: 'subscriptions',
    first: 'start',
    last: 'end',
    what: { en: 'Subscriptions that end before they start', zh: '终止日期早于开始日期的订阅' },
  },
  {
    entity: 'people',
    first: 'hired',
    last: 'left',
    what: { en: 'People who left before they were hired', zh: '离职日期早于入职日期的人员' },
  },
]

const problem: Omit<Problem, 'what'> = {
  severity: 'warning',
  fix: {
    en: 'Correct “{first}” or “{last}”: one of the two dates is wrong.',
    zh: '请更正“{first}”或“{last}”：两个日期中必有一个有误。',
  },
  row: { en: 'before {first}', zh: '早于 {first}' },
}

/** Rows that end before they begin. */
export const daysOutOfOrder: Check = {
  id: ID,
  name: { en: 'Dates in the wrong order', zh: '先后颠倒的日期' },
  find: (data) =>
    pairs.flatMap(({ entity, first, last, what, where }) => {
      const table = data.dataset.tables[entity]
      const from = daysIn(table, first)
      const to = daysIn(table, last)
      if (table === undefined || from === undefined || to === undefined) return []
      const mask = where?.(table)
      const rows = new FoundRows(ID, { ...problem, what }, table)
      for (let row = 0; row < table.rows; row += 1) {
        const [start, end] = [from.values[row] ?? NO_DAY, to.values[row] ?? NO_DAY]
        if (mask?.[row] === 0 || start === NO_DAY || end === NO_DAY || end >= start) continue
        // A program's default has a finding of its own.
        if (isDefaultDay(end)) continue
        rows.add(row, to, { first: isoDay(start as DayNumber) })
      }
      return rows.finding(data, [first, last], { first: from.header, last: to.header })
    }),
}

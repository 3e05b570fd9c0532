import { isoDay } from '../cells/day'
import type { Text } from '../locale/text'
import type { Table } from '../model/dataset'
import type { EntityName } from '../model/entity'
import type { Check, Problem } from './check'
import { decidedRows } from './deal-status'
import { FoundRows } from './found-rows'
import { daysIn } from './typed-columns'

const ID = 'future-days'

/** A day that has been, or the row would not be there. */
interface PastDay {
  readonly entity: EntityName
  readonly column: string
  readonly what: Text
  /** A byte for each row that it holds for; for all rows without it. */
  readonly where?: (table: Table) => Uint8Array
  readonly fix?: Text
}

const past: readonly PastDay[] = [
  {
    entity: 'deals',
    column: 'closed',
    what: {
      en: 'Deals already won or lost with a closing day in the future',
      zh: '已赢单或输单、成交日期却在未来的商机',
    },
    where: decidedRows,
    fix: {
      en: 'Put the day of the decision into “{header}”: what stands there looks like the day it was expected.',
      zh: '请在“{header}”列填写实际日期：现有的像是预计日期。',
    },
  },
  { entity: 'deals', column: 'created', what: { en: 'Deals created in the future', zh: '创建日期在未来的商机' } },
  { entity: 'orders', column: 'date', what: { en: 'Orders dated in the future', zh: '日期在未来的订单' } },
  { entity: 'leads', column: 'created', what: { en: 'Leads created in the future', zh: '创建日期在未来的线索' } },
  { entity: 'surveys', column: 'date', what: { en: 'Answers dated in the future', zh: '日期在未来的答卷' } },
  {
    entity: 'stageChanges',
    column: 'entered',
    what: { en: 'Stage changes dated in the future', zh: '日期在未来的阶段变更' },
  },
]

const problem: Omit<Problem, 'what'> = {
  severity: 'warning',
  fix: {
    en: 'Correct the date in “{header}”; today is {today}.',
    zh: '请更正“{header}”列的日期；今天是 {today}。',
  },
  row: { en: 'after today', zh: '晚于今天' },
}

/** Days of what has happened that have not come yet. */
export const futureDays: Check = {
  id: ID,
  name: { en: 'Dates in the future', zh: '未来的日期' },
  find: (data) => {
    const { today } = data.calendar
    return past.flatMap(({ entity, column: name, what, where, fix = problem.fix }) => {
      const table = data.dataset.tables[entity]
      const column = daysIn(table, name)
      if (table === undefined || column === undefined) return []
      const mask = where?.(table)
      const rows = new FoundRows(ID, { ...problem, what, fix }, table)
      for (let row = 0; row < table.rows; row += 1) {
        if ((column.values[row] ?? today) > today && mask?.[row] !== 0) rows.add(row, column)
      }
      return rows.finding(data, [name], { header: column.header, today: isoDay(today) })
    })
  },
}

import { NO_DAY } from '../model/dataset'
import type { Check, Problem } from './check'
import { decidedRows } from './deal-status'
import { FoundRows } from './found-rows'
import { daysIn, unreadableRows } from './typed-columns'

const ID = 'closed-without-day'

const problem: Problem = {
  severity: 'error',
  what: { en: 'Deals won or lost without a closing day', zh: '已赢单或输单、却没有成交日期的商机' },
  fix: {
    en: 'Fill in “{header}” with the day of the decision; until then these deals count in no period.',
    zh: '在“{header}”列补填成交或丢单日期；补填之前，这些商机不计入任何期间。',
  },
  row: { en: 'decided, but no day', zh: '已有结果，但没有日期' },
}

/** Deals that are decided, but nobody knows when. */
export const closedWithoutDay: Check = {
  id: ID,
  name: { en: 'Closed deals without a closing day', zh: '没有成交日期的已关闭商机' },
  find: (data) => {
    const table = data.dataset.tables.deals
    const closed = daysIn(table, 'closed')
    if (table === undefined || closed === undefined) return []
    const decided = decidedRows(table)
    // What stands there but cannot be read has a finding of its own.
    const unreadable = unreadableRows(table, ['closed', 'actualClosed'])
    const rows = new FoundRows(ID, problem, table)
    for (let row = 0; row < table.rows; row += 1) {
      if (decided[row] === 1 && closed.values[row] === NO_DAY && unreadable[row] === 0) rows.add(row, closed)
    }
    return rows.finding(data, ['closed'], { header: closed.header }, ['won', 'lost'])
  },
}

import type { Check, Problem } from './check'
import { rowsWithStatus } from './deal-status'
import { FoundRows } from './found-rows'
import { numbersIn, unreadableRows } from './typed-columns'

const ID = 'won-without-amount'

const problem: Problem = {
  severity: 'warning',
  what: { en: 'Won deals with no amount or with 0', zh: '金额为空或为 0 的赢单商机' },
  fix: {
    en: 'Fill in “{header}” with what was agreed: they count as wins, but bring in nothing.',
    zh: '在“{header}”列补填成交金额；目前它们计入赢单数，却没有金额。',
  },
  row: { en: 'won, but worth nothing', zh: '已赢单，但没有金额' },
}

/** Deals that were won for nothing. */
export const wonWithoutAmount: Check = {
  id: ID,
  name: { en: 'Won deals without an amount', zh: '没有金额的赢单商机' },
  find: (data) => {
    const table = data.dataset.tables.deals
    const amount = numbersIn(table, 'amount')
    if (table === undefined || amount === undefined) return []
    const won = rowsWithStatus(table, 'won')
    const unreadable = unreadableRows(table, ['amount'])
    const rows = new FoundRows(ID, problem, table)
    for (let row = 0; row < table.rows; row += 1) {
      const isNothing = amount.values[row] === 0 || Number.isNaN(amount.values[row])
      if (won[row] === 1 && unreadable[row] === 0 && isNothing) rows.add(row, amount)
    }
    return rows.finding(data, ['amount'], { header: amount.header }, ['won'])
  },
}

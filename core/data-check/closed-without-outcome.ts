import { textIn } from '../measures/known-names'
import type { Check, Problem } from './check'
import { FoundRows } from './found-rows'

const ID = 'closed-without-outcome'

const problem: Problem = {
  severity: 'error',
  what: { en: 'Closed deals of which nothing says whether they were won', zh: '已关闭、却看不出赢单还是输单的商机' },
  fix: {
    en: 'Write won or lost into “{header}”, or say in the sheet “Yardstick” what the stage means: until then these deals count nowhere.',
    zh: '请在“{header}”列注明赢单或输单，或在“Yardstick”工作表中说明该阶段的含义；在此之前，这些商机不计入任何指标。',
  },
  row: { en: 'neither open nor won nor lost', zh: '既非在途，也看不出结果' },
}

/** Deals that are said to be closed, and no more. */
export const closedWithoutOutcome: Check = {
  id: ID,
  name: { en: 'Closed deals that are neither won nor lost', zh: '看不出结果的已关闭商机' },
  find: (data) => {
    const table = data.dataset.tables.deals
    const status = textIn(table, 'status')
    if (table === undefined || status === undefined) return []
    const told = table.given?.status ?? table.given?.stage ?? status
    const rows = new FoundRows(ID, problem, table)
    for (let row = 0; row < table.rows; row += 1) if (status.codes[row] === 0) rows.add(row, told)
    return rows.finding(data, [], { header: told.header })
  },
}

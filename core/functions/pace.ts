import type { DayNumber } from '../cells/day'
import { readDay } from '../cells/date'
import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { parsePeriod } from '../calendar/parse-period'
import { InputError } from '../input-error'
import { say } from '../locale/text'
import { pace, type PastPeriod } from '../targets/pace'
import { progressOf } from '../targets/progress'
import { aboutArgument } from './about-argument'
import { defineFunction, type CallContext, type ResultCell } from './define'
import { holidaysParameter, readHolidays } from './holidays'
import { anything, cell, numeric, optional, range, type Grid } from './parameters'
import { readShape } from './phase'
import { readTwoColumns } from './two-columns'

/** A table that says where a target stands on a day of its period. */
export const PACE = defineFunction({
  name: 'PACE',
  summary: {
    en: 'Says where a target stands: what is expected by now, how far ahead or behind, what each workday left has to bring, and where it will land.',
    zh: '说明目标进度：截至当日应完成额、超前或落后、剩余每个工作日须完成额，以及预计完成额。',
  },
  parameters: {
    target: cell(numeric, { en: 'The target of the period', zh: '期间目标' }),
    actual: cell(numeric, { en: 'What was reached to date', zh: '截至当日的实际值' }),
    period: cell(anything, { en: 'The period, such as "2026-Q3"', zh: '期间，如 "2026-Q3"' }),
    as_of: optional(
      cell(anything, { en: 'The day it stands at; left out: today', zh: '截至日期；省略为今天' }),
      undefined,
    ),
    shape: optional(
      range(anything, {
        en: '"workdays" (also when left out), "equal" days, or 12 seasonal indices, January first',
        zh: '"workdays"（工作日，省略亦同）、"equal"（按天平均），或自一月起的 12 个季节指数',
      }),
      undefined,
    ),
    holidays: holidaysParameter(),
    history: optional(
      range(anything, {
        en: 'Earlier periods in two columns, for the interval: what was reached as far into the period, and at its end; five or more',
        zh: '以往各期两列，用于区间估计：同等进度时的实际值与期末值；至少 5 期',
      }),
      undefined,
    ),
  },
  examples: [
    {
      formula: 'KPI_PACE(100, 80, "2026-02", "2026-02-20")',
      gives: [
        ['Share of the period', 0.75],
        ['Expected to date', 75],
        ['Ahead', 5],
        ['Needed per workday', 4],
        ['Landing', 80 / 0.75],
      ],
      note: { en: '15 of 20 workdays are behind:', zh: '20 个工作日已过 15 个：' },
    },
  ],
  evaluate: ({ target, actual, period, as_of: asOf, shape, holidays, history }, context) => {
    const { calendar, date1904, locale } = context
    const span = aboutArgument('period', () => parsePeriod(period, calendar, date1904))
    const days = readHolidays(holidays, date1904)
    const day = Math.min(Math.max(readAsOf(asOf, context), span.first - 1), span.last) as DayNumber
    const weighed =
      shape === undefined ? ({ kind: 'workdays', calendar: days } as const) : readShape(shape, 0, holidays, context)
    const found = pace(target, actual, progressOf(span, day, weighed, days), readHistory(history))
    const lines: [keyof typeof labels, ResultCell][] = [
      ['elapsed', found.elapsed],
      ['expected', found.expected],
      [found.ahead < 0 ? 'behind' : 'ahead', Math.abs(found.ahead)],
      ['needed', found.neededPerDay],
      ['landing', found.landing],
    ]
    if (found.interval !== undefined) lines.push(['low', found.interval[0]], ['high', found.interval[1]])
    return lines.map(([label, value]) => [say(labels[label], locale), value])
  },
})

const labels = {
  elapsed: { en: 'Share of the period', zh: '期间进度' },
  expected: { en: 'Expected to date', zh: '截至当日应完成' },
  ahead: { en: 'Ahead', zh: '超前' },
  behind: { en: 'Behind', zh: '落后' },
  needed: { en: 'Needed per workday', zh: '剩余每个工作日须完成' },
  landing: { en: 'Landing', zh: '预计完成' },
  low: { en: 'Landing, low (80%)', zh: '预计完成下限（80%）' },
  high: { en: 'Landing, high (80%)', zh: '预计完成上限（80%）' },
}

function readAsOf(given: Cell, { today, date1904 }: CallContext): DayNumber {
  if (isBlank(given)) return today
  const day = readDay(given, 'month-first', date1904)
  if (day === undefined) throw new InputError('not-a-day', { found: quoteCell(given) }, { argument: 'as_of' })
  return day
}

function readHistory(history: Grid<Cell> | undefined): PastPeriod[] {
  if (history === undefined) return []
  const columns = { en: 'reached to date and at the end', zh: '同等进度时与期末的实际值' }
  return readTwoColumns(history, 'history', columns, numeric, numeric).map(([toDate, final]) => ({ toDate, final }))
}

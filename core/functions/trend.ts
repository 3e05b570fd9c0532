import { parsePeriodEnd } from '../calendar/parse-period'
import type { CalendarUnit, Period } from '../calendar/period'
import { periodsOf } from '../calendar/periods'
import { quoteCell, type Cell } from '../cells/cell'
import { InputError } from '../input-error'
import { evaluateKpis } from '../kpis/evaluate'
import { aboutArgument } from './about-argument'
import { datasetOf } from './data-arguments'
import { defineFunction, type CallContext } from './define'
import { exampleTables } from './example-tables'
import { theOnly } from './entries'
import { kpiParameters, readGroups } from './kpi-functions'
import { kpiIn } from './kpi-ids'
import { anything, cell, oneOf, optional } from './parameters'
import { refuseTooLarge } from './result-size'

/** How many days a unit has at least. */
const shortest: Readonly<Record<CalendarUnit, number>> = { week: 7, month: 28, quarter: 90, half: 181, year: 365 }

/** A KPI, period after period: what a chart is drawn from. */
export const TREND = defineFunction({
  name: 'TREND',
  summary: {
    en: 'A KPI month by month, or by another unit: the periods in a column and the values beside them.',
    zh: '指标的走势：逐月（或按其他时间单位）列出期间与对应的值。',
  },
  parameters: {
    id: cell(anything, {
      en: 'The KPI, e.g. "REVENUE" or one of your own',
      zh: '指标，如 "REVENUE"、"销售额"，也可为自定义指标',
    }),
    from: cell(anything, {
      en: 'Where it begins: a period or a date, e.g. "2026-01" or "last year"',
      zh: '起点：期间或日期，如 "2026-01"、"去年"',
    }),
    to: cell(anything, { en: 'Where it ends: a period or a date, included', zh: '终点：期间或日期，包含在内' }),
    unit: optional<CalendarUnit, CalendarUnit>(
      cell(oneOf(['week', 'month', 'quarter', 'half', 'year']), {
        en: 'How long each period is; left out: month. Those that begin or end outside are whole, too',
        zh: '每个期间的长度，默认为 month（月）；首尾的期间也取整',
      }),
      'month',
    ),
    who: kpiParameters.who,
    data: kpiParameters.data,
  },
  live: true,
  examples: [
    {
      formula: `KPI_TREND("REVENUE", "2025-01", "2025-05", , , ${exampleTables.orders})`,
      gives: [
        ['2025-01', 150],
        ['2025-02', 200],
        ['2025-03', 0],
        ['2025-04', 300],
        ['2025-05', 400],
      ],
    },
    {
      formula: `KPI_TREND("ORDERS", "2025-01-15", "2025-Q2", "quarter", "region=West", ${exampleTables.orders})`,
      gives: [
        ['2025-Q1', 1],
        ['2025-Q2', 1],
      ],
    },
  ],
  evaluate: ({ id, from, to, unit, who, data }, context) => {
    const kpi = aboutArgument('id', () => kpiIn(id, context))
    const periods = periodsBetween(from, to, unit, context)
    const dataset = datasetOf(data, context)
    const group = theOnly(readGroups(who, dataset))
    const values = evaluateKpis(dataset, [kpi], periods, [group], context.calendar)
    return periods.map(({ label }, index) => [label, values.value(0, index, 0)])
  },
  behind: ({ id, from, to, unit, who, data }, context, { row, column }) => {
    const dataset = datasetOf(data, context)
    const period = periodsBetween(from, to, unit, context)[row]
    if (period === undefined || column !== 1) return undefined
    return { kpi: kpiIn(id, context), period, group: theOnly(readGroups(who, dataset)), dataset }
  },
})

function periodsBetween(from: Cell, to: Cell, unit: CalendarUnit, { calendar, date1904 }: CallContext): Period[] {
  const { first } = aboutArgument('from', () => parsePeriodEnd(from, calendar, date1904))
  const { last } = aboutArgument('to', () => parsePeriodEnd(to, calendar, date1904))
  if (last < first) {
    const found = `${quoteCell(from)}..${quoteCell(to)}`
    throw new InputError('period-backwards', { found }, { argument: 'to' })
  }
  refuseTooLarge(Math.ceil((last - first + 1) / shortest[unit]), 2)
  return periodsOf(unit, first, last)
}

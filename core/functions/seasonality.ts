import { civilDay } from '../cells/day'
import { parsePeriod } from '../calendar/parse-period'
import { InputError } from '../input-error'
import { seasonality } from '../targets/seasonality'
import { aboutArgument } from './about-argument'
import { defineFunction } from './define'
import { anything, cell, numeric, optional, range } from './parameters'

/** Twelve indices that say how much of an average month each month is. */
export const SEASONALITY = defineFunction({
  name: 'SEASONALITY',
  summary: {
    en: 'Learns the shape of the year from past months: twelve indices, January first, that add up to 12 (ratio to the centred moving average).',
    zh: '由历史月份得出全年的季节形态：12 个指数，自一月起，合计为 12（对中心移动平均的比率）。',
  },
  parameters: {
    history: range(numeric, {
      en: 'One value per month, the oldest first, without a gap; 24 or more',
      zh: '每月一个数，自最早起，不得间断；至少 24 个月',
    }),
    first: optional(
      cell(anything, {
        en: 'The first month: 1–12, "2024-04" or a date; left out: January',
        zh: '首月：1–12、"2024-04" 或日期；省略为一月',
      }),
      1,
    ),
  },
  examples: [
    {
      formula:
        'KPI_SEASONALITY({50,75,100,125,150,100,100,100,50,100,125,125,50,75,100,125,150,100,100,100,50,100,125,125})',
      gives: [[0.5, 0.75, 1, 1.25, 1.5, 1, 1, 1, 0.5, 1, 1.25, 1.25]],
    },
  ],
  evaluate: ({ history, first }, { calendar, date1904 }) => {
    const isMonth = typeof first === 'number' && Number.isInteger(first) && first >= 1 && first <= 12
    const month = isMonth
      ? first
      : aboutArgument('first', () => civilDay(parsePeriod(first, calendar, date1904).first).month)
    if (history.rows > 1 && history.columns > 1)
      throw new InputError('one-line-needed', { rows: history.rows, columns: history.columns }, { argument: 'history' })
    const indices = aboutArgument('history', () => seasonality(history.values, month))
    return history.columns > 1 ? [indices] : indices.map((index) => [index])
  },
})

import { NotAvailable } from '../input-error'
import { ranksOf } from '../scoring/rank'
import { betterParameter } from './better'
import { defineFunction } from './define'
import { shaped } from './grid'
import { numericOrMissing, range } from './parameters'

/** Places among the values of a range; ties share a place. */
export const RANK = defineFunction({
  name: 'RANK',
  summary: {
    en: 'Ranks values among themselves, the best first; ties share a place and the next one is skipped (1, 2, 2, 4).',
    zh: '对一组数值排名，最好的为第 1；并列者名次相同，其后名次跳过（1、2、2、4）。',
  },
  parameters: {
    values: range(numericOrMissing, {
      en: 'The values; blanks and errors get no place',
      zh: '数值；空白与错误值不参与排名',
    }),
    better: betterParameter,
  },
  examples: [
    { formula: 'KPI_RANK({90;80;80;70})', gives: [[1], [2], [2], [4]] },
    {
      formula: 'KPI_RANK({35,28,"",41}, "lower")',
      gives: [[2, 1, new NotAvailable('value-missing'), 3]],
      note: { en: 'Days to close, where fewer are better:', zh: '成交天数，越少越好：' },
    },
  ],
  evaluate: ({ values, better }) => {
    const ranks = ranksOf(values.values, better)
    return shaped(
      ranks.map((rank) => rank ?? new NotAvailable('value-missing')),
      values,
    )
  },
})

import { NotAvailable } from '../input-error'
import { achieved } from '../targets/achieved'
import { betterParameter } from './better'
import { defineFunction } from './define'
import { isSingle, sameShape, shaped, shapesDiffer } from './grid'
import { numericOrMissing, range } from './parameters'

/** How much of a target an actual is; the shape of the actuals is kept. */
export const ACHIEVED = defineFunction({
  name: 'ACHIEVED',
  summary: {
    en: 'How much of the target was reached: actual / target; where lower is better, 2 − actual / target.',
    zh: '目标完成率：实际 / 目标；越低越好时为 2 − 实际 / 目标。',
  },
  parameters: {
    actual: range(numericOrMissing, { en: 'What was reached', zh: '实际值' }),
    target: range(numericOrMissing, {
      en: 'The target: one for all, or one for each actual',
      zh: '目标值：共用一个，或与实际值一一对应',
    }),
    better: betterParameter,
  },
  examples: [
    { formula: 'KPI_ACHIEVED(90, 120)', gives: 0.75 },
    {
      formula: 'KPI_ACHIEVED({33;24}, 30, "lower")',
      gives: [[0.9], [1.2]],
      note: { en: 'Days to close, where fewer are better:', zh: '成交天数，越少越好：' },
    },
    {
      formula: 'KPI_ACHIEVED({90,""}, 0)',
      gives: [[new NotAvailable('target-zero', { found: 0 }), new NotAvailable('actual-missing')]],
    },
  ],
  evaluate: ({ actual, target, better }) => {
    if (!isSingle(target) && !sameShape(actual, target)) throw shapesDiffer('target', target, 'actual', actual)
    return shaped(
      actual.values.map((value, position) => achieved(value, target.values[isSingle(target) ? 0 : position], better)),
      actual,
    )
  },
})

import { describeScore } from '../scoring/describe-score'
import { traceScore } from '../scoring/trace-score'
import { betterOrRangeParameter, curveParameter, readCurve } from './curve-argument'
import { defineFunction } from './define'
import { shaped } from './grid'
import { numericOrMissing, range } from './parameters'
import { targetOf } from './target-argument'

/** How the points of KPI_SCORE come about, in a sentence for each. */
export const SCORE_EXPLAIN = defineFunction({
  name: 'SCORE_EXPLAIN',
  summary: {
    en: 'Says in a sentence how the points of KPI_SCORE come about: the attainment, the piece of the curve, or why there are no points. Takes the same arguments.',
    zh: '用一句话说明 KPI_SCORE 的得分由来：完成率、所用的曲线段，或不计分的原因。参数与 KPI_SCORE 相同。',
  },
  parameters: {
    actual: range(numericOrMissing, { en: 'What was reached', zh: '实际值' }),
    target: range(numericOrMissing, {
      en: 'The target: one for all, or one for each actual',
      zh: '目标值：共用一个，或与实际值一一对应',
    }),
    better: betterOrRangeParameter,
    curve: curveParameter,
  },
  examples: [
    {
      formula: 'KPI_SCORE_EXPLAIN(90, 100)',
      gives: '90 of 100 is 90%: between threshold 80% (60 points) and target 100% (100 points), which gives 80 points.',
    },
    {
      formula: 'KPI_SCORE_EXPLAIN({130;""}, 100)',
      gives: [
        ['130 of 100 is 130%: stretch 120% is reached, where the curve ends, which gives 120 points and no more.'],
        ['No points: there is no actual value to score.'],
      ],
    },
  ],
  evaluate: ({ actual, target, better, curve }, { locale }) => {
    const targetAt = targetOf(actual, target)
    const over = readCurve(curve, better)
    const direction = better === 'lower' ? 'lower' : 'higher'
    return shaped(
      actual.values.map((value, position) =>
        describeScore(traceScore(value, targetAt(position), direction, over), direction, locale),
      ),
      actual,
    )
  },
})

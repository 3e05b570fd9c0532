import { scoreOf } from '../scoring/curve'
import { betterOrRangeParameter, curveParameter, readCurve } from './curve-argument'
import { defineFunction } from './define'
import { shaped } from './grid'
import { numericOrMissing, range } from './parameters'
import { targetOf } from './target-argument'

/** Points for actuals against targets; the shape of the actuals is kept. */
export const SCORE = defineFunction({
  name: 'SCORE',
  summary: {
    en: 'Turns an actual into points against its target. Without a curve: 0% of the target gives 0 points, 80% gives 60, 100% gives 100, 120% and more give 120, and straight lines in between; where lower is better, attainment is 2 − actual / target.',
    zh: '对照目标给实际值计分。不指定曲线时：完成 0% 得 0 分，80% 得 60 分，100% 得 100 分，120% 及以上得 120 分，其间按直线插值；越低越好时，完成率为 2 − 实际 / 目标。',
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
    { formula: 'KPI_SCORE(90, 100)', gives: 80 },
    {
      formula: 'KPI_SCORE({90;130;40}, 100)',
      gives: [[80], [120], [30]],
      note: { en: 'Three people, one target:', zh: '三个人，同一目标：' },
    },
    {
      formula: 'KPI_SCORE(33, 30, "lower")',
      gives: 80,
      note: { en: 'Days to close, where fewer are better:', zh: '成交天数，越少越好：' },
    },
    {
      formula: 'KPI_SCORE(85, 100, "higher", {0.7,50;1,100;1.5,150})',
      gives: 75,
      note: { en: 'A curve of one’s own that starts at 70%:', zh: '自定曲线，自 70% 起计分：' },
    },
    {
      formula: 'KPI_SCORE(25, "", "lower", {60,0;45,60;30,100;20,120})',
      gives: 110,
      note: { en: 'A curve over the days themselves needs no target:', zh: '直接以天数为锚点的曲线无需目标：' },
    },
    {
      formula: 'KPI_SCORE(140, 100, "higher", {"threshold","90%","";"target","100%","";"cap","150%",150})',
      gives: 140,
      note: {
        en: 'Places by name, with the usual points; nothing below 90%:',
        zh: '以名称写锚点，得分取惯例；不到 90% 不计分：',
      },
    },
    {
      formula: 'KPI_SCORE({79;80;99;100}, 100, "higher", {"steps","points";"80%",60;"100%",100})',
      gives: [[0], [60], [60], [100]],
      note: { en: 'Steps instead of lines:', zh: '按阶梯计分，而非插值：' },
    },
    {
      formula: 'KPI_SCORE({0.05;0.14}, "", "range", {"outer low",0;"low",0.02;"high",0.08;"outer high",0.2})',
      gives: [[100], [50]],
      note: { en: 'A discount rate that should stay within bounds:', zh: '折扣率以处于区间内为佳：' },
    },
  ],
  evaluate: ({ actual, target, better, curve }) => {
    const targetAt = targetOf(actual, target)
    const over = readCurve(curve, better)
    const direction = better === 'lower' ? 'lower' : 'higher'
    return shaped(
      actual.values.map((value, position) => scoreOf(value, targetAt(position), direction, over)),
      actual,
    )
  },
})

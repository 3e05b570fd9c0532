import type { Cell } from '../cells/cell'
import { InputError } from '../input-error'
import { scoreOf, type Better, type Curve } from '../scoring/curve'
import { aboutArgument } from './about-argument'
import { betterParameter } from './better'
import { defineFunction } from './define'
import { isSingle, sameShape, shaped, shapesDiffer } from './grid'
import { numeric, numericOrMissing, optional, range, untouched, type Grid } from './parameters'
import { readTwoColumns } from './two-columns'

/** Attainments above this are percents that were written without their sign. */
const HIGHEST_ATTAINMENT = 10

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
    better: betterParameter,
    curve: optional(
      range(untouched, {
        en: 'Two columns, a row for each anchor: attainment (0.8 or 80%) and points, upwards; where lower is better, the actual itself and points, downwards. Below the first anchor 0 points, above the last its points',
        zh: '两列，每行一个锚点：完成率（0.8 或 80%）与得分，由低到高；越低越好时为实际值与得分，由高到低。不到第一个锚点得 0 分，超过最后一个按其得分',
      }),
      undefined,
    ),
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
  ],
  evaluate: ({ actual, target, better, curve }) => {
    if (!isSingle(target) && !sameShape(actual, target)) throw shapesDiffer('target', target, 'actual', actual)
    const targetOf = (position: number) => target.values[isSingle(target) ? 0 : position]
    const over = curve && readCurve(curve, better)
    return aboutArgument('curve', () =>
      shaped(
        actual.values.map((value, position) => scoreOf(value, targetOf(position), better, over)),
        actual,
      ),
    )
  },
})

/** Over attainment; where lower is better, over the actual itself. */
function readCurve(curve: Grid<Cell>, better: Better): Curve {
  const columns = { en: 'where (attainment or actual) and points', zh: '位置（完成率或实际值）与得分' }
  const anchors = readTwoColumns(curve, 'curve', columns, numeric, numeric).map(([at, points]) => ({ at, points }))
  const over = better === 'lower' ? 'actual' : 'attainment'
  const unlikely = over === 'attainment' ? anchors.find(({ at }) => at > HIGHEST_ATTAINMENT) : undefined
  if (unlikely) throw new InputError('attainment-too-high', { found: unlikely.at }, { argument: 'curve' })
  return { kind: 'lines', over, anchors }
}

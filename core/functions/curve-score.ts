import { InputError } from '../input-error'
import type { AnchoredCurve } from '../scoring/curve'
import { scoreOf } from '../scoring/curve'
import { aboutArgument } from './about-argument'
import { defineFunction } from './define'
import { sameShape, shaped, shapesDiffer } from './grid'
import { numericOrMissing, placeOf, range, type Grid } from './parameters'

/** Points along anchors of one's own; the shape of the actuals is kept. */
export const CURVE_SCORE = defineFunction({
  name: 'CURVE_SCORE',
  summary: {
    en: 'Turns an actual into points along anchors over the actual itself: straight lines from one to the next, 0 points before the first, those of the last beyond it. Anchors that rise mean higher is better, anchors that fall lower is better.',
    zh: '按实际值上的锚点计分：相邻锚点间按直线插值，未到第一个锚点得 0 分，超过最后一个按其得分。锚点递增表示越高越好，递减表示越低越好。',
  },
  parameters: {
    actual: range(numericOrMissing, { en: 'What was reached', zh: '实际值' }),
    anchors: range(numericOrMissing, {
      en: 'Values of the actual, all rising or all falling; blanks are left out',
      zh: '实际值的各锚点，须依次递增或依次递减；空白略过',
    }),
    points: range(numericOrMissing, { en: 'The points of each anchor', zh: '各锚点的得分' }),
  },
  examples: [
    { formula: 'KPI_CURVE_SCORE(75, {50;80;100}, {0;60;100})', gives: 50 },
    {
      formula: 'KPI_CURVE_SCORE({70,52.5,25,10}, {60,45,30,20}, {0,60,100,120})',
      gives: [[0, 30, 110, 120]],
      note: { en: 'Days to close, where fewer are better:', zh: '成交天数，越少越好：' },
    },
  ],
  evaluate: ({ actual, anchors, points }) => {
    if (!sameShape(anchors, points)) throw shapesDiffer('points', points, 'anchors', anchors)
    const curve = curveOf(anchors, points)
    const [first, second] = curve.anchors
    const better = first !== undefined && second !== undefined && second.at < first.at ? 'lower' : 'higher'
    return aboutArgument('anchors', () =>
      shaped(
        actual.values.map((value) => scoreOf(value, undefined, better, curve)),
        actual,
      ),
    )
  },
})

function curveOf(anchors: Grid<number | undefined>, points: Grid<number | undefined>): AnchoredCurve {
  const found = anchors.values.flatMap((at, position) => {
    if (at === undefined) return []
    const own = points.values[position]
    if (own === undefined) throw new InputError('cell-blank', {}, placeOf('points', position, points))
    return [{ at, points: own }]
  })
  return { kind: 'lines', over: 'actual', anchors: found }
}

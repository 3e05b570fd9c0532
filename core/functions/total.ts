import type { Cell } from '../cells/cell'
import { InputError } from '../input-error'
import { missingRules, totalScore, type MissingRule } from '../scoring/total'
import { aboutArgument } from './about-argument'
import { defineFunction } from './define'
import { sameShape, shaped, shapesDiffer, type Shape } from './grid'
import { cell, numericOrMissing, oneOf, optional, placeOf, range, readCell, untouched, type Grid } from './parameters'

/** Weighted totals of scores: one, or one per row or column. */
export const TOTAL = defineFunction({
  name: 'TOTAL',
  summary: {
    en: 'Adds weighted scores up to a total: one for scores and weights of one shape; with a row of weights, one for each row of scores; with a column of weights, one for each column.',
    zh: '按权重汇总得分：得分与权重形状相同则得一个总分；权重为一行则每行得分得一个总分；权重为一列则每列得分得一个总分。',
  },
  parameters: {
    scores: range(untouched, {
      en: 'The scores; blanks and errors are missing',
      zh: '得分；空白与错误值为缺失',
    }),
    weights: range(numericOrMissing, {
      en: 'Their weights, which add up to 100 or 100%; where blank or 0, the score does not count and can be anything',
      zh: '各项权重，合计为 100 或 100%；权重为空或 0 的项不计分，其得分可为任意内容',
    }),
    missing: optional<MissingRule, MissingRule>(
      cell(oneOf(missingRules), {
        en: 'A missing score: "reweight" (left out) the others, count as "zero", or "block" the total',
        zh: '得分缺失时："reweight"（默认）由其余项分担权重，"zero" 按 0 计，"block" 不出总分',
      }),
      'reweight',
    ),
  },
  examples: [
    { formula: 'KPI_TOTAL({80;95;110}, {50;30;20})', gives: 90.5 },
    {
      formula: 'KPI_TOTAL({80,90,110;60,100,120}, {50,30,20})',
      gives: [[89], [84]],
      note: { en: 'A row of weights over two people’s scores:', zh: '一行权重用于两个人的得分：' },
    },
    {
      formula: 'KPI_TOTAL({80;"";94}, {50;30;20})',
      gives: 84,
      note: { en: 'The second score is missing; the others share its weight:', zh: '第二项缺失，其余项分担其权重：' },
    },
    { formula: 'KPI_TOTAL({80;"";110}, {50;30;20}, "zero")', gives: 62 },
    {
      formula: 'KPI_TOTAL({"Ann",80,"good",100}, {"",75,"",25})',
      gives: 85,
      note: { en: 'Columns without a weight do not count:', zh: '没有权重的列不计分：' },
    },
  ],
  evaluate: ({ scores, weights, missing }) => {
    const { totals, position } = layoutOf(scores, weights)
    const weighted = weightedItems(weights)
    const scoreAt = (at: number) => readCell(numericOrMissing, scores.values[at], 'scores', at, scores)
    const totalAt = (total: number) =>
      totalScore(
        weighted.map(({ item, weight }) => ({ weight, score: scoreAt(position(item, total)) })),
        missing,
      )
    return aboutArgument('weights', () =>
      shaped(
        Array.from({ length: totals.rows * totals.columns }, (_, total) => totalAt(total)),
        totals,
      ),
    )
  },
})

interface Layout {
  /** The shape of the result. */
  readonly totals: Shape
  /** Where the score of a weight's item stands for a total. */
  readonly position: (item: number, total: number) => number
}

function layoutOf(scores: Grid<Cell>, weights: Shape): Layout {
  if (sameShape(scores, weights)) return { totals: { rows: 1, columns: 1 }, position: (item) => item }
  if (weights.rows === 1 && weights.columns === scores.columns)
    return { totals: { rows: scores.rows, columns: 1 }, position: (item, total) => total * scores.columns + item }
  if (weights.columns === 1 && weights.rows === scores.rows)
    return { totals: { rows: 1, columns: scores.columns }, position: (item, total) => item * scores.columns + total }
  throw shapesDiffer('weights', weights, 'scores', scores)
}

/** The items that count: weight and place among the weights. */
function weightedItems(weights: Grid<number | undefined>): { readonly item: number; readonly weight: number }[] {
  return weights.values.flatMap((weight, item) => {
    if (weight === undefined || weight === 0) return []
    if (weight < 0) throw new InputError('weight-negative', { found: weight }, placeOf('weights', item, weights))
    return [{ item, weight }]
  })
}

import { isErrorText, type Cell } from '../cells/cell'
import { readNumber } from '../cells/number'
import { feedback, MOST_LINES } from '../scoring/feedback'
import { standardBands } from '../scoring/grade'
import { aboutArgument } from './about-argument'
import { defineFunction } from './define'
import { sameShape, shapesDiffer } from './grid'
import { nonNegative, numeric, optional, range, untouched, words, type Grid } from './parameters'
import { readTwoColumns } from './two-columns'

/** Strengths, gaps and the way to the next grade, in words. */
export const FEEDBACK = defineFunction({
  name: 'FEEDBACK',
  summary: {
    en: 'Says in words what scores mean: which KPIs carry the total, which cost most of it, what has no value, and how far the next grade is.',
    zh: '用文字说明得分：哪些指标支撑总分，哪些失分最多，哪些无值，以及距下一等级还差多少。',
  },
  parameters: {
    kpis: range(words, { en: 'The names of the KPIs', zh: '各指标名称' }),
    scores: range(untouched, {
      en: 'Their points, in the same order; what is no number has no value',
      zh: '各指标得分，次序相同；非数字视为无值',
    }),
    weights: range(nonNegative, {
      en: 'Their weights, adding up to 100 or 100%',
      zh: '各指标权重，合计为 100 或 100%',
    }),
    bands: optional(
      range(untouched, {
        en: 'Two columns, the best grade first: the grade and its lower edge; left out: S 110, A 100, B 80, C 60, D; "none" where totals alone do not decide',
        zh: '两列，由高到低：等级与其起始总分；省略为 S 110、A 100、B 80、C 60、D；等级不单由总分决定时为 "none"',
      }),
      undefined,
    ),
  },
  examples: [
    {
      formula: 'KPI_FEEDBACK({"Sales";"Win rate";"Visits"}, {110;80;""}, {50;30;20})',
      gives: [
        ['▲ Sales: 110 points, 68.75 of the total'],
        ['▼ Win rate: 80 points, which costs 7.5 of the total'],
        ['○ No value for Visits: scored on 80% of the weight'],
        ['→ 1.25 points to grade A'],
        [''],
        [''],
      ],
    },
  ],
  evaluate: ({ kpis, scores, weights, bands }, { locale }) => {
    if (!sameShape(scores, kpis)) throw shapesDiffer('scores', scores, 'kpis', kpis)
    if (!sameShape(weights, kpis)) throw shapesDiffer('weights', weights, 'kpis', kpis)
    const own = bands && !isNone(bands) ? readTwoColumns(bands, 'bands', columns, words, numeric) : undefined
    const used = own?.map(([grade, from]) => ({ grade, from })) ?? (bands === undefined ? standardBands : [])
    const items = kpis.values.map((name, index) => ({
      name,
      score: scoreIn(scores.values[index]),
      weight: weights.values[index] ?? 0,
    }))
    const lines = aboutArgument('weights', () => feedback(items, used, locale))
    return Array.from({ length: MOST_LINES }, (_, line) => [lines[line] ?? ''])
  },
})

const columns = { en: 'grade and lower edge', zh: '等级与起始总分' }

function isNone({ values }: Grid<Cell>): boolean {
  return values.length === 1 && /^(?:none|无)$/i.test(String(values[0] ?? '').trim())
}

function scoreIn(found: Cell): number | undefined {
  if (typeof found === 'number') return found
  return typeof found === 'string' && !isErrorText(found) ? readNumber(found) : undefined
}

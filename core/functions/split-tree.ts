import { InputError } from '../input-error'
import { noLimits, Spreader, weightsByPath } from '../targets/spread'
import { stepScale } from '../targets/steps'
import { defineFunction } from './define'
import { sameShape, shaped, shapesDiffer } from './grid'
import { cell, nonNegative, numeric, numericOrMissing, optional, placeOf, positive, range } from './parameters'
import { pathsParameter, treeOfPaths } from './paths'

/** A total split over a tree; children add up to their parent at every level. */
export const SPLIT_TREE = defineFunction({
  name: 'SPLIT_TREE',
  summary: {
    en: 'Splits a total over regions, teams and people in proportion to weights; every group adds up exactly, and the groups to the total.',
    zh: '按权重将总数逐级分解到大区、团队与人员；每一级之和均分毫不差。',
  },
  parameters: {
    total: cell(numeric, { en: 'What to split', zh: '要分解的总数' }),
    paths: pathsParameter(),
    weights: range(nonNegative, { en: 'One weight per row, 0 or more', zh: '每行一个权重，不为负' }),
    step: optional(
      cell(positive, {
        en: 'Smallest unit, e.g. 0.01 or 1000; left out: 1',
        zh: '最小单位，如 0.01 或 1000；省略为 1',
      }),
      1,
    ),
    locked: optional(
      range(numericOrMissing, {
        en: 'Shares that must stay as they are, one cell per row; "" for the others',
        zh: '须保持不变的份额，每行一格；其余为 ""',
      }),
      undefined,
    ),
  },
  examples: [
    {
      formula: 'KPI_SPLIT_TREE(101, {"West","Ann";"West","Ben";"East","Cai";"East","Dan";"East","Eve"}, {1;1;1;1;1})',
      gives: [[20], [20], [21], [20], [20]],
      note: {
        en: 'West gets 40 and East 61, because 40.4 and 60.6 round so; then each shares among its people:',
        zh: '先按 40.4 与 60.6 取整为西区 40、东区 61，再各自分到人：',
      },
    },
    {
      formula: 'KPI_SPLIT_TREE(100, {"West","Ann";"West","Ben";"East","Cai"}, {1;1;2}, 1, {50;"";""})',
      gives: [[50], [17], [33]],
      note: { en: 'Ann stays at 50:', zh: 'Ann 保持为 50：' },
    },
  ],
  evaluate: ({ total, paths, weights, step, locked }) => {
    const tree = treeOfPaths(paths, weights.values.length)
    if (locked && !sameShape(locked, weights)) throw shapesDiffer('locked', locked, 'weights', weights)
    const scale = stepScale(step)
    const limits = noLimits(tree)
    locked?.values.forEach((lock, row) => {
      if (lock !== undefined)
        limits.locks[tree.leafOfPath[row] ?? 0] = scale.steps(lock, placeOf('locked', row, weights))
    })
    const values = new Float64Array(tree.count)
    try {
      const shares = scale.steps(total, { argument: 'total' })
      new Spreader(tree, scale).spread(0, shares, values, weightsByPath(tree, weights.values), limits)
    } catch (error) {
      throw error instanceof InputError ? error.at({ argument: 'locked' }) : error
    }
    return shaped(
      Array.from(tree.leafOfPath, (leaf) => scale.amount(values[leaf] ?? 0)),
      weights,
    )
  },
})

import { isBlank, type Cell } from '../cells/cell'
import { InputError } from '../input-error'
import { breakback } from '../targets/breakback'
import { noLimits, Spreader } from '../targets/spread'
import { stepScale } from '../targets/steps'
import { defineFunction } from './define'
import { sameShape, shaped, shapesDiffer } from './grid'
import { anything, cell, numeric, optional, placeOf, positive, range } from './parameters'
import { nodeNamed, pathsParameter, treeOfPaths } from './paths'

/** A plan after one node of it has been given another value. */
export const BREAKBACK = defineFunction({
  name: 'BREAKBACK',
  summary: {
    en: 'Gives a region, team or person another value: what is below shares it in proportion to what stands there now, locked rows stay, and all others are left alone.',
    zh: '为大区、团队或人员设定新值：其下各份按现值比例分摊，锁定的行不变，其余不受影响。',
  },
  parameters: {
    values: range(numeric, { en: 'The plan as it stands, one cell per row', zh: '现有计划，每行一格' }),
    paths: pathsParameter(),
    node: range(anything, {
      en: 'Whose value changes: a name, "West / Team 1", or a row of names',
      zh: '要修改的对象：名称、“西区 / 一组”，或一行名称',
    }),
    new_value: cell(numeric, { en: 'What it becomes', zh: '新值' }),
    locked: optional(
      range(anything, {
        en: 'Rows that must stay as they are: any mark, such as "x" or TRUE; blank, FALSE and 0 for the others',
        zh: '须保持不变的行：任意标记，如 "x" 或 TRUE；其余为空、FALSE 或 0',
      }),
      undefined,
    ),
    step: optional(
      cell(positive, {
        en: 'Smallest unit, e.g. 0.01 or 1000; left out: 1',
        zh: '最小单位，如 0.01 或 1000；省略为 1',
      }),
      1,
    ),
  },
  examples: [
    {
      formula: 'KPI_BREAKBACK({50;20;30}, {"West","Ann";"West","Ben";"East","Cai"}, "West", 140)',
      gives: [[100], [40], [30]],
    },
    {
      formula: 'KPI_BREAKBACK({50;20;30}, {"West","Ann";"West","Ben";"East","Cai"}, "West", 140, {"x";"";""})',
      gives: [[50], [90], [30]],
      note: { en: 'Ann is locked, so Ben takes all of it:', zh: 'Ann 已锁定，由 Ben 承担全部变动：' },
    },
  ],
  evaluate: ({ values, paths, node, new_value: value, locked, step }) => {
    const tree = treeOfPaths(paths, values.values.length)
    if (locked && !sameShape(locked, values)) throw shapesDiffer('locked', locked, 'values', values)
    const scale = stepScale(step)
    const limits = noLimits(tree)
    const standing = new Float64Array(tree.count)
    values.values.forEach((amount, row) => {
      const leaf = tree.leafOfPath[row] ?? 0
      standing[leaf] = scale.steps(amount, placeOf('values', row, values))
      if (locked !== undefined && isMark(locked.values[row])) limits.locks[leaf] = standing[leaf] ?? 0
    })
    for (let at = tree.count - 1; at > 0; at -= 1) {
      const parent = tree.parent[at] ?? 0
      standing[parent] = (standing[parent] ?? 0) + (standing[at] ?? 0)
    }
    const changed = nodeNamed(tree, node, 'node')
    try {
      const steps = scale.steps(value, { argument: 'new_value' })
      breakback(new Spreader(tree, scale), { values: standing, limits, weights: () => 1 }, changed, steps)
    } catch (error) {
      throw error instanceof InputError ? error.at({ argument: 'new_value' }) : error
    }
    return shaped(
      Array.from(tree.leafOfPath, (leaf) => scale.amount(standing[leaf] ?? 0)),
      values,
    )
  },
})

function isMark(cell: Cell): boolean {
  return !isBlank(cell) && cell !== false && cell !== 0
}

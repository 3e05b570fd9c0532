import { breakback, undo, type TreeValues } from '../core/targets/breakback'
import { noLimits, Spreader } from '../core/targets/spread'
import { stepScale } from '../core/targets/steps'
import { treeOf } from '../core/targets/tree'
import { measure, type Timing } from './measure'
import { generator } from './random'

const LEVELS = 5
const CHILDREN = 10
const LEAVES = CHILDREN ** LEVELS
const TOTAL = 600000007

/** Edits in a plan of 100,000 leaves, five levels below the total, ten children a node, a tenth of the leaves locked. */
export function run(): string {
  const paths = Array.from({ length: LEAVES }, (_, leaf) =>
    Array.from({ length: LEVELS }, (_level, depth) => `${Math.floor(leaf / CHILDREN ** (LEVELS - 1 - depth))}`),
  )
  const tree = treeOf(paths)
  const random = generator(1)
  const weights = Float64Array.from({ length: tree.count }, () => 1 + random(999))
  const spreader = new Spreader(tree, stepScale(0.01))
  const plan: TreeValues = {
    values: new Float64Array(tree.count),
    limits: noLimits(tree),
    weights: (leaf) => weights[leaf] ?? 0,
  }
  spreader.spread(0, TOTAL, plan.values, plan.weights, plan.limits)
  for (const leaf of tree.leafOfPath) if (random(10) === 0) plan.limits.locks[leaf] = plan.values[leaf] ?? 0

  const timings = measure(
    Array.from({ length: LEVELS + 1 }, (_, depth) => {
      // The last of a level, so that it is not the one whose neighbours the cache holds anyway.
      const node = tree.depth.lastIndexOf(depth) - (depth === LEVELS ? openFromEnd(plan, tree.count) : 0)
      return {
        name: (CHILDREN ** (LEVELS - depth)).toLocaleString('en'),
        run: () => {
          const change = breakback(spreader, plan, node, Math.round((plan.values[node] ?? 0) * 1.1))
          const edited = plan.values[0] ?? 0
          undo(plan.values, change)
          return edited + change.nodes.length
        },
      }
    }),
  )
  return report(timings)
}

/** How far from the end the last leaf stands that is not locked. */
function openFromEnd({ limits }: TreeValues, count: number): number {
  let back = 0
  while (!Number.isNaN(limits.locks[count - 1 - back] ?? NaN)) back += 1
  return back
}

function report(timings: readonly Timing[]): string {
  const lines = timings.map(({ name, median, least, most }) => {
    const leaves = Number(name.replace(/,/g, ''))
    const range = `${least.toFixed(3)}–${most.toFixed(3)}`
    const each = `${((median * 1e6) / leaves).toFixed(0)} ns`
    return `  ${name.padStart(8)} leaves${median.toFixed(3).padStart(12)} ms  ${range.padStart(18)}${each.padStart(12)} a leaf`
  })
  return ['An edit and its undo in a tree of five levels and 100,000 leaves, by leaves below the node', ...lines].join(
    '\n',
  )
}

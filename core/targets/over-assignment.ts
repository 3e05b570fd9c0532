import { InputError } from '../input-error'
import { shareWhole } from './largest-remainder'
import type { TargetTree } from './tree'
import { wholeWeights } from './whole-weights'

/**
 * Quotas in the street: at each level, what the children are given exceeds what their parent has been given by a
 * percentage, so that the plan is still met when some miss. Within a family the shares are those of the plan; they add up
 * exactly to the parent's quota × (1 + percentage), rounded to the step.
 * @param values    the plan, in steps by node, 0 or more
 * @param excess    by depth of the parent, 0.05 for 5%; none below the last
 * @returns         quotas in steps by node; the root's is its value
 * @throws {InputError} `excess-negative` with the level
 */
export function overAssign(tree: TargetTree, values: Float64Array, excess: readonly number[]): Float64Array {
  excess.forEach((share, depth) => {
    if (!(share >= 0 && share < Infinity)) throw new InputError('excess-negative', { found: share, level: depth + 1 })
  })
  const quotas = new Float64Array(tree.count)
  quotas[0] = values[0] ?? 0
  for (let node = 0; node < tree.count; node += 1) {
    const start = tree.childStart[node] ?? 0
    const count = (tree.childStart[node + 1] ?? 0) - start
    if (count === 0) continue
    const street = Math.round((quotas[node] ?? 0) * (1 + (excess[tree.depth[node] ?? 0] ?? 0)))
    const parts = values.slice(start, start + count)
    quotas.set(shareWhole(street, wholeWeights(parts), parts), start)
  }
  return quotas
}

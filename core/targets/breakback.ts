import { InputError } from '../input-error'
import type { Limits, Spreader, Weights } from './spread'
import { isLeaf, subtreeOf, type TargetTree } from './tree'

/** Values of a tree in steps, by node, with what must hold. */
export interface TreeValues {
  readonly values: Float64Array
  readonly limits: Limits
  /** What leaves are spread by where nothing stands yet. */
  readonly weights: Weights
}

/** What an edit has replaced: enough to take it back. */
export interface Change {
  readonly nodes: readonly number[]
  readonly before: readonly number[]
}

/**
 * Gives a node a value (breakback): it is re-spread below the node in proportion to what stands there now, locks held;
 * the ancestors are added up again, up to the first locked one, whose other children make up for it in proportion to
 * what they have. Takes time in proportion to the nodes that change.
 * @param value in steps
 * @throws {InputError} `node-locked`, and what {@link Spreader.spread} throws; nothing has been changed then
 */
export function breakback(spreader: Spreader, plan: TreeValues, node: number, value: number): Change {
  const { tree } = spreader
  const { values, limits } = plan
  if (isLocked(limits, node)) throw new InputError('node-locked', { node: tree.names[node] ?? '' })
  const above = ancestorsOf(tree, node)
  const fixed = above.find((each) => isLocked(limits, each))
  const change = standing(values, fixed === undefined ? [...above, ...subtreeOf(tree, node)] : subtreeOf(tree, fixed))
  try {
    const difference = value - (values[node] ?? 0)
    respread(spreader, plan, node, value)
    let child = node
    for (const each of above) {
      if (each === fixed) {
        makeUp(spreader, plan, fixed, child)
        break
      }
      values[each] = (values[each] ?? 0) + difference
      child = each
    }
  } catch (error) {
    undo(values, change)
    throw error
  }
  return change
}

/** From the parent up to the root. */
function ancestorsOf({ parent }: TargetTree, node: number): number[] {
  const found: number[] = []
  for (let at = parent[node] ?? -1; at >= 0; at = parent[at] ?? -1) found.push(at)
  return found
}

function standing(values: Float64Array, nodes: readonly number[]): Change {
  return { nodes, before: nodes.map((node) => values[node] ?? 0) }
}

/** Puts back what a change has replaced. */
export function undo(values: Float64Array, { nodes, before }: Change): void {
  nodes.forEach((node, position) => {
    values[node] = before[position] ?? 0
  })
}

/** The other children of a locked node take what its edited child has left. */
function makeUp(spreader: Spreader, plan: TreeValues, node: number, child: number): void {
  const { limits, values } = plan
  const lock = limits.locks[child] ?? NaN
  // For this once the edited child is held like one that is locked; its own parts stay, for they add up to it.
  limits.locks[child] = values[child] ?? 0
  try {
    respread(spreader, plan, node, values[node] ?? 0)
  } finally {
    limits.locks[child] = lock
  }
}

function respread(spreader: Spreader, { values, limits, weights }: TreeValues, node: number, value: number): void {
  const stands = subtreeOf(spreader.tree, node).some(
    (each) => isOpenLeaf(spreader.tree, limits, each) && values[each] !== 0,
  )
  spreader.spread(node, value, values, stands ? (leaf) => Math.abs(values[leaf] ?? 0) : weights, limits)
}

function isOpenLeaf(tree: TargetTree, limits: Limits, node: number): boolean {
  return isLeaf(tree, node) && !isLocked(limits, node)
}

function isLocked({ locks }: Limits, node: number): boolean {
  return !Number.isNaN(locks[node] ?? NaN)
}

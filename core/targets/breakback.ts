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
  const before = new Map<number, number>()
  try {
    const difference = value - (values[node] ?? 0)
    respread(spreader, plan, node, value, before)
    let child = node
    for (let at = tree.parent[node] ?? -1; at >= 0; at = tree.parent[at] ?? -1) {
      if (isLocked(limits, at)) {
        makeUp(spreader, plan, at, child, before)
        break
      }
      note(before, values, at)
      values[at] = (values[at] ?? 0) + difference
      child = at
    }
  } catch (error) {
    undo(values, changeOf(before))
    throw error
  }
  return changeOf(before)
}

/** Puts back what a change has replaced. */
export function undo(values: Float64Array, { nodes, before }: Change): void {
  nodes.forEach((node, position) => {
    values[node] = before[position] ?? 0
  })
}

/** The other children of a locked node take what its edited child has left. */
function makeUp(spreader: Spreader, plan: TreeValues, node: number, child: number, before: Map<number, number>): void {
  const { limits, values } = plan
  const lock = limits.locks[child] ?? NaN
  // For this once the edited child is held like one that is locked; its own parts stay, for they add up to it.
  limits.locks[child] = values[child] ?? 0
  try {
    respread(spreader, plan, node, values[node] ?? 0, before)
  } finally {
    limits.locks[child] = lock
  }
}

function respread(
  spreader: Spreader,
  { values, limits, weights }: TreeValues,
  node: number,
  value: number,
  before: Map<number, number>,
): void {
  const below = subtreeOf(spreader.tree, node)
  for (const each of below) note(before, values, each)
  const stands = below.some((each) => isOpenLeaf(spreader.tree, limits, each) && values[each] !== 0)
  spreader.spread(node, value, values, stands ? (leaf) => Math.abs(values[leaf] ?? 0) : weights, limits)
}

function isOpenLeaf(tree: TargetTree, limits: Limits, node: number): boolean {
  return isLeaf(tree, node) && !isLocked(limits, node)
}

function isLocked({ locks }: Limits, node: number): boolean {
  return !Number.isNaN(locks[node] ?? NaN)
}

function note(before: Map<number, number>, values: Float64Array, node: number): void {
  if (!before.has(node)) before.set(node, values[node] ?? 0)
}

function changeOf(before: ReadonlyMap<number, number>): Change {
  return { nodes: [...before.keys()], before: [...before.values()] }
}

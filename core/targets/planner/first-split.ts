import { InputError } from '../../input-error'
import type { Spreader, Weights } from '../spread'
import type { TargetTree } from '../tree'
import type { PlanLimits } from './plan-limits'

/**
 * Splits the total over people for the first time, locks, floors and caps held at every level.
 *
 * A spread knows the bounds of people. Those of teams and regions are found one after another: where the split breaks
 * some, the topmost of the side that is broken by more stand at their bounds in any split that holds them all (as in
 * the one-level rule, clamp(λ × weight, floor, cap)), so that they are held there and the rest is split again.
 * @param total in steps
 * @returns     in steps by node
 * @throws {InputError} `node-needs-more`, `node-takes-less` with the node and the nearest value that is possible;
 *   `node-above-cap`, `node-below-floor`
 */
export function firstSplit(spreader: Spreader, total: number, weights: Weights, limits: PlanLimits): Float64Array {
  const { tree } = spreader
  const { floors, caps, bounded } = limits
  const held = { ...limits.held, locks: limits.held.locks.slice() }
  const values = new Float64Array(tree.count)
  for (;;) {
    spreader.spread(0, total, values, weights, held)
    const over = (node: number) => Math.max(0, (values[node] ?? 0) - (caps[node] ?? Infinity))
    const under = (node: number) => Math.max(0, (floors[node] ?? -Infinity) - (values[node] ?? 0))
    const broken = topmost(
      tree,
      bounded.filter((node) => over(node) > 0 || under(node) > 0),
    )
    if (broken.length === 0) return values
    const isOver = sumOf(broken.map(over)) >= sumOf(broken.map(under))
    for (const node of broken) {
      const isFixed = node === 0 || !Number.isNaN(held.locks[node] ?? NaN)
      const error = isFixed ? outOfBounds(tree, node, values[node] ?? 0, limits) : undefined
      if (error !== undefined) throw error
      if (isOver && over(node) > 0) held.locks[node] = caps[node] ?? 0
      if (!isOver && under(node) > 0) held.locks[node] = floors[node] ?? 0
    }
  }
}

/** What is wrong with a value beyond the bounds of its node. */
export function outOfBounds(
  tree: TargetTree,
  node: number,
  value: number,
  { floors, caps, scale }: PlanLimits,
): InputError | undefined {
  const [floor = -Infinity, cap = Infinity] = [floors[node], caps[node]]
  if (value >= floor && value <= cap) return undefined
  const nearest = value > cap ? cap : floor
  return new InputError(value > cap ? 'node-above-cap' : 'node-below-floor', {
    node: tree.names[node] ?? '',
    value: scale.amount(value),
    nearest: scale.amount(nearest),
    by: scale.amount(Math.abs(value - nearest)),
  })
}

/** Of nodes, those with none of the others above them. */
function topmost({ parent }: TargetTree, nodes: readonly number[]): number[] {
  const all = new Set(nodes)
  return nodes.filter((node) => {
    for (let at = parent[node] ?? -1; at >= 0; at = parent[at] ?? -1) if (all.has(at)) return false
    return true
  })
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

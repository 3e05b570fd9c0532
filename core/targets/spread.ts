import { InputError } from '../input-error'
import { boundsIn, holdBounds, leastOf, mostOf, type Bounds, type Leaves } from './bounds'
import { shareWhole } from './largest-remainder'
import type { StepScale } from './steps'
import { isLeaf, subtreeOf, type TargetTree } from './tree'
import { wholeWeights } from './whole-weights'

/** What must hold, by node and in steps. */
export interface Limits {
  /** Values that must stay as they are, at any level; NaN where there is none. */
  readonly locks: Float64Array
  /** Of leaves that are not locked; -Infinity where there is none. Without one, no share changes sides with zero. */
  readonly floors: Float64Array
  /** Likewise; Infinity where there is none. */
  readonly caps: Float64Array
}

/** No limits at all. */
export function noLimits({ count }: TargetTree): Limits {
  return {
    locks: new Float64Array(count).fill(NaN),
    floors: new Float64Array(count).fill(-Infinity),
    caps: new Float64Array(count).fill(Infinity),
  }
}

/** The weight of a leaf, by its node: 0 or more. */
export type Weights = (leaf: number) => number

/**
 * Spreads values over a tree. It keeps columns to work in, so that spreading below a node takes time in proportion to the
 * nodes below it.
 */
export class Spreader {
  /** Of a locked node its lock, of another one what the locks below it come to. */
  private readonly fixed: Float64Array
  private readonly least: Float64Array
  private readonly most: Float64Array
  /** What the open leaves of a node get before rounding. */
  private readonly ideal: Float64Array
  private readonly next: Float64Array

  constructor(
    readonly tree: TargetTree,
    private readonly scale: StepScale,
  ) {
    const column = () => new Float64Array(tree.count)
    this.fixed = column()
    this.least = column()
    this.most = column()
    this.ideal = column()
    this.next = column()
  }

  /**
   * Gives a node a value and spreads it over everything below, top-down: children always add up to their parent.
   *
   * The ideal share of a leaf is that of one split over all open leaves below the node, clamp(λ × weight, floor, cap)
   * with one λ; each node rounds by largest remainder. A locked inner node keeps its sum, which its own leaves share
   * alike. A negative value mirrors.
   * @param values  in steps by node; those of the subtree are replaced
   * @throws {InputError} `node-needs-more`, `node-takes-less` with the node's name and the nearest value that is
   *   possible; no value has been changed then
   */
  spread(node: number, value: number, values: Float64Array, weights: Weights, limits: Limits): void {
    const below = subtreeOf(this.tree, node)
    this.next[node] = value
    for (const top of below) {
      const lock = top === node ? value : (limits.locks[top] ?? NaN)
      if (Number.isNaN(lock)) continue
      if (top !== node && isLeaf(this.tree, top) && isWithin(limits, top, lock)) this.next[top] = lock
      else this.spreadFrom(top, lock, weights, limits)
    }
    for (const each of below) values[each] = this.next[each] ?? 0
  }

  /** Spreads over the nodes below that no other lock stands between. */
  private spreadFrom(top: number, value: number, weights: Weights, limits: Limits): void {
    const sign = value < 0 ? -1 : 1
    const isOpen = (node: number) => node === top || Number.isNaN(limits.locks[node] ?? NaN)
    const nodes = this.openFrom(top, limits)
    this.findRoom(top, nodes, limits, sign)
    const open = this.openLeaves(top, nodes, weights, limits)
    const left = value * sign - this.fixedIn(top)
    this.checkRoom(top, value, sign, left, open.columns)
    this.findIdeals(top, nodes, isOpen, open.leaves, left, open.columns)
    this.next[top] = value * sign
    for (const each of nodes) if (isOpen(each)) this.shareAmongChildren(each)
    for (const each of nodes) this.next[each] = (this.next[each] ?? 0) * sign + 0
  }

  /** A node and what is below it down to the next locks, these included. */
  private openFrom(top: number, { locks }: Limits): number[] {
    const { childStart } = this.tree
    const found = [top]
    for (let at = 0; at < found.length; at += 1) {
      const node = found[at] ?? 0
      if (node !== top && !Number.isNaN(locks[node] ?? NaN)) continue
      const end = childStart[node + 1] ?? 0
      for (let child = childStart[node] ?? 0; child < end; child += 1) found.push(child)
    }
    return found
  }

  /** In the mirror of a negative value, a cap is a floor. */
  private findRoom(top: number, nodes: readonly number[], { locks, floors, caps }: Limits, sign: 1 | -1): void {
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at] ?? 0
      const lock = node === top ? NaN : (locks[node] ?? NaN)
      if (!Number.isNaN(lock)) {
        this.fixed[node] = this.least[node] = this.most[node] = lock * sign
      } else if (isLeaf(this.tree, node)) {
        const [floor, cap] =
          sign === 1 ? [floors[node] ?? 0, caps[node] ?? 0] : [-(caps[node] ?? 0), -(floors[node] ?? 0)]
        this.fixed[node] = 0
        this.least[node] = floor === -Infinity ? Math.min(0, cap) : floor
        this.most[node] = cap
      } else {
        this.fixed[node] = this.ofChildren(node, this.fixed)
        this.least[node] = this.ofChildren(node, this.least)
        this.most[node] = this.ofChildren(node, this.most)
      }
    }
  }

  private openLeaves(top: number, nodes: readonly number[], weights: Weights, { locks }: Limits) {
    const leaves: number[] = []
    for (const node of nodes)
      if (isLeaf(this.tree, node) && (node === top || Number.isNaN(locks[node] ?? NaN))) leaves.push(node)
    const columns: Leaves = { ...wholeWeights(columnOf(leaves, weights)), bounds: this.boundsOf(leaves) }
    return { leaves, columns }
  }

  private boundsOf(leaves: readonly number[]): Bounds | undefined {
    return boundsIn(
      columnOf(leaves, (leaf) => this.least[leaf] ?? 0),
      columnOf(leaves, (leaf) => this.most[leaf] ?? 0),
    )
  }

  private checkRoom(top: number, value: number, sign: 1 | -1, left: number, columns: Leaves): void {
    const [least, most] = [leastOf(columns), mostOf(columns)]
    if (left >= least && left <= most) return
    const nearest = (this.fixedIn(top) + (left < least ? least : most)) * sign + 0
    throw new InputError(nearest > value ? 'node-needs-more' : 'node-takes-less', {
      node: this.tree.names[top] ?? '',
      value: this.scale.amount(value),
      nearest: this.scale.amount(nearest),
      by: this.scale.amount(Math.abs(nearest - value)),
    })
  }

  private findIdeals(
    top: number,
    nodes: readonly number[],
    isOpen: (node: number) => boolean,
    leaves: readonly number[],
    left: number,
    columns: Leaves,
  ): void {
    // What is locked is its own ideal, and has no one below it here.
    for (const node of nodes) this.ideal[node] = isOpen(node) ? 0 : (this.fixed[node] ?? 0)
    const shares = new Float64Array(leaves.length)
    const { rest, weightSum } = holdBounds(left, columns, shares)
    leaves.forEach((leaf, position) => {
      const weight = columns.weights[position] ?? 0
      this.ideal[leaf] = weight > 0 ? (rest * weight * columns.scale) / weightSum : (shares[position] ?? 0)
    })
    for (let at = nodes.length - 1; at > 0; at -= 1) {
      const node = nodes[at] ?? 0
      const parent = this.tree.parent[node] ?? 0
      this.ideal[parent] = (this.ideal[parent] ?? 0) + (this.ideal[node] ?? 0)
    }
  }

  /** Gives each child the least that it can have and its part of the rest, in whole steps within its room. */
  private shareAmongChildren(node: number): void {
    const end = this.tree.childStart[node + 1] ?? 0
    let left = this.next[node] ?? 0
    const roomy: number[] = []
    for (let child = this.tree.childStart[node] ?? 0; child < end; child += 1) {
      const least = this.least[child] ?? 0
      this.next[child] = least
      left -= least
      if ((this.most[child] ?? 0) > least) roomy.push(child)
    }
    if (roomy.length === 0) return
    const above = columnOf(roomy, (child) => Math.max(0, (this.ideal[child] ?? 0) - (this.least[child] ?? 0)))
    const highs = columnOf(roomy, (child) => (this.most[child] ?? 0) - (this.least[child] ?? 0))
    const bounds = boundsIn(new Float64Array(roomy.length), highs)
    const shares = shareWhole(left, { ...wholeWeights(above), bounds }, above)
    for (let position = 0; position < roomy.length; position += 1) {
      const child = roomy[position] ?? 0
      this.next[child] = (this.next[child] ?? 0) + (shares[position] ?? 0)
    }
  }

  /** What the locks below a node come to, its own aside. */
  private fixedIn(node: number): number {
    return isLeaf(this.tree, node) ? 0 : this.ofChildren(node, this.fixed)
  }

  private ofChildren(node: number, column: Float64Array): number {
    const end = this.tree.childStart[node + 1] ?? 0
    let total = 0
    for (let child = this.tree.childStart[node] ?? 0; child < end; child += 1) total += column[child] ?? 0
    return total
  }
}

function isWithin({ floors, caps }: Limits, leaf: number, value: number): boolean {
  return value >= (floors[leaf] ?? 0) && value <= (caps[leaf] ?? 0)
}

function columnOf(nodes: readonly number[], valueOf: (node: number) => number): Float64Array {
  const column = new Float64Array(nodes.length)
  for (let position = 0; position < nodes.length; position += 1) column[position] = valueOf(nodes[position] ?? 0)
  return column
}

/** Weights of leaves for weights in the order of the tree's paths. */
export function weightsByPath(tree: TargetTree, weights: readonly number[]): Weights {
  const found = new Float64Array(tree.count)
  tree.leafOfPath.forEach((node, path) => {
    found[node] = weights[path] ?? 0
  })
  return (leaf) => found[leaf] ?? 0
}

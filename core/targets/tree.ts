import { InputError } from '../input-error'

/**
 * Who shares what with whom: region → team → person → month, any depth. Nodes are numbered level by level, the root is
 * 0, so that a parent stands before its children and the children of one node stand side by side.
 */
export interface TargetTree {
  readonly count: number
  readonly names: readonly string[]
  /** -1 of the root. */
  readonly parent: Int32Array
  /** The children of node n are `childStart[n]` up to, not including, `childStart[n + 1]`; a leaf has none. */
  readonly childStart: Int32Array
  /** 0 of the root. */
  readonly depth: Uint8Array
  /** Node of each path that the tree was made from. */
  readonly leafOfPath: Int32Array
}

/**
 * Makes the tree of paths such as `['West', 'Team 1', 'Ann']`, one a leaf. Children stand in the order in which paths
 * first name them. Blanks at a path's end make it shorter.
 * @param root what the whole is called
 * @throws {InputError} `path-blank`, `path-twice`, `path-within-path` with the row
 */
export function treeOf(paths: readonly (readonly string[])[], root = ''): TargetTree {
  const top = new Branch(root)
  const ends = paths.map((path, index) => grow(top, withoutBlankEnd(path, index + 1), index + 1))
  return numbered(top, ends)
}

/** Whether a node has no children. */
export function isLeaf({ childStart }: TargetTree, node: number): boolean {
  return childStart[node] === childStart[node + 1]
}

/** The nodes below a node and itself, parents before children. */
export function subtreeOf({ childStart }: TargetTree, node: number): number[] {
  const found: number[] = []
  let [from, to] = [node, node + 1]
  // On each level they stand side by side.
  while (from < to) {
    for (let each = from; each < to; each += 1) found.push(each)
    from = childStart[from] ?? 0
    to = childStart[to] ?? 0
  }
  return found
}

class Branch {
  readonly children = new Map<string, Branch>()
  number = 0
  /** Row of the path that ends here. */
  row = 0

  constructor(readonly name: string) {}
}

function grow(top: Branch, path: readonly string[], row: number): Branch {
  let at = top
  for (const name of path) {
    if (at.row > 0) throw new InputError('path-within-path', { path: path.join(' / '), other: at.row }, { row })
    const next = at.children.get(name) ?? new Branch(name)
    at.children.set(name, next)
    at = next
  }
  if (at.row > 0) throw new InputError('path-twice', { path: path.join(' / '), other: at.row }, { row })
  if (at.children.size > 0)
    throw new InputError('path-within-path', { path: path.join(' / '), other: firstRow(at) }, { row })
  at.row = row
  return at
}

function firstRow(branch: Branch): number {
  for (const child of branch.children.values()) return child.row > 0 ? child.row : firstRow(child)
  return branch.row
}

function withoutBlankEnd(path: readonly string[], row: number): readonly string[] {
  let length = path.length
  while (length > 0 && path[length - 1] === '') length -= 1
  if (length === 0 || path.slice(0, length).includes('')) throw new InputError('path-blank', {}, { row })
  return path.slice(0, length)
}

function numbered(top: Branch, ends: readonly Branch[]): TargetTree {
  const order = [top]
  const parent = [-1]
  const depth = [0]
  const childStart: number[] = []
  for (let node = 0; node < order.length; node += 1) {
    childStart.push(order.length)
    for (const child of order[node]?.children.values() ?? []) {
      child.number = order.push(child) - 1
      parent.push(node)
      depth.push((depth[node] ?? 0) + 1)
    }
  }
  childStart.push(order.length)
  return {
    count: order.length,
    names: order.map(({ name }) => name),
    parent: Int32Array.from(parent),
    childStart: Int32Array.from(childStart),
    depth: Uint8Array.from(depth),
    leafOfPath: Int32Array.from(ends, ({ number }) => number),
  }
}

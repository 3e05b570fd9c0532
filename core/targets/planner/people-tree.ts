import { treeOf, type TargetTree } from '../tree'

/** The tree of a plan: the people are its leaves, all at one depth, so that those below a node stand side by side. */
export interface PeopleTree {
  readonly tree: TargetTree
  /** Node of the first person; the others follow it to the last node. */
  readonly firstPerson: number
  /** The people below node n are the nodes `from[n]` up to, not including, `to[n]`; of a person, that person. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Names from the top down; [] of the root. */
  readonly paths: readonly (readonly string[])[]
  /** Nodes depth-first, each before what is below it, as lists show them. */
  readonly order: Int32Array
}

/**
 * Makes the tree of people.
 * @param paths one a person, all of the same length, of 1 or more
 * @throws {InputError} as {@link treeOf}
 */
export function peopleTree(paths: readonly (readonly string[])[]): PeopleTree {
  const tree = treeOf(paths)
  const firstPerson = tree.count - paths.length
  const from = new Int32Array(tree.count)
  const to = new Int32Array(tree.count)
  for (let node = tree.count - 1; node >= 0; node -= 1) {
    const [start = 0, end = 0] = [tree.childStart[node], tree.childStart[node + 1]]
    from[node] = node >= firstPerson ? node : (from[start] ?? 0)
    to[node] = node >= firstPerson ? node + 1 : (to[end - 1] ?? 0)
  }
  return { tree, firstPerson, from, to, paths: pathsOf(tree), order: depthFirst(tree) }
}

function pathsOf({ count, names, parent }: TargetTree): string[][] {
  const paths: string[][] = [[]]
  for (let node = 1; node < count; node += 1) paths.push([...(paths[parent[node] ?? 0] ?? []), names[node] ?? ''])
  return paths
}

function depthFirst({ count, childStart }: TargetTree): Int32Array {
  const order = new Int32Array(count)
  const waiting = [0]
  for (let at = 0; at < count; at += 1) {
    const node = waiting.pop() ?? 0
    order[at] = node
    for (let child = (childStart[node + 1] ?? 0) - 1; child >= (childStart[node] ?? 0); child -= 1) waiting.push(child)
  }
  return order
}

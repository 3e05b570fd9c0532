/** A group of people, or all of them. */
export interface GroupNode {
  /** Names from the top level down; none for everyone. */
  readonly path: readonly string[]
  readonly parent?: GroupNode
  /** Those with a total, of the groups below too. */
  readonly members: readonly number[]
}

interface OpenNode extends GroupNode {
  readonly members: number[]
  readonly below: Map<string, OpenNode>
}

/**
 * The groups to which people belong, lowest level only, and everyone.
 * @param paths for each person the names from the top level down; blanks are skipped, so that somebody can belong to a
 *   region without a team
 */
export function nodesOf(
  totals: Float64Array,
  paths: readonly (readonly string[])[] | undefined,
): { readonly root: GroupNode; readonly groups: readonly GroupNode[] } {
  const root: OpenNode = { path: [], members: [], below: new Map() }
  const own = new Map<OpenNode, number[]>()
  for (let person = 0; person < totals.length; person += 1) {
    if (Number.isNaN(totals[person] ?? NaN)) continue
    root.members.push(person)
    let node = root
    for (const name of paths?.[person] ?? []) {
      if (name === '') continue
      node = below(node, name)
      node.members.push(person)
    }
    const members = own.get(node)
    if (members === undefined) own.set(node, [person])
    else members.push(person)
  }
  const groups = [...own].map(([node, members]): GroupNode => {
    // People right under a level that has groups below it are a group of their own, whose parent is that level.
    return members.length === node.members.length ? node : { path: node.path, parent: node, members }
  })
  return { root, groups }
}

function below(node: OpenNode, name: string): OpenNode {
  const found = node.below.get(name)
  if (found !== undefined) return found
  const made: OpenNode = { path: [...node.path, name], parent: node, members: [], below: new Map() }
  node.below.set(name, made)
  return made
}

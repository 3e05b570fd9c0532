import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { InputError } from '../input-error'
import { textKey } from '../model/columns'
import { treeOf, type TargetTree } from '../targets/tree'
import { anything, range, type Grid, type Parameter } from './parameters'

/** The parameter that says where in the tree each row stands. */
export function pathsParameter(): Parameter<Grid<Cell>> {
  return range(anything, {
    en: 'A column for each level from the top, such as region, team, person; a row for each share',
    zh: '自上而下每级一列，如大区、团队、人员；每份一行',
  })
}

/**
 * The tree of a range of paths.
 * @param rows how many shares there are
 * @throws {InputError} `shapes-differ`, and what {@link treeOf} throws, at the argument `paths`
 */
export function treeOfPaths(paths: Grid<Cell>, rows: number): TargetTree {
  if (paths.rows !== rows)
    throw new InputError('rows-differ', { found: paths.rows, other: 'weights', expected: rows }, { argument: 'paths' })
  try {
    return treeOf(pathRows(paths))
  } catch (error) {
    throw error instanceof InputError ? error.at({ argument: 'paths' }) : error
  }
}

/**
 * The node that a name or a path means: "West", "West / Team 1", or a row of names.
 * @throws {InputError} `node-unknown`, `node-ambiguous` with the paths that it could be
 */
export function nodeNamed(tree: TargetTree, wanted: Grid<Cell>, argument: string): number {
  const names = wanted.values.flatMap((cell) => (isBlank(cell) ? [] : partsOf(textOf(cell))))
  const keys = names.map(textKey)
  const found = tree.names.flatMap((_, node) => (node > 0 && endsWith(tree, node, keys) ? [node] : []))
  const [only] = found
  if (only === undefined || keys.length === 0)
    throw new InputError('node-unknown', { found: names.join(' / ') }, { argument })
  const whole = found.find((node) => tree.depth[node] === keys.length)
  if (found.length > 1 && whole === undefined) {
    const paths = found.slice(0, 3).map((node) => `"${pathOf(tree, node).join(' / ')}"`)
    throw new InputError('node-ambiguous', { found: names.join(' / '), paths: paths.join(', ') }, { argument })
  }
  return whole ?? only
}

/** The names from the top down to a node. */
function pathOf(tree: TargetTree, node: number): string[] {
  const path: string[] = []
  for (let at = node; at > 0; at = tree.parent[at] ?? 0) path.unshift(tree.names[at] ?? '')
  return path
}

function endsWith(tree: TargetTree, node: number, keys: readonly string[]): boolean {
  const path = pathOf(tree, node)
  return (
    path.length >= keys.length && keys.every((key, at) => textKey(path[path.length - keys.length + at] ?? '') === key)
  )
}

function pathRows({ values, rows, columns }: Grid<Cell>): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns).map((cell) => (isBlank(cell) ? '' : textOf(cell))),
  )
}

function partsOf(text: string): string[] {
  return text.split(/\s*[/／>]\s*/).filter((part) => part !== '')
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : quoteCell(cell)
}

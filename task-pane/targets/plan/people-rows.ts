import { textKey } from '../../../core/model/columns'
import { peopleTree } from '../../../core/targets/planner/people-tree'
import type { PlanLevel } from '../../../core/targets/planner/plan-options'
import { NO_UNIT, type Candidate } from '../../../core/workbook/target-plan/plan-people'

/** A unit or a person to choose. */
export interface PeopleRow {
  readonly key: string
  readonly name: string
  readonly depth: number
  /** Everybody below; of a person, the person. */
  readonly people: readonly string[]
}

/** One name a level, from the top down, then the person's own. */
export function pathOf({ name, levels }: Candidate, wanted: readonly PlanLevel[]): readonly string[] {
  return [...wanted.map((level) => levels[level] ?? NO_UNIT), name]
}

/** Units and people as a tree list, each unit before what is in it. */
export function peopleRows(everybody: readonly Candidate[], levels: readonly PlanLevel[]): readonly PeopleRow[] {
  if (everybody.length === 0) return []
  const { tree, order, from, to, paths } = peopleTree(everybody.map((person) => pathOf(person, levels)))
  return Array.from(order.slice(1), (node) => ({
    key: (paths[node] ?? []).join('\n'),
    name: tree.names[node] ?? '',
    depth: (tree.depth[node] ?? 1) - 1,
    people: tree.names.slice(from[node], to[node]),
  }))
}

/** The rows that a search leaves: names that have the words in them, with the units above them and the people below. */
export function matchingRows(rows: readonly PeopleRow[], query: string): readonly PeopleRow[] {
  const wanted = textKey(query)
  if (wanted === '') return rows
  const hit = rows.map(({ name }) => textKey(name).includes(wanted))
  const kept = [...hit]
  const above: number[] = []
  rows.forEach(({ depth }, index) => {
    above.length = depth
    if (above.some((unit) => hit[unit])) kept[index] = true
    if (hit[index] === true) for (const unit of above) kept[unit] = true
    above[depth] = index
  })
  return rows.filter((_, index) => kept[index])
}

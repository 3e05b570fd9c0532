import type { Table, TextColumn } from '../model/dataset'
import { conditionsFor, type Condition, type Group } from './group'

/**
 * Rows parted by which groups they belong to: each row has one part, each group is a list of parts. So a row is
 * added up once, however many groups hold it.
 */
export interface Parts {
  readonly count: number
  readonly ofRow: Int32Array
  /** The parts of each group. */
  readonly ofGroup: readonly (readonly number[])[]
}

/** Parts the rows of a table by groups, which may overlap. */
export function partByGroups(table: Table, groups: readonly Group[]): Parts {
  const conditions = groups.map((group) => conditionsFor(group, table))
  const columns = new Set(conditions.flatMap((list) => list?.map(({ column }) => column) ?? []))
  let ofRow = new Int32Array(table.rows)
  let members: number[][] = [groups.flatMap((_, group) => (conditions[group] === undefined ? [] : [group]))]
  for (const column of columns) {
    const split = splitBy(column, ofRow, members, conditions)
    ofRow = split.ofRow
    members = split.members
  }
  const ofGroup = groups.map((): number[] => [])
  members.forEach((list, part) => list.forEach((group) => ofGroup[group]?.push(part)))
  return { count: members.length, ofRow, ofGroup }
}

/** Parts what has been parted by one more column: the groups that test it stay only where its value passes. */
function splitBy(
  column: TextColumn,
  ofRow: Int32Array,
  members: readonly (readonly number[])[],
  conditions: readonly (readonly Condition[] | undefined)[],
) {
  const width = column.dictionary.length
  const parts = new Map<number, number>()
  const byMembers = new Map<string, number>()
  const found: number[][] = []
  const next = new Int32Array(ofRow.length)
  for (let row = 0; row < ofRow.length; row += 1) {
    const code = column.codes[row] ?? 0
    const key = (ofRow[row] ?? 0) * width + code
    let part = parts.get(key)
    if (part === undefined) {
      const stay = (members[ofRow[row] ?? 0] ?? []).filter((group) =>
        (conditions[group] ?? []).every((condition) => condition.column !== column || condition.mask[code] === 1),
      )
      const name = stay.join()
      part = byMembers.get(name) ?? found.push(stay) - 1
      byMembers.set(name, part)
      parts.set(key, part)
    }
    next[row] = part
  }
  return { ofRow: next, members: found }
}

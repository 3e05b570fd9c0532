import { InputError } from '../input-error'
import { split } from '../targets/split'
import { asSteps } from '../targets/steps'
import { nodesOf, type GroupNode } from './group-nodes'
import { endOf, TIE, tieOf, tiesOf, type Ties } from './ties'
import { gapToWhole } from './weights'

/** A grade and the share of the people who are to have it. */
export interface GradeShare {
  readonly grade: string
  /** In percent, or as the fraction that a percent cell holds; all of a distribution alike. */
  readonly share: number
}

/** The shares of a call that names none. */
export const standardDistribution: readonly GradeShare[] = [
  { grade: 'A', share: 20 },
  { grade: 'B', share: 70 },
  { grade: 'C', share: 10 },
]

export interface ForcedOptions {
  /** For each person the names from the top level down to their group; all are one group where it is left out. */
  readonly paths?: readonly (readonly string[])[]
  /** Groups of fewer people have no shares of their own. */
  readonly smallestGroup: number
  /** Nobody whose total is above this is graded below the middle grade; left out, anybody can be. */
  readonly guard?: number
}

/** Groups of fewer people than this have no shares of their own, unless somebody says otherwise. */
export const SMALLEST_POOL = 5

/** Head counts of a group, by grade. */
export interface HeadCounts {
  /** Names from the top level down; none for everyone. */
  readonly path: readonly string[]
  readonly size: number
  /** Where its people were placed: the group itself, or the group above that is large enough. */
  readonly among: readonly string[]
  /** What the shares come to for a group of this size. */
  readonly target: readonly number[]
  readonly actual: readonly number[]
}

export interface ForcedGrades {
  /** For each person the place of the grade in the distribution; -1 without a total. */
  readonly grades: Int32Array
  /** People whom the guard kept at the middle grade. */
  readonly lifted: readonly number[]
  readonly everyone: HeadCounts
  readonly groups: readonly HeadCounts[]
}

/**
 * Grades by shares of the people instead of by totals.
 *
 * Shares become head counts by largest remainder. People with equal totals get the same grade: a tie that straddles a
 * boundary goes to the side that is nearer to the boundary, up where both are; no other grading that respects ties needs
 * fewer steps from grade to grade to get to the head counts. Each group is graded by itself; the people of one that is too
 * small get the grade that they would have among everyone of the next level up that is large enough.
 * @param totals NaN for no total
 * @throws {InputError} as {@link checkDistribution}
 */
export function forcedGrades(
  totals: Float64Array,
  distribution: readonly GradeShare[],
  { paths, smallestGroup, guard }: ForcedOptions,
): ForcedGrades {
  checkDistribution(distribution)
  const { root, groups } = nodesOf(totals, paths)
  const middle = middleGrade(distribution.length)
  const grades = new Int32Array(totals.length).fill(-1)
  const lifted: number[] = []
  const placed = groups.map((group) => ({ group, among: largeEnough(group, smallestGroup) }))
  const graders = new Map<GroupNode, Grader>()
  for (const { group, among } of placed) {
    const grader = graders.get(among) ?? graderOf(totalsOf(among, totals), distribution)
    graders.set(among, grader)
    for (const person of group.members) {
      const total = totals[person] ?? NaN
      const grade = grader(total)
      const isLifted = guard !== undefined && grade > middle && total > guard + TIE
      if (isLifted) lifted.push(person)
      grades[person] = isLifted ? middle : grade
    }
  }
  const counted = (node: GroupNode, among: GroupNode): HeadCounts => ({
    path: node.path,
    size: node.members.length,
    among: among.path,
    target: headCounts(node.members.length, distribution),
    actual: distribution.map((_, grade) => node.members.filter((person) => grades[person] === grade).length),
  })
  return {
    grades,
    lifted: lifted.sort((one, other) => one - other),
    everyone: counted(root, root),
    groups: placed.map(({ group, among }) => counted(group, among)),
  }
}

/** @throws {InputError} `argument-missing` without a grade; `share-negative` with the row; `shares-not-100` */
export function checkDistribution(distribution: readonly GradeShare[]): void {
  if (distribution.length === 0) throw new InputError('argument-missing', { expected: 'A 20%, B 70%, C 10%' })
  distribution.forEach(({ share }, row) => {
    if (!(share >= 0)) throw new InputError('share-negative', { found: share }, { row: row + 1 })
  })
  const gap = gapToWhole(distribution.map(({ share }) => share))
  if (gap !== undefined) throw new InputError('shares-not-100', gap)
}

/** How many people are to have each grade; ties between remainders go to the larger share, then to the better grade. */
export function headCounts(people: number, distribution: readonly GradeShare[]): number[] {
  return split(
    asSteps(people),
    distribution.map(({ share }) => ({ weight: share })),
  )
}

/** The grade in the middle; of an even number, the lower of the two. */
function middleGrade(count: number): number {
  return Math.floor(count / 2)
}

/** The place of the grade for a total of a group. */
type Grader = (total: number) => number

function graderOf(totals: Float64Array, distribution: readonly GradeShare[]): Grader {
  const ties = tiesOf(totals)
  const boundaries = boundariesOf(ties, headCounts(totals.length, distribution))
  return (total) => {
    const better = ties.sorted.length - endOf(tieOf(total, ties), ties)
    return boundaries.filter((boundary) => boundary <= better).length
  }
}

/** How many people are graded better than each grade but the best; never in the middle of a tie. */
function boundariesOf(ties: Ties, counts: readonly number[]): number[] {
  const people = ties.sorted.length
  let above = 0
  return counts.slice(0, -1).map((count) => {
    above += count
    if (above === 0 || above >= people) return above
    const tie = tieOf(ties.sorted[people - 1 - above] ?? NaN, ties)
    const [first, end] = [people - endOf(tie, ties), people - (ties.starts[tie] ?? 0)]
    if (first === above) return above
    return end - above <= above - first ? end : first
  })
}

function largeEnough(group: GroupNode, smallest: number): GroupNode {
  let node = group
  while (node.members.length < smallest && node.parent !== undefined) node = node.parent
  return node
}

function totalsOf({ members }: GroupNode, totals: Float64Array): Float64Array {
  return Float64Array.from(members, (person) => totals[person] ?? NaN)
}

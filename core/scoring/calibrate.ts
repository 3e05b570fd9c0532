import { InputError, NotAvailable } from '../input-error'
import type { Text } from '../locale/text'
import { headCounts, type GradeShare } from './forced-distribution'
import { TIE } from './ties'
import { breachedOf, cappedGrade, type VetoTrace } from './veto'

/** A person as grading left them. */
export interface GradedByTotal {
  readonly person: string
  readonly total: number | NotAvailable
  readonly grade?: string
  readonly vetoes: readonly VetoTrace[]
}

/** A person who is to have another grade than the total gives. */
export interface GradeMove {
  readonly person: string
  readonly to: string
  readonly reason: string
  /** Why it is right that somebody with as high a total ends below somebody else. */
  readonly orderReason?: string
}

/** A move that changes a grade, with what it means. */
export interface GradeChange extends GradeMove {
  readonly total: number
  readonly from: string
  /** People with as high a total who end below this person, which totals alone would not do. */
  readonly passes: readonly string[]
  /** People with no higher a total who end above this person, which totals alone would not do. */
  readonly behind: readonly string[]
}

export interface Calibration {
  /** In the order of the people; undefined without a total. */
  readonly grades: readonly (string | undefined)[]
  /** In the order of the moves; those that change nothing any more, and those of people who have left, are none. */
  readonly changes: readonly GradeChange[]
  /** What the guard rails object to; the argument names the person. */
  readonly faults: readonly InputError[]
}

/** How many people have a grade. */
export interface GradeCount {
  readonly grade: string
  readonly people: number
  /** How many are to have it; absent where grades have no shares. */
  readonly target?: number
}

/** A person with the numbers of the grades, 0 the best, by the total and in the end. */
interface Placed {
  readonly person: string
  readonly total: number
  readonly given: number
  readonly final: number
  readonly isVetoed: boolean
  readonly isExplained: boolean
}

/**
 * Grades after a calibration meeting, within its guard rails: every move has a reason; a breached veto caps the grade;
 * nobody ends below somebody with no higher a total unless one of the two moves says why. Whoever is down by a veto is
 * below by that reason.
 * @param names grades from the best down
 * @param moves one for each person; see {@link withMove}
 * @returns with faults `calibration-no-reason`, `calibration-above-veto`, `calibration-passes`, `calibration-behind`,
 *   and `not-one-of` for a grade that there is no longer
 */
export function calibrate(
  people: readonly GradedByTotal[],
  names: readonly string[],
  moves: readonly GradeMove[],
): Calibration {
  const moveOf = new Map(moves.map((move) => [move.person, move]))
  const finals = people.map(({ person, grade }) => {
    const to = moveOf.get(person)?.to
    return grade !== undefined && to !== undefined && names.includes(to) ? to : grade
  })
  const placed = people.flatMap(({ person, total, grade, vetoes }, index): Placed[] => {
    const final = finals[index]
    if (total instanceof NotAvailable || grade === undefined || final === undefined) return []
    const isExplained = !isBlank(moveOf.get(person)?.orderReason)
    const [given, last] = [names.indexOf(grade), names.indexOf(final)]
    return [{ person, total, given, final: last, isVetoed: breachedOf(vetoes).length > 0, isExplained }]
  })
  const byName = new Map(placed.map((each) => [each.person, each]))
  const changes: GradeChange[] = []
  const faults: InputError[] = []
  for (const move of moves) {
    const own = byName.get(move.person)
    const entry = people.find(({ person }) => person === move.person)
    if (own === undefined || entry === undefined) continue
    const fault = gradeFault(move, names, entry.vetoes)
    if (fault !== undefined) faults.push(fault.at({ argument: move.person }))
    if (own.given === own.final) continue
    if (isBlank(move.reason)) faults.push(new InputError('calibration-no-reason', {}, { argument: move.person }))
    const passes = placed.filter((other) => isPassed(other, own))
    const behind = placed.filter((other) => isPassed(own, other))
    faults.push(...orderFaults(own, passes, behind))
    changes.push({
      ...move,
      total: own.total,
      from: names[own.given] ?? '',
      passes: passes.map(({ person }) => person),
      behind: behind.map(({ person }) => person),
    })
  }
  return { grades: finals, changes, faults }
}

/** The moves with one more; an earlier one of the same person gives way. */
export function withMove(moves: readonly GradeMove[], move: GradeMove): GradeMove[] {
  return [...withoutMove(moves, move.person), move]
}

/** The moves without that of a person, who goes back to the grade of the total. */
export function withoutMove(moves: readonly GradeMove[], person: string): GradeMove[] {
  return moves.filter((move) => move.person !== person)
}

/**
 * How many people have each grade, beside how many are to.
 * @param names grades from the best down
 * @param distribution the shares of the grades, in the same order; absent where grades have none
 */
export function countGrades(
  grades: readonly (string | undefined)[],
  names: readonly string[],
  distribution?: readonly GradeShare[],
): GradeCount[] {
  const graded = grades.filter((grade) => grade !== undefined)
  const targets = distribution && headCounts(graded.length, distribution)
  return names.map((grade, index) => {
    const target = targets?.[index]
    return {
      grade,
      people: graded.filter((found) => found === grade).length,
      ...(target === undefined ? {} : { target }),
    }
  })
}

function gradeFault({ to }: GradeMove, names: readonly string[], vetoes: readonly VetoTrace[]): InputError | undefined {
  if (!names.includes(to)) return new InputError('not-one-of', { found: to, choices: names.join(', ') })
  const cap = cappedGrade(to, vetoes, names)
  if (cap === to) return undefined
  const veto = breachedOf(vetoes).find(({ gradeCap }) => gradeCap === cap)
  return new InputError('calibration-above-veto', { veto: veto?.name ?? '', cap })
}

/** Whether somebody ends below another one with no higher a total, who by the totals was not above. */
function isPassed(below: Placed, above: Placed): boolean {
  return below.final > above.final && below.given <= above.given && below.total >= above.total - TIE && !below.isVetoed
}

function orderFaults(own: Placed, passes: readonly Placed[], behind: readonly Placed[]): InputError[] {
  if (own.isExplained) return []
  const open = (others: readonly Placed[]) => others.filter(({ isExplained }) => !isExplained)
  const fault = (code: 'calibration-passes' | 'calibration-behind', others: readonly Placed[]) =>
    others.length === 0
      ? []
      : [new InputError(code, { person: own.person, others: listed(others) }, { argument: own.person })]
  return [...fault('calibration-passes', open(passes)), ...fault('calibration-behind', open(behind))]
}

/** As many names as a sentence can hold. */
const NAMED = 3

function listed(people: readonly Placed[]): Text {
  const names = people.slice(0, NAMED).map(({ person }) => person)
  const more = people.length - names.length
  return {
    en: names.join(', ') + (more === 0 ? '' : ` and ${more} more`),
    zh: names.join('、') + (more === 0 ? '' : ` 等 ${people.length} 人`),
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

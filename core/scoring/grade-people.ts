import { NotAvailable } from '../input-error'
import { gradesOf, type Grading } from './design'
import { forcedGrades, type ForcedGrades } from './forced-distribution'
import { gradeOf } from './grade'
import type { PersonScore } from './score-person'
import { cappedGrade } from './veto'

export interface GradedPeople {
  /** In the order of the people; undefined without a total. */
  readonly grades: readonly (string | undefined)[]
  /** How many have each grade, from the best down, vetoes included. */
  readonly counts: readonly { readonly grade: string; readonly people: number }[]
  /** How a forced distribution came out before vetoes: head counts beside their targets, and whom the guard lifted. */
  readonly forced?: ForcedGrades
}

/**
 * Grades a team as its design says, by bands or by shares, and caps grades by vetoes.
 * @param paths for a forced distribution by groups: for each person the names from the top level down
 * @throws {InputError} as `checkBands` and `checkDistribution`
 */
export function gradePeople(
  grading: Grading,
  people: readonly Pick<PersonScore, 'total' | 'vetoes'>[],
  paths?: readonly (readonly string[])[],
): GradedPeople {
  const names = gradesOf(grading)
  const totals = people.map(({ total }) => (total instanceof NotAvailable ? undefined : total))
  const forced = grading.kind === 'forced' ? forcedOf(grading, totals, paths) : undefined
  const grades = people.map(({ vetoes }, person) => {
    const total = totals[person]
    if (total === undefined) return undefined
    const own = grading.kind === 'bands' ? gradeOf(total, grading.bands) : names[forced?.grades[person] ?? -1]
    return own === undefined ? undefined : cappedGrade(own, vetoes, names)
  })
  return {
    grades,
    counts: names.map((grade) => ({ grade, people: grades.filter((found) => found === grade).length })),
    ...(forced === undefined ? {} : { forced }),
  }
}

function forcedOf(
  { distribution, smallestGroup, guard }: Extract<Grading, { kind: 'forced' }>,
  totals: readonly (number | undefined)[],
  paths: readonly (readonly string[])[] | undefined,
): ForcedGrades {
  return forcedGrades(
    Float64Array.from(totals, (total) => total ?? NaN),
    distribution,
    {
      smallestGroup,
      ...(guard === undefined ? {} : { guard }),
      ...(paths === undefined ? {} : { paths }),
    },
  )
}

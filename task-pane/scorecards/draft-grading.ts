import { readNumber } from '../../core/cells/number'
import { InputError } from '../../core/input-error'
import type { Grading } from '../../core/scoring/design'
import { checkDistribution, SMALLEST_POOL, standardDistribution } from '../../core/scoring/forced-distribution'
import { checkBands, standardBands } from '../../core/scoring/grade'
import { standardGrading } from '../../core/workbook/team-scorecard-options'
import { readTyped, typedText } from './typed-number'

/** How totals become grades, in the words that were typed; what is not chosen is remembered. */
export interface DraftGrading {
  readonly kind: Grading['kind']
  readonly bands: readonly DraftGrade[]
  readonly shares: readonly DraftGrade[]
  /** The total above which nobody ends below the middle grade; blank for none. */
  readonly guard: string
}

/** A grade with the points from which on it is given, or with its share in percent. */
export interface DraftGrade {
  readonly grade: string
  readonly at: string
}

/** Names of the fields that an error of {@link readGrading} is about. */
export const gradingField = {
  whole: 'grades',
  grade: (index: number) => `grade ${index}`,
  at: (index: number) => `grade at ${index}`,
  guard: 'guard',
}

export function draftGrading(grading: Grading = standardGrading): DraftGrading {
  const bands = grading.kind === 'bands' ? grading.bands : standardBands
  const shares = grading.kind === 'forced' ? grading.distribution : standardDistribution
  const guard = grading.kind === 'forced' ? grading.guard : undefined
  // No distribution's percents add up to 2 or less, no fractions to more.
  const isFraction = shares.reduce((sum, { share }) => sum + share, 0) <= 2
  return {
    kind: grading.kind,
    bands: bands.map(({ grade, from }) => ({ grade, at: typedText(from, 'points') })),
    shares: shares.map(({ grade, share }) => ({ grade, at: typedText(share, isFraction ? 'percent' : 'points') })),
    guard: guard === undefined ? '' : typedText(guard, 'points'),
  }
}

/** The grades of the way that is chosen. */
export function gradesIn({ kind, bands, shares }: DraftGrading): readonly DraftGrade[] {
  return kind === 'bands' ? bands : shares
}

export function withGrades(draft: DraftGrading, grades: readonly DraftGrade[]): DraftGrading {
  return draft.kind === 'bands' ? { ...draft, bands: grades } : { ...draft, shares: grades }
}

/**
 * The grading that was typed.
 * @throws {InputError} `not-a-number`, `name-missing`, `grade-twice`, and as `checkBands` and `checkDistribution`, at the
 *   field
 */
export function readGrading(draft: DraftGrading): Grading {
  const rows = gradesIn(draft).map(({ grade, at }, index) => ({
    grade: grade.trim(),
    at: readTyped(at.replace(/%\s*$/, ''), 'points', gradingField.at(index)),
  }))
  rows.forEach(({ grade }, index) => {
    const place = { argument: gradingField.grade(index) }
    if (grade === '') throw new InputError('name-missing', {}, place)
    if (rows.findIndex((row) => row.grade === grade) < index)
      throw new InputError('grade-twice', { found: grade }, place)
  })
  if (draft.kind === 'bands') {
    const bands = rows.map(({ grade, at }) => ({ grade, from: at }))
    const fallen = bands.findIndex(({ from }, index) => from >= (bands[index - 1]?.from ?? Infinity))
    at(fallen < 0 ? gradingField.whole : gradingField.at(fallen), () => checkBands(bands))
    return { kind: 'bands', bands }
  }
  const distribution = rows.map(({ grade, at: share }) => ({ grade, share }))
  const negative = distribution.findIndex(({ share }) => share < 0)
  at(negative < 0 ? gradingField.whole : gradingField.at(negative), () => checkDistribution(distribution))
  const guard = draft.guard.trim() === '' ? undefined : readTyped(draft.guard, 'points', gradingField.guard)
  return { kind: 'forced', distribution, smallestGroup: SMALLEST_POOL, ...(guard === undefined ? {} : { guard }) }
}

/** What the shares add up to, as far as they are numbers. */
export function totalShare({ shares }: DraftGrading): number {
  const total = shares.reduce((sum, { at }) => sum + (readNumber(at.replace(/%\s*$/, '')) ?? 0), 0)
  return Math.round(total * 1e6) / 1e6
}

function at(field: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // The field says which row it is.
    throw new InputError(error.code, error.facts, { argument: field })
  }
}

import { InputError } from '../input-error'
import { TIE } from './ties'

/** A grade and the total from which on it is given; the edge belongs to it. */
export interface Band {
  readonly grade: string
  readonly from: number
}

/**
 * The bands of a call that names none, on the scale of the standard curve, where 100 is the target met: S outstanding
 * from 110, A met from 100, B nearly from 80, C in part from 60 (the threshold's points), D below.
 */
export const standardBands: readonly Band[] = [
  { grade: 'S', from: 110 },
  { grade: 'A', from: 100 },
  { grade: 'B', from: 80 },
  { grade: 'C', from: 60 },
  { grade: 'D', from: 0 },
]

/**
 * The grade of a total by absolute bands; below the last edge it is the last grade.
 * @param bands from the best grade down
 * @throws {InputError} as {@link checkBands}
 */
export function gradeOf(total: number, bands: readonly Band[] = standardBands): string {
  checkBands(bands)
  return bands[bandOf(total, bands)]?.grade ?? ''
}

/** The place among bands of the one that a total reaches; a miss by no more than the noise of adding doubles is none. */
export function bandOf(total: number, bands: readonly Band[]): number {
  const reached = bands.findIndex(({ from }) => total >= from - TIE)
  return reached < 0 ? bands.length - 1 : reached
}

/** @throws {InputError} `bands-not-ordered` with the two bands, `argument-missing` when there is no band */
export function checkBands(bands: readonly Band[]): void {
  if (bands.length === 0)
    throw new InputError('argument-missing', { expected: 'S 110, A 100, …' }, { argument: 'bands' })
  bands.slice(1).forEach((band, index) => {
    const better = bands[index]
    if (better && !(better.from > band.from))
      throw new InputError('bands-not-ordered', {
        first: `${better.grade} ${better.from}`,
        second: `${band.grade} ${band.from}`,
      })
  })
}

/** A grade, but not better than another one; grades from the best down. */
export function notBetterThan(grade: string, cap: string, grades: readonly string[]): string {
  return grades.indexOf(grade) < grades.indexOf(cap) ? cap : grade
}

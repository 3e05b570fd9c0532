import { InputError } from '../input-error'

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

/** A total that misses an edge by no more than the noise of adding doubles reaches it. */
const NOISE = 1e-9

/**
 * The grade of a total by absolute bands; below the last edge it is the last grade.
 * @param bands from the best grade down
 * @throws {InputError} `bands-not-ordered` with the two bands, `argument-missing` when there is no band
 */
export function gradeOf(total: number, bands: readonly Band[] = standardBands): string {
  bands.slice(1).forEach((band, index) => {
    const better = bands[index]
    if (better && !(better.from > band.from))
      throw new InputError('bands-not-ordered', {
        first: `${better.grade} ${better.from}`,
        second: `${band.grade} ${band.from}`,
      })
  })
  const reached = bands.find(({ from }) => total >= from - NOISE) ?? bands[bands.length - 1]
  if (!reached) throw new InputError('argument-missing', { expected: 'S 110, A 100, …' }, { argument: 'bands' })
  return reached.grade
}

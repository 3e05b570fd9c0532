import { InputError } from '../input-error'
import { principalEigenvector } from './principal-eigenvector'

/** Saaty's mean consistency index of random matrices, by size; matrices of one and two are always consistent. */
const RANDOM_INDEX = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49] as const
const MOST_CRITERIA = RANDOM_INDEX.length - 1

/** A consistency ratio above this asks for other judgements (Saaty 1980). */
export const CONSISTENT = 0.1

/** How far the product of a judgement and its reciprocal may be from 1: people write 0.33 for a third. */
const ROUNDED = 0.05

/** One of the judgements: so many times as important. Row and column count from 0. */
export interface Judgement {
  readonly row: number
  readonly column: number
  readonly found: number
  /** What all the judgements together make of it. */
  readonly consistent: number
}

export interface Ahp {
  /** Adding up to 1. */
  readonly weights: readonly number[]
  readonly lambdaMax: number
  /** 0 where judgements follow from one another; above {@link CONSISTENT} they contradict each other. */
  readonly consistencyRatio: number
  /** The one that is furthest, as a factor, from what the weights say; none where a matrix cannot be inconsistent. */
  readonly mostInconsistent?: Judgement
}

/**
 * Weights out of judgements in pairs: the analytic hierarchy process of Saaty (1980), "The Analytic Hierarchy Process".
 * Of a pair that is rounded (3 and 0.33) the judgement of 1 or more counts.
 * @param matrix how many times as important the row's criterion is as the column's; of a pair, one may be undefined, and
 *   so may the ones of the diagonal
 * @throws {InputError} `ahp-not-square`, `ahp-too-many`; with the cell: `not-positive`, `ahp-diagonal`, `cell-blank`,
 *   `ahp-not-reciprocal`
 */
export function ahp(matrix: readonly (readonly (number | undefined)[])[]): Ahp {
  const judgements = completed(matrix)
  const size = judgements.length
  const { vector: weights, value: lambdaMax } = principalEigenvector(judgements)
  const index = RANDOM_INDEX[size] ?? 0
  const mostInconsistent = furthest(judgements, weights)
  return {
    weights,
    lambdaMax,
    // Rounding can leave λ a hair below n, its least value.
    consistencyRatio: index === 0 ? 0 : Math.max(0, (lambdaMax - size) / (size - 1) / index),
    ...(index === 0 || mostInconsistent === undefined ? {} : { mostInconsistent }),
  }
}

function completed(matrix: readonly (readonly (number | undefined)[])[]): number[][] {
  const size = matrix.length
  const wrong = matrix.find((row) => row.length !== size)
  if (wrong || size === 0) throw new InputError('ahp-not-square', { rows: size, columns: wrong?.length ?? 0 })
  if (size > MOST_CRITERIA) throw new InputError('ahp-too-many', { found: size, most: MOST_CRITERIA })
  return matrix.map((cells, row) => cells.map((_, column) => judgement(matrix, row, column)))
}

function judgement(matrix: readonly (readonly (number | undefined)[])[], row: number, column: number): number {
  const place = { row: row + 1, column: column + 1 }
  const given = matrix[row]?.[column]
  const mirrored = matrix[column]?.[row]
  if (given !== undefined && !(given > 0)) throw new InputError('not-positive', { found: given }, place)
  if (row === column) {
    if (given !== undefined && given !== 1) throw new InputError('ahp-diagonal', { found: given }, place)
    return 1
  }
  if (given === undefined && mirrored === undefined) throw new InputError('cell-blank', {}, place)
  // The mirror image is looked at in its own turn; what is no number above 0 is refused there.
  if (mirrored === undefined || given === undefined) return given ?? 1 / (mirrored ?? NaN)
  if (mirrored > 0 && Math.abs(given * mirrored - 1) > ROUNDED) {
    const facts = { found: given, other: mirrored, row: column + 1, column: row + 1 }
    throw new InputError('ahp-not-reciprocal', facts, place)
  }
  return given >= mirrored ? given : 1 / mirrored
}

/** Saaty's ε = a × w_column / w_row, furthest from 1 as a factor. */
function furthest(judgements: readonly (readonly number[])[], weights: readonly number[]): Judgement | undefined {
  let found: Judgement | undefined
  let most = -1
  judgements.forEach((row, one) =>
    row.forEach((given, other) => {
      const consistent = (weights[one] ?? 0) / (weights[other] ?? 1)
      const distance = Math.abs(Math.log(given / consistent))
      // Above the diagonal only: the other half says the same.
      if (one >= other || distance <= most) return
      most = distance
      found = { row: one, column: other, found: given, consistent }
    }),
  )
  return found
}

import { solveQP } from 'quadprog'

/** Leaves by row; a lower bound of 0 and an upper one of Infinity are none. */
export interface BoundedLeaves {
  /** Above 0. */
  readonly weights: readonly number[]
  readonly mins: readonly number[]
  readonly maxs: readonly number[]
}

/**
 * The ideal shares as a quadratic programme: of all shares within the bounds that add up to the total, those of the least
 * Σ share² / weight. That is weighted least squares, Σ (share − λ₀ weight)² / weight, whatever λ₀: the two differ by
 * 2 λ₀ × total, which is given. Where a share stands at no bound, its derivative, 2 × share / weight, is the same for all
 * (Karush, Kuhn and Tucker), so that the solution is clamp(λ × weight, min, max) with one λ: what the split rounds.
 * @returns undefined where the solver takes constraints for inconsistent, as it does where they leave but one solution
 */
export function sharesInQuadprog(total: number, { weights, mins, maxs }: BoundedLeaves): number[] | undefined {
  const rows = weights.map((_, row) => row)
  const capped = rows.filter((row) => maxs[row] !== Infinity)
  const unit = (at: number, size: number) => rows.map((row) => (row === at ? size : 0))
  const constraints = [
    { of: rows.map(() => 1), least: total },
    ...rows.map((row) => ({ of: unit(row, 1), least: mins[row] ?? 0 })),
    ...capped.map((row) => ({ of: unit(row, -1), least: -(maxs[row] ?? 0) })),
  ]
  const { solution, message } = solveQP(
    fromOne(weights.map((weight, row) => fromOne(unit(row, 1 / weight)))),
    fromOne(rows.map(() => 0)),
    fromOne(rows.map((row) => fromOne(constraints.map(({ of }) => of[row] ?? 0)))),
    fromOne(constraints.map(({ least }) => least)),
    1,
  )
  return message === '' ? rows.map((row) => solution[row + 1] ?? NaN) : undefined
}

function fromOne<T>(values: readonly T[]): T[] {
  const shifted: T[] = []
  values.forEach((value, place) => {
    shifted[place + 1] = value
  })
  return shifted
}

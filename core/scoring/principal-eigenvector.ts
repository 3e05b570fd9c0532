/** Iterations after which the last bits only go round; positive matrices settle within a few dozen. */
const MOST_ROUNDS = 5000
const SETTLED = 1e-14

/**
 * The principal eigenvector of a square matrix of numbers above 0, by power iteration, which converges for every such
 * matrix (Perron 1907).
 * @returns the vector, adding up to 1, and its eigenvalue
 */
export function principalEigenvector(matrix: readonly (readonly number[])[]): {
  readonly vector: readonly number[]
  readonly value: number
} {
  const size = matrix.length
  let vector: number[] = matrix.map(() => 1 / size)
  let value = NaN
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const image = matrix.map((row) => row.reduce((sum, entry, column) => sum + entry * (vector[column] ?? 0), 0))
    // The vector adds up to 1, so that its image adds up to the eigenvalue.
    value = image.reduce((sum, entry) => sum + entry, 0)
    const next = image.map((entry) => entry / value)
    const moved = next.reduce((most, entry, row) => Math.max(most, Math.abs(entry - (vector[row] ?? 0))), 0)
    vector = next
    if (moved < SETTLED) break
  }
  return { vector, value }
}

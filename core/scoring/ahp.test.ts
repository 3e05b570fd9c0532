import fc from 'fast-check'
import { ahp } from './ahp'

describe('weights out of comparisons in pairs', () => {
  it('agree with the usual example of three criteria', () => {
    const { weights, lambdaMax, consistencyRatio } = ahp([
      [1, 3, 5],
      [1 / 3, 1, 3],
      [1 / 5, 1 / 3, 1],
    ])
    expect(weights.map((weight) => Number(weight.toFixed(3)))).toEqual([0.637, 0.258, 0.105])
    expect(lambdaMax).toBeCloseTo(3.0385, 4)
    expect(consistencyRatio).toBeCloseTo(0.033, 3)
  })

  it('agree with Saaty’s choice of a school (1980): six criteria whose comparisons do not agree', () => {
    // Learning, friends, school life, vocational training, college preparation, music classes.
    const { weights, consistencyRatio } = ahp([
      [1, 4, 3, 1, 3, 4],
      [1 / 4, 1, 7, 3, 1 / 5, 1],
      [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
      [1, 1 / 3, 5, 1, 1, 1 / 3],
      [1 / 3, 5, 5, 1, 1, 3],
      [1 / 4, 1, 6, 3, 1 / 3, 1],
    ])
    expect(weights.map((weight) => Number(weight.toFixed(2)))).toEqual([0.32, 0.14, 0.03, 0.13, 0.24, 0.14])
    expect(consistencyRatio).toBeGreaterThan(0.2)
  })

  it('take either half of the comparisons for the whole, and 0.33 for a third', () => {
    const whole = ahp([
      [1, 3, 5],
      [1 / 3, 1, 3],
      [1 / 5, 1 / 3, 1],
    ])
    const upper = [
      [undefined, 3, 5],
      [undefined, undefined, 3],
      [undefined, undefined, undefined],
    ]
    const rounded = [
      [1, 3, 5],
      [0.33, 1, 3],
      [0.2, 0.33, 1],
    ]
    expect(ahp(upper)).toEqual(whole)
    expect(ahp(rounded)).toEqual(whole)
  })

  it('name the comparison that fits least', () => {
    // 8 : 4 : 2 : 1, but for the first against the last, which is the wrong way round.
    const { consistencyRatio, mostInconsistent } = ahp([
      [1, 2, 4, 1 / 8],
      [1 / 2, 1, 2, 4],
      [1 / 4, 1 / 2, 1, 2],
      [8, 1 / 4, 1 / 2, 1],
    ])
    expect(consistencyRatio).toBeGreaterThan(0.1)
    expect(mostInconsistent).toMatchObject({ row: 0, column: 3, found: 1 / 8 })
    expect(mostInconsistent?.consistent).toBeGreaterThan(1 / 8)
  })

  it.each([
    [3, 0.58],
    [4, 0.9],
    [5, 1.12],
    [6, 1.24],
    [7, 1.32],
    [8, 1.41],
    [9, 1.45],
    [10, 1.49],
  ])('of %d criteria measure their consistency by Saaty’s random index %d', (size, randomIndex) => {
    // All alike, but for the first, which is said to be nine times as important as the last.
    const matrix = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) =>
        row === 0 && column === size - 1 ? 9 : row < column ? 1 : undefined,
      ),
    )
    const { lambdaMax, consistencyRatio } = ahp(matrix)
    expect(lambdaMax).toBeGreaterThan(size)
    expect(consistencyRatio).toBeCloseTo((lambdaMax - size) / (size - 1) / randomIndex, 12)
  })

  it('of one criterion is the whole weight, of two cannot disagree', () => {
    expect(ahp([[1]])).toEqual({ weights: [1], lambdaMax: 1, consistencyRatio: 0 })
    const { weights, consistencyRatio, mostInconsistent } = ahp([
      [1, 3],
      [1 / 3, 1],
    ])
    expect(weights[0]).toBeCloseTo(0.75, 12)
    expect([consistencyRatio, mostInconsistent]).toEqual([0, undefined])
  })
})

it.each<[(number | undefined)[][], string]>([
  [[[1, 2]], 'needs as many columns as rows, one for each criterion; got 1 × 2.'],
  [[], 'got 0 × 0.'],
  [Array.from({ length: 11 }, () => Array<number>(11).fill(1)), 'compares 11 criteria; 10 are the most'],
  [[[1, 0], [undefined, 1]], 'row 1, column 2: needs a number above 0, found 0.'], // prettier-ignore
  [[[2, 1], [1, 1]], 'row 1, column 1: a criterion is as important as itself: write 1, or leave it blank; found 2.'], // prettier-ignore
  [[[1, undefined], [undefined, 1]], 'row 1, column 2: the cell is blank; it needs a value.'], // prettier-ignore
  [[[1, 3], [3, 1]], 'row 1, column 2: says 3, but the opposite comparison says 3; one must be 1 divided by the other.'], // prettier-ignore
])('refuses %j', (matrix, message) => {
  expect(() => ahp(matrix)).toThrow(message)
})

const scale = fc.constantFrom(...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((value) => [value, 1 / value]))
const matrices = fc.integer({ min: 2, max: 10 }).chain((size) =>
  fc.array(scale, { minLength: size * size, maxLength: size * size }).map((given) =>
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => {
        if (row === column) return 1
        return row < column ? (given[row * size + column] ?? 1) : 1 / (given[column * size + row] ?? 1)
      }),
    ),
  ),
)

it('has weights that add up to 1 and are an eigenvector, with λmax at least the number of criteria', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const { weights, lambdaMax } = ahp(matrix)
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
      expect(lambdaMax).toBeGreaterThanOrEqual(matrix.length - 1e-9)
      matrix.forEach((row, index) => {
        const image = row.reduce((sum, entry, column) => sum + entry * (weights[column] ?? NaN), 0)
        expect(image).toBeCloseTo(lambdaMax * (weights[index] ?? NaN), 9)
      })
    }),
  )
})

it('gives back weights from which comparisons were made, with a consistency ratio of 0', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 10 })
  fc.assert(
    fc.property(parts, (weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0)
      const found = ahp(weights.map((one) => weights.map((other) => one / other)))
      found.weights.forEach((weight, index) => expect(weight).toBeCloseTo((weights[index] ?? NaN) / sum, 9))
      expect(found.consistencyRatio).toBeCloseTo(0, 9)
    }),
  )
})

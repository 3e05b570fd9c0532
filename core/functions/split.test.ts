import * as fc from 'fast-check'
import { contextForTests } from './context-for-tests'
import type { Argument } from './define'
import { SPLIT } from './split'

const context = contextForTests()
const split = (...args: readonly Argument[]) => SPLIT.call(args, context)

describe('KPI_SPLIT', () => {
  it('keeps the shape of the weights', () => {
    expect(split(100, [[1], [1], [1]])).toEqual([[34], [33], [33]])
    expect(split(100, [[1, 1, 1]])).toEqual([[34, 33, 33]])
    expect(split(100, [[1, 1], [1, 1]])).toEqual([[25, 25], [25, 25]]) // prettier-ignore
    expect(split(100, 3)).toBe(100)
  })

  it('takes one bound for all or one for each share', () => {
    expect(split(100, [[1, 1, 8]], 1, '', 50)).toEqual([[25, 25, 50]])
    expect(split(100, [[1, 1, 8]], 1, [[30, '', '']], [['', '', 50]])).toEqual([[30, 20, 50]])
  })

  it('takes a blank and an error for no bound and no lock', () => {
    expect(split(10, [[1], [2], [3], [4]], 1, [[''], [null], ['#N/A'], ['']], null, [[''], [5], [null], ['#N/A']])).toEqual([[1], [5], [2], [2]]) // prettier-ignore
  })

  it('reads numbers written as text', () => {
    expect(split('1,000', [['1'], ['3']], '0.5')).toEqual([[250], [750]])
  })

  it.each([
    [['x', [[1]]], 'total: needs a number, found "x".'],
    [[100, [[1, -1]]], 'weights, row 1, column 2: a weight must be 0 or more, found -1.'],
    [[100, [[1], ['']]], 'weights, row 2: the cell is blank; it needs a value.'],
    [[100.5, [[1, 1]]], 'total: 100.5 is not a whole number of steps of 1.'],
    [[100, [[1, 1]], 0], 'step: needs a number above 0, found 0.'],
    [[100, [[1, 1, 1]], 1, , 20], 'max: the upper bounds allow at most 60, the total to share is 100.'],
    [[100, [[1, 1, 1]], 1, 40], 'min: the lower bounds need at least 120, the total to share is 100.'],
    [
      [100, [[1, 1]], 1, [[0, 60]], [[100, 50]]],
      'min, row 1, column 2: the lower bound 60 is above the upper bound 50.',
    ],
    [
      [100, [[1, 1]], 1, , , [[40, 50]]],
      'locked: everything is locked, and the locked values add up to 90, not to 100.',
    ],
    [[100, [[1], [1]], 1, , , [[''], [0.5]]], 'locked, row 2: 0.5 is not a whole number of steps of 1.'],
    [[100, [[1, 1]], 1, [[1], [1]]], 'min: has 2 × 1 cells, but weights has 1 × 2; give ranges of the same shape.'],
    [[100, [[1, 1]], 1, , , 5], 'locked: has 1 × 1 cells, but weights has 1 × 2; give ranges of the same shape.'],
    [[100], 'weights: this argument is needed. One weight per share, 0 or more; all 0: equal shares'],
  ])('refuses %j and says which argument and where', (args, message) => {
    expect(() => split(...args)).toThrow(message)
  })

  it('gives shares that add up to the total and never less to a larger weight', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), weights, (total, given) => {
        const shares = [
          split(
            total,
            given.map((weight) => [weight]),
          ),
        ]
          .flat(2)
          .map(Number)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
        given.forEach((one, i) =>
          given.forEach((other, j) => {
            if (one > other) expect(shares[i]).toBeGreaterThanOrEqual(shares[j] ?? NaN)
          }),
        )
      }),
    )
  })
})

import fc from 'fast-check'
import { chanceOfGrowth } from './growth-chance'

it('is one half for the mean of a symmetric history', () => {
  const { chance, percentile } = chanceOfGrowth(0.1, [0, 0.05, 0.1, 0.15, 0.2])
  expect(chance).toBeCloseTo(0.5, 12)
  expect(percentile).toBe(0.5)
})

it('agrees with the tables of Student’s distribution', () => {
  // n = 5, mean 0, s² = 2.5: the predictive scale is √(2.5 × 1.2) = √3; t(0.9; 4) = 1.5332, t(0.95; 4) = 2.1318.
  const history = [-2, -1, 0, 1, 2]
  expect(chanceOfGrowth(1.533206 * Math.sqrt(3), history).chance).toBeCloseTo(0.1, 6)
  expect(chanceOfGrowth(-1.533206 * Math.sqrt(3), history).chance).toBeCloseTo(0.9, 6)
  expect(chanceOfGrowth(2.131847 * Math.sqrt(3), history).chance).toBeCloseTo(0.05, 6)
})

it('counts those that are as large half', () => {
  expect(chanceOfGrowth(3, [1, 2, 3, 3]).percentile).toBe(0.75)
})

it('goes by the rule of succession where growth was always the same', () => {
  expect(chanceOfGrowth(0.1, [0.1, 0.1, 0.1, 0.1]).chance).toBeCloseTo(5 / 6, 12)
  expect(chanceOfGrowth(0.2, [0.1, 0.1, 0.1, 0.1]).chance).toBeCloseTo(1 / 6, 12)
})

it('is never certain, and never grows with what is needed', () => {
  const growth = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100)
  fc.assert(
    fc.property(fc.array(growth, { minLength: 2, maxLength: 12 }), growth, growth, (history, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const [less, more] = [chanceOfGrowth(low, history).chance, chanceOfGrowth(high, history).chance]
      expect(less).toBeLessThan(1)
      expect(more).toBeGreaterThan(0)
      expect(more).toBeLessThanOrEqual(less + 1e-12)
    }),
  )
})

import fc from 'fast-check'
import { blended, changedByPercent, grown, incremented, straightLine } from './methods'
import { stepScale } from './steps'

it('grows each previous value by its own rate', () => {
  expect(grown([100, 200], [0.1, -0.5])).toEqual([110.00000000000001, 100])
})

it('blends two bases, neither of which counts more for its units', () => {
  expect(blended([1, 3], [5000, 5000], 0.5)).toEqual([0.375, 0.625])
  expect(blended([1, 3], [5000, 5000], 1)).toEqual([0.25, 0.75])
  expect(() => blended([0, 0], [1, 1], 0.5)).toThrow('basis')
})

it('adds what is missing in equal parts, or takes it away', () => {
  expect(incremented(100, [50, 20, 10])).toEqual([57, 27, 16])
  expect(incremented(70, [50, 20, 10])).toEqual([46, 17, 7])
})

it('changes by a percentage and shares the new total', () => {
  // 3 × 1.1 × 5 = 16.5 → 17 over 5, 5, 5.
  expect(changedByPercent([5, 5, 5], 0.1)).toEqual([6, 6, 5])
})

it('draws a straight line to the cent, its ends as they are', () => {
  expect(straightLine(10, 20, 4, stepScale(0.01))).toEqual([10, 13.33, 16.67, 20])
  expect(straightLine(10, 20, 1, stepScale(1))).toEqual([20])
})

it('increments and changes add up exactly', () => {
  const values = fc.array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(
      values,
      fc.nat({ max: 1e10 }),
      fc.double({ min: -1, max: 3, noNaN: true }),
      (current, total, change) => {
        const sum = (list: readonly number[]) => list.reduce((one, other) => one + other, 0)
        expect(sum(incremented(total, current))).toBe(total)
        expect(sum(changedByPercent(current, change))).toBe(Math.round(sum(current) * (1 + change)))
      },
    ),
  )
})

import fc from 'fast-check'
import { fairness } from './fairness'

it('tells the load of each, the spread, the Gini coefficient and who is out of line', () => {
  // Loads 1, 2, 3, 4: Gini = (−3·1 − 1·2 + 1·3 + 3·4) / (4 · 10) = 0.25; the average is 260 / 110.
  const found = fairness([10, 40, 90, 120], [10, 20, 30, 30])
  expect(found.loads).toEqual([1, 2, 3, 4])
  expect(found.spread).toBe(4)
  expect(found.gini).toBeCloseTo(0.25, 12)
  expect(found.average).toBeCloseTo(260 / 90, 12)
  expect(found.outOfLine).toEqual([0, 1, 3])
})

it('is even where everybody carries the same per capacity', () => {
  expect(fairness([100, 50, 0], [2, 1, 0])).toEqual({
    loads: [50, 50, undefined],
    average: 50,
    spread: 1,
    gini: 0,
    outOfLine: [],
  })
})

it('refuses a target without capacity, negative numbers and no capacity at all', () => {
  expect(() => fairness([1, 5], [1, 0])).toThrow('row 2')
  expect(() => fairness([-1], [1])).toThrow('row 1')
  expect(() => fairness([0], [0])).toThrow('capacity')
})

it('has a Gini coefficient from 0 to 1 that does not mind units or order', () => {
  const pairs = fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.integer({ min: 1, max: 1000 })), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(pairs, (list) => {
      const [targets, capacity] = [list.map(([target]) => target), list.map(([, each]) => each)]
      const { gini } = fairness(targets, capacity)
      expect(gini).toBeGreaterThanOrEqual(-1e-12)
      expect(gini).toBeLessThan(1)
      const turned = fairness(
        [...targets].reverse(),
        [...capacity].reverse().map((each) => each * 8),
      )
      expect(turned.gini).toBeCloseTo(gini, 9)
    }),
  )
})

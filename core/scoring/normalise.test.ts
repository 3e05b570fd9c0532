import fc from 'fast-check'
import { normalise, withoutGroupLevels } from './normalise'

const of = (...values: number[]) => Float64Array.from(values)
const numbers = (values: Float64Array) => Array.from(values)

it('counts sample standard deviations from the mean', () => {
  // Mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, sample variance 32 / 7.
  const { values } = normalise(of(2, 4, 4, 4, 5, 5, 7, 9), 'z')
  expect(values[0]).toBeCloseTo(-3 / Math.sqrt(32 / 7), 12)
  expect(values[7]).toBeCloseTo(4 / Math.sqrt(32 / 7), 12)
})

it('puts the lowest at 0 and the highest at 100', () => {
  expect(numbers(normalise(of(60, 75, 100), 'minmax').values)).toEqual([0, 37.5, 100])
})

it('counts those below and half of the equal ones', () => {
  expect(numbers(normalise(of(70, 80, 80, 90), 'percentile').values)).toEqual([12.5, 50, 50, 87.5])
})

it('leaves out what has no value', () => {
  expect(numbers(normalise(of(1, NaN, 3), 'minmax').values)).toEqual([0, NaN, 100])
  expect(numbers(normalise(of(NaN), 'z').values)).toEqual([NaN])
})

it('gives a constant column 0 (z) or 50, and says so', () => {
  expect(normalise(of(7, 7, 7), 'z')).toEqual({ values: of(0, 0, 0), notes: [{ kind: 'constant' }] })
  expect(normalise(of(7, 7), 'minmax').values).toEqual(of(50, 50))
  expect(normalise(of(7, 7), 'percentile').values).toEqual(of(50, 50))
  expect(normalise(of(0.3, 0.1 + 0.2), 'minmax').values).toEqual(of(50, 50))
})

const strict = [60, 70, 80, 90, 100]
const lenient = strict.map((total) => total + 20)
const groups = [...strict.map(() => 'strict'), ...lenient.map(() => 'lenient')]

it('takes the level of a group out', () => {
  const { values, notes } = normalise(of(...strict, ...lenient), 'z', groups)
  expect(values.subarray(0, 5)).toEqual(values.subarray(5))
  expect(notes).toEqual([])
})

it('compares a group of fewer than five with everyone, and says so', () => {
  const totals = of(...strict, ...lenient, 75, 85)
  const { values, notes } = normalise(totals, 'minmax', [...groups, 'few', 'few'])
  // Everyone reaches from 60 to 120.
  expect(numbers(values.subarray(10))).toEqual([25, (100 * 25) / 60])
  expect(notes).toEqual([{ kind: 'small', group: 'few', size: 2 }])
})

it('compares people without a group with everyone', () => {
  const { values, notes } = normalise(of(...strict, ...lenient, 75), 'minmax', [...groups, ''])
  expect(values[10]).toBe(25)
  expect(notes).toEqual([])
})

it('puts groups on the level and spread of everyone, and leaves small ones as they are', () => {
  const totals = of(...strict, ...lenient, 75)
  const { values } = withoutGroupLevels(totals, [...groups, 'few'])
  expect(values[10]).toBeCloseTo(75, 9)
  expect(values[0]).toBeCloseTo(values[5] ?? NaN, 9)
  // The mean of everyone: (400 + 500 + 75) / 11.
  expect(values[2]).toBeCloseTo(975 / 11, 9)
})

it('keeps the order of values, whatever the method', () => {
  const columns = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(columns, fc.constantFrom('z' as const, 'minmax' as const, 'percentile' as const), (column, method) => {
      const values = numbers(normalise(of(...column), method).values)
      column.forEach((one, first) =>
        column.forEach((other, second) => {
          if (one < other) expect(values[first]).toBeLessThan(values[second] ?? NaN)
          if (one === other) expect(values[first]).toBe(values[second])
        }),
      )
    }),
  )
})

it('has percentile ranks that are 50 on average', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (column) => {
      const values = numbers(normalise(of(...column), 'percentile').values)
      expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(50, 9)
    }),
  )
})

import fc from 'fast-check'
import { select } from './select'

describe('select', () => {
  it('puts the value at its place, smaller ones before and larger ones behind', () => {
    const asked = fc
      .array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 50 })
      .chain((values) => fc.tuple(fc.constant(values), fc.integer({ min: 0, max: values.length - 1 })))
    fc.assert(
      fc.property(asked, fc.array(fc.integer()), ([values, place], rest) => {
        const all = Float64Array.from([...values, ...rest])
        const found = select(all, values.length, place)
        const sorted = [...values].sort((one, other) => one - other)
        expect(found).toBe(sorted[place])
        expect([...all.subarray(0, place)].every((value) => value <= found)).toBe(true)
        expect([...all.subarray(place, values.length)].every((value) => value >= found)).toBe(true)
        expect([...all.subarray(values.length)]).toEqual(rest)
      }),
    )
  })

  it.each([
    ['ascending', (at: number) => at],
    ['descending', (at: number) => -at],
    ['all the same', () => 7],
    ['up and down', (at: number) => Math.min(at, 100_000 - at)],
  ])('finds the middle of 100,000 values that are %s', (_, valueAt) => {
    const values = Float64Array.from({ length: 100_000 }, (__, at) => valueAt(at))
    const sorted = values.slice().sort()
    expect(select(values, values.length, 50_000)).toBe(sorted[50_000])
  })
})

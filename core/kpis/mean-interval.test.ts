import * as fc from 'fast-check'
import { meanInterval } from './mean-interval'

/** Half the width of the interval of a sample of so many values with mean 0 and standard error 1. */
function halfWidth(freedom: number): number {
  const count = freedom + 1
  const spread = Math.sqrt(count * freedom)
  const values = [spread, -spread, ...Array<number>(count - 2).fill(0)].map((value) => value / Math.SQRT2)
  return meanInterval(values)?.high ?? NaN
}

describe('meanInterval', () => {
  it.each([
    [1, 12.706204736],
    [2, 4.30265272991],
    [3, 3.18244630528],
    [10, 2.22813885196],
    [29, 2.04522964213],
    [30, 2.0422724563],
    [100, 1.98397151845],
    [120, 1.97993040505],
    [1000, 1.96233908083],
  ])('has the t of published tables for %d degrees of freedom', (freedom, t) => {
    expect(halfWidth(freedom)).toBeCloseTo(t, 9)
  })

  it('is the mean of 10, 20 and 6 give or take 4.3027 × 7.2111 ÷ √3', () => {
    expect(meanInterval([10, 20, 6])?.low).toBeCloseTo(-5.9135, 3)
    expect(meanInterval([10, 20, 6])?.high).toBeCloseTo(29.9135, 3)
  })

  it('needs two values', () => {
    expect(meanInterval([3])).toBeUndefined()
    expect(meanInterval([3, 3])).toEqual({ low: 3, high: 3 })
  })

  it('holds the mean in its middle and grows with the spread', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 300 })
    fc.assert(
      fc.property(values, (sample) => {
        const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length
        const { low, high } = meanInterval(sample) ?? { low: NaN, high: NaN }
        expect((low + high) / 2).toBeCloseTo(mean, 6)
        const wider = meanInterval(sample.map((value) => value * 2)) ?? { low: NaN, high: NaN }
        expect(wider.high - wider.low).toBeCloseTo(2 * (high - low), 6)
      }),
    )
  })
})

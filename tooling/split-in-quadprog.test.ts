import fc from 'fast-check'
import { sharesInQuadprog } from '../bench/split-in-quadprog'
import { splitColumns } from '../core/targets/split'

const whole = (min: number, max: number) => fc.integer({ min, max })
const leaf = fc.record({
  weight: whole(1, 20),
  min: fc.oneof(fc.constant(0), whole(0, 40)),
  room: fc.oneof(fc.constant(Infinity), whole(1, 60)),
})

describe('beside a quadratic programme', () => {
  it('gives 25, 25, 50 of 100 over 1, 1, 8 with at most 50', () => {
    const shares = sharesInQuadprog(100, { weights: [1, 1, 8], mins: [0, 0, 0], maxs: [Infinity, Infinity, 50] })
    expect(shares?.map((share) => Math.round(share * 1e9) / 1e9)).toEqual([25, 25, 50])
  })

  it('rounds the shares that the programme finds, whatever the weights and bounds', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 2, maxLength: 12 }), whole(1, 300), (leaves, more) => {
        const weights = leaves.map(({ weight }) => weight)
        const mins = leaves.map(({ min }) => min)
        const maxs = leaves.map(({ min, room }) => min + room)
        const [least, most] = [sumOf(mins), sumOf(maxs)]
        const total = Math.min(least + more, most - 1)
        const ideals = sharesInQuadprog(total, { weights, mins, maxs })
        fc.pre(ideals !== undefined)
        const columns = {
          weights: Float64Array.from(weights),
          mins: Float64Array.from(mins),
          maxs: Float64Array.from(maxs),
        }
        const shares = splitColumns(total, columns, 1)
        expect(sumOf([...shares])).toBe(total)
        shares.forEach((share, row) => {
          expect(Math.abs(share - (ideals[row] ?? NaN))).toBeLessThan(1 + 1e-6)
        })
      }),
      { numRuns: 300 },
    )
  })
})

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

import fc from 'fast-check'
import { seasonality } from './seasonality'

const shape = [0.5, 0.75, 1, 1.25, 1.5, 1, 1, 1, 0.5, 1, 1.25, 1.25]

it('finds the shape of a history without a trend exactly', () => {
  const history = Array.from({ length: 36 }, (_, month) => 100 * (shape[month % 12] ?? 0))
  seasonality(history, 1).forEach((index, month) => expect(index).toBeCloseTo(shape[month] ?? NaN, 12))
})

it('knows which month the history begins with', () => {
  const fromApril = Array.from({ length: 36 }, (_, month) => 100 * (shape[(month + 3) % 12] ?? 0))
  seasonality(fromApril, 4).forEach((index, month) => expect(index).toBeCloseTo(shape[month] ?? NaN, 12))
})

it('needs two years', () => {
  expect(() => seasonality(new Array<number>(23).fill(1), 1)).toThrow('23')
})

it('refuses a year of nothing, and says where', () => {
  const history = [...new Array<number>(18).fill(10), ...new Array<number>(18).fill(0)]
  expect(() => seasonality(history, 1)).toThrow('row 25')
})

it('adds up to 12 whatever the history, and does not mind its scale', () => {
  const histories = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 24, maxLength: 60 })
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 12 }), (history, first) => {
      const indices = seasonality(history, first)
      expect(indices.reduce((sum, index) => sum + index, 0)).toBeCloseTo(12, 9)
      const scaled = seasonality(
        history.map((value) => value * 7),
        first,
      )
      scaled.forEach((index, month) => expect(index).toBeCloseTo(indices[month] ?? NaN, 9))
    }),
  )
})

import fc from 'fast-check'
import { ranksOf } from './rank'

it('gives equal values the same rank and leaves out the ranks that they take up', () => {
  expect(ranksOf([90, 80, 80, 70])).toEqual([1, 2, 2, 4])
  expect(ranksOf([70, 80, 90, 80])).toEqual([4, 2, 1, 2])
})

it('ranks the lowest first where lower is better', () => {
  expect(ranksOf([30, 10, 20, 10], 'lower')).toEqual([4, 1, 3, 1])
})

it('gives no rank where there is no value', () => {
  expect(ranksOf([undefined, 5, undefined, 7])).toEqual([undefined, 2, undefined, 1])
  expect(ranksOf([])).toEqual([])
})

it('ties values within 1e-9 of the first of their rank, without a chain', () => {
  expect(ranksOf([0.3, 0.1 + 0.2, 0.3 - 1e-8])).toEqual([1, 1, 3])
  expect(ranksOf([0, 0.8e-9, 1.6e-9], 'lower')).toEqual([1, 1, 3])
})

it('gives each value one more than the number of better ones', () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), { maxLength: 50 })
  fc.assert(
    fc.property(values, (given) => {
      const better = (value: number) => given.filter((other) => other !== undefined && other > value).length
      expect(ranksOf(given)).toEqual(given.map((value) => (value === undefined ? undefined : better(value) + 1)))
    }),
  )
})

import { shaped, shapesDiffer } from './grid'

describe('shaped', () => {
  it.each([
    [{ rows: 3, columns: 1 }, [[1], [2], [3]]],
    [{ rows: 1, columns: 3 }, [[1, 2, 3]]],
  ])('lays values out in %j', (shape, result) => {
    expect(shaped([1, 2, 3], shape)).toEqual(result)
  })

  it('fills rows first', () => {
    expect(shaped([1, 2, 3, 4], { rows: 2, columns: 2 })).toEqual([[1, 2], [3, 4]]) // prettier-ignore
  })

  it('gives the bare value of a single cell', () => {
    expect(shaped(['A'], { rows: 1, columns: 1 })).toBe('A')
  })
})

it('tells both shapes when they differ', () => {
  expect(shapesDiffer('weights', { rows: 2, columns: 3 }, 'scores', { rows: 3, columns: 2 }).message).toBe(
    'weights: has 2 × 3 cells, but scores has 3 × 2; give ranges of the same shape.',
  )
})

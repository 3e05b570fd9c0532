import type { CellRange } from '../../core/cells/address'
import { boundedBy } from './sheet-bounds'

const size = { rows: 200, columns: 26 }
const range = (row: number, column: number, rows: number, columns: number): CellRange => ({
  row,
  column,
  rows,
  columns,
})

describe('a range on a short sheet', () => {
  it.each<[string, CellRange, CellRange]>([
    ['a whole column', range(0, 2, 1048576, 1), range(0, 2, 200, 1)],
    ['a column below its header', range(1, 2, 1048575, 1), range(1, 2, 199, 1)],
    ['a whole row', range(4, 0, 1, 16384), range(4, 0, 1, 26)],
    ['everything', range(0, 0, 1048576, 16384), range(0, 0, 200, 26)],
  ])('ends with it: %s', (_, given, bounded) => {
    expect(boundedBy(size, given)).toEqual(bounded)
  })

  it.each<[string, CellRange]>([
    ['within it', range(3, 3, 10, 2)],
    ['longer than it', range(0, 0, 9000, 1)],
    ['wider than it', range(0, 0, 1, 6000)],
    ['that ends one row before the end of any', range(0, 0, 1048575, 1)],
  ])('is left as it is: one %s', (_, given) => {
    expect(boundedBy(size, given)).toEqual(given)
  })
})

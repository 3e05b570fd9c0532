import fc from 'fast-check'
import type { Column } from '../model/dataset'
import { RowSet } from './row-set'

const number = (...values: readonly number[]): Column => ({
  kind: 'number',
  header: '',
  values: Float64Array.from(values),
})
const day = (...values: readonly number[]): Column => ({ kind: 'day', header: '', values: Int32Array.from(values) })
const text = (...codes: readonly number[]): Column => ({
  kind: 'text',
  header: '',
  codes: Int32Array.from(codes),
  dictionary: ['', 'a', 'b', 'c'],
})

function firsts(columns: readonly Column[], rows: number): number[] {
  const set = new RowSet(columns, rows)
  return Array.from({ length: rows }, (_, row) => set.firstAlike(row))
}

it('finds the first row that has the same in all columns', () => {
  expect(firsts([text(1, 1, 1, 2), number(5, 5, 6, 5), day(7, 7, 7, 7)], 4)).toEqual([0, 0, 2, 3])
})

it('takes a missing number for the same as another missing one', () => {
  const odd = new Float64Array(new Uint32Array([1, 0x7ff80000]).buffer)[0] ?? 0
  expect(firsts([number(NaN, odd, 0)], 3)).toEqual([0, 0, 2])
})

it('tells numbers apart that differ in the last bit', () => {
  expect(firsts([number(0.1 + 0.2, 0.3)], 2)).toEqual([0, 1])
})

it('agrees with comparing every row with every other', () => {
  const cells = fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(2)), { maxLength: 60 })
  fc.assert(
    fc.property(cells, (rows) => {
      const columns = [
        text(...rows.map(([code]) => code)),
        number(...rows.map(([, value]) => value / 3)),
        day(...rows.map(([, , value]) => value)),
      ]
      const key = (row: readonly number[]) => row.join()
      expect(firsts(columns, rows.length)).toEqual(
        rows.map((row) => rows.findIndex((other) => key(other) === key(row))),
      )
    }),
  )
})

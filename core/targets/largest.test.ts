import fc from 'fast-check'
import { selectFirst, type GoesBefore } from './largest'

const rowsOf = (count: number) => Int32Array.from({ length: count }, (_, row) => row)

it('moves to the front what a sort would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), fc.nat(60), (keys, wanted) => {
      const count = Math.min(wanted, keys.length)
      const before: GoesBefore = (one, other) => {
        const difference = (keys[one] ?? 0) - (keys[other] ?? 0)
        return difference === 0 ? one < other : difference < 0
      }
      const rows = rowsOf(keys.length)
      selectFirst(rows, count, before)
      const sorted = rowsOf(keys.length).sort((one, other) => (before(one, other) ? -1 : 1))
      expect(rows.slice(0, count).sort()).toEqual(sorted.slice(0, count).sort())
      expect(rows.slice().sort()).toEqual(rowsOf(keys.length))
    }),
  )
})

it('stays quick against an opponent who makes every pivot a bad one', () => {
  const count = 20000
  const opponent = killer(count)
  const rows = rowsOf(count)
  selectFirst(rows, count / 2, opponent.before)
  const inFront = Math.max(...Array.from(rows.slice(0, count / 2), opponent.key))
  const behind = Math.min(...Array.from(rows.slice(count / 2), opponent.key))
  expect(inFront).toBeLessThan(behind)
  expect(opponent.asked()).toBeLessThan(count * 150)
})

/** McIlroy 1999, "A killer adversary for quicksort": decides keys while being asked, against whoever asks. */
function killer(count: number) {
  const undecided = count
  const keys = new Array<number>(count).fill(undecided)
  let decided = 0
  let candidate = 0
  let asked = 0
  const decide = (row: number) => {
    keys[row] = decided
    decided += 1
  }
  const key = (row: number) => keys[row] ?? 0
  const before: GoesBefore = (one, other) => {
    asked += 1
    if (key(one) === undecided && key(other) === undecided) decide(one === candidate ? one : other)
    if (key(one) === undecided) candidate = one
    else if (key(other) === undecided) candidate = other
    return key(one) < key(other)
  }
  return { before, key: (row: number) => (key(row) === undecided ? count + row : key(row)), asked: () => asked }
}

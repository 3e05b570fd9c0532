/** Whether one row goes before another; must say so of exactly one of any two. */
export type GoesBefore = (one: number, other: number) => boolean

/** Rounds of partition after which a sort is the safer way: only rows arranged against it get there. */
const MOST_ROUNDS = 100

/**
 * Moves the `count` rows that go before all others to the front, in any order: Hoare's quickselect, O(n).
 * @param rows changed in place
 */
export function selectFirst(rows: Int32Array, count: number, before: GoesBefore): void {
  let from = 0
  let to = rows.length - 1
  for (let round = 0; from < to && count > 0; round += 1) {
    if (round === MOST_ROUNDS) {
      rows.subarray(from, to + 1).sort((one, other) => (before(one, other) ? -1 : 1))
      return
    }
    const pivot = medianOfThree(rows, from, to, before)
    let left = from
    let right = to
    while (left <= right) {
      while (before(rows[left] ?? 0, pivot)) left += 1
      while (before(pivot, rows[right] ?? 0)) right -= 1
      if (left <= right) {
        swap(rows, left, right)
        left += 1
        right -= 1
      }
    }
    // Between `right` and `left` lies nothing but the pivot.
    if (count - 1 <= right) to = right
    else if (count - 1 >= left) from = left
    else return
  }
}

function medianOfThree(rows: Int32Array, from: number, to: number, before: GoesBefore): number {
  const first = rows[from] ?? 0
  const middle = rows[(from + to) >> 1] ?? 0
  const last = rows[to] ?? 0
  if (before(first, middle)) return before(middle, last) ? middle : before(first, last) ? last : first
  return before(first, last) ? first : before(middle, last) ? last : middle
}

function swap(rows: Int32Array, one: number, other: number): void {
  const kept = rows[one] ?? 0
  rows[one] = rows[other] ?? 0
  rows[other] = kept
}

/**
 * Puts the value that would stand at a place, were the values in order, there; smaller ones before it, larger ones
 * behind it. Hoare's FIND with the median of three, O(n) but for arrangements against it.
 * @param values changed in place, from 0 to before `count`
 */
export function select(values: Float64Array, count: number, place: number): number {
  let from = 0
  let to = count - 1
  while (from < to) {
    const pivot = medianOfThree(values[from] ?? 0, values[(from + to) >> 1] ?? 0, values[to] ?? 0)
    let left = from
    let right = to
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1
      while ((values[right] ?? 0) > pivot) right -= 1
      if (left > right) break
      const kept = values[left] ?? 0
      values[left] = values[right] ?? 0
      values[right] = kept
      left += 1
      right -= 1
    }
    if (place <= right) to = right
    else if (place >= left) from = left
    else break
  }
  return values[place] ?? NaN
}

function medianOfThree(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three))
}

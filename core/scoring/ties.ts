/** Values this close are tied: no more than the noise of adding doubles. */
export const TIE = 1e-9

/**
 * Values in rising order, with the places where a new one begins: a value ties with those up to 1e-9 above the first
 * of its tie.
 */
export interface Ties {
  readonly sorted: Float64Array
  /** Places in `sorted`, rising; the first is 0. */
  readonly starts: Int32Array
  /** The values at `starts`. */
  readonly firsts: Float64Array
}

/** @param values NaN, which is no value, is left out */
export function tiesOf(values: Float64Array): Ties {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const starts = new Int32Array(sorted.length)
  const firsts = new Float64Array(sorted.length)
  let count = 0
  let first = -Infinity
  for (let place = 0; place < sorted.length; place += 1) {
    const value = sorted[place] ?? 0
    if (count > 0 && value - first <= TIE) continue
    first = value
    starts[count] = place
    firsts[count] = value
    count += 1
  }
  return { sorted, starts: starts.subarray(0, count), firsts: firsts.subarray(0, count) }
}

/** The number of the tie, from 0, that a value of the list belongs to. */
export function tieOf(value: number, { firsts }: Ties): number {
  let from = 0
  let to = firsts.length - 1
  while (from < to) {
    const middle = (from + to + 1) >> 1
    if ((firsts[middle] ?? 0) <= value) from = middle
    else to = middle - 1
  }
  return from
}

/** The place behind the last value of a tie. */
export function endOf(tie: number, { starts, sorted }: Ties): number {
  return starts[tie + 1] ?? sorted.length
}

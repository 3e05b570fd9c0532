// Loops over all rows are functions of mere arrays and numbers, here and in the files beside: code that was optimised for
// objects of some kind is thrown away when a garbage collection finds none of that kind alive, as between two calls.

/** Values by place. */
export function gathered(values: Float64Array, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 1) found[at] = values[places[at] ?? 0] ?? 0
  return found
}

/** Puts values in their places. */
export function scatter(values: Float64Array, places: Int32Array, into: Float64Array): void {
  for (let at = 0; at < places.length; at += 1) into[places[at] ?? 0] = values[at] ?? 0
}

export function sum(values: Float64Array): number {
  let total = 0
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0
  return total
}

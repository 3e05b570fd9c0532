import { useState, type UIEvent } from 'react'

/** Rows that are in sight, or so near that they come into sight before the next painting. */
export interface RowWindow {
  readonly positions: readonly number[]
  readonly onScroll: (event: UIEvent<HTMLElement>) => void
}

/** So many rows are drawn beyond what is in sight, above and below. */
const BEYOND = 6

/**
 * Draws only the rows of a long list that are in sight, all of one height.
 * @param height of a row, in CSS pixels
 * @param inSight how many rows are in sight at a time
 * @param always a row that is drawn in any case: the focus is in it
 */
export function useRowWindow(count: number, height: number, inSight: number, always: number): RowWindow {
  const [top, setTop] = useState(0)
  // A list that has become shorter has not told yet that it is scrolled less.
  const from = Math.min(Math.floor(top / height), Math.max(0, count - inSight))
  const first = Math.max(0, from - BEYOND)
  const last = Math.min(count, from + inSight + BEYOND)
  const positions = Array.from({ length: last - first }, (_, index) => first + index)
  if (always >= 0 && always < first) positions.unshift(always)
  if (always >= last && always < count) positions.push(always)
  return { positions, onScroll: (event) => setTop(event.currentTarget.scrollTop) }
}

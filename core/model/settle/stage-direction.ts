import type { TextColumn } from '../dataset'
import type { StageLevel } from './stages'

const [FORWARD, BACK] = [1, 2]

/**
 * Which way each change goes: to a won stage forward, to a lost one back, out of them the other way; between two stages
 * of Setup by their order; between others forward where at least as many changes of the table go that way as the other.
 * @param next row of each row's next change; -1 where there is none
 * @returns "forward", "back" or nothing
 */
export function directions(stage: TextColumn, next: Int32Array, levels: readonly StageLevel[]): TextColumn {
  const stages = stage.dictionary.length
  const counts = new Map<number, number>()
  const pairOf = (row: number, to: number) => (stage.codes[row] ?? 0) * stages + (stage.codes[to] ?? 0)
  next.forEach((to, row) => {
    if (to >= 0) counts.set(pairOf(row, to), (counts.get(pairOf(row, to)) ?? 0) + 1)
  })
  const byPair = new Map<number, number>()
  for (const [pair, count] of counts) {
    const [from, to] = [Math.floor(pair / stages), pair % stages]
    const goesForward = isAhead(levels[from], levels[to]) ?? count >= (counts.get(to * stages + from) ?? 0)
    byPair.set(pair, goesForward ? FORWARD : BACK)
  }
  const codes = next.map((to, row) => (to < 0 ? 0 : (byPair.get(pairOf(row, to)) ?? 0)))
  return { kind: 'text', header: stage.header, codes, dictionary: ['', 'forward', 'back'] }
}

/** Whether the other stage is ahead of the one; undefined if nothing but the table can tell. */
function isAhead(one: StageLevel | undefined, other: StageLevel | undefined): boolean | undefined {
  if (one === undefined || other === undefined) return undefined
  if (one.end !== other.end) return other.end > one.end
  return one.position === undefined || other.position === undefined ? undefined : other.position > one.position
}

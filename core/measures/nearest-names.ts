import { textKey } from '../model/columns'

const MOST = 3
/** Names are compared by their beginnings: two texts of a page each would take a million steps a pair. */
const LONGEST = 60

/** The names spelt most like what was found, the nearest first, at most three; any three when none is near. */
export function nearestNames(found: string, known: readonly string[]): readonly string[] {
  const key = textKey(found).slice(0, LONGEST)
  const ranked = known
    .map((name) => ({ name, distance: nameDistance(key, textKey(name).slice(0, LONGEST)) }))
    .sort((one, other) => one.distance - other.distance)
  const near = ranked.filter(({ distance }) => distance <= key.length / 2)
  return (near.length > 0 ? near : ranked).slice(0, MOST).map(({ name }) => name)
}

/** Levenshtein distance; a name that holds the other as a part is near whatever its length. */
export function nameDistance(one: string, other: string): number {
  if (one !== '' && other !== '' && (one.includes(other) || other.includes(one))) return 1
  let above = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[other.length] ?? 0
}

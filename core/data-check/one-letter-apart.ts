/** In a word as long as this, one other letter is rather a slip of the pen than another word. */
const SHORTEST_WORD = 6

/**
 * Pairs of texts that are the same once a letter is taken out of one of them or out of each: a letter was put in, left
 * out, changed or moved. Only Latin letters inside of words of six letters or more may differ, never the first one of
 * a word.
 *
 * What is left of each text without each of its letters is compared by its hash (the symmetric delete method of
 * SymSpell), so that the work grows with the number of texts and not with its square.
 * @param texts in lower case, words parted by one space, all different
 * @returns     positions of the two, the smaller first, each pair once
 */
export function oneLetterApart(texts: readonly string[]): (readonly [number, number])[] {
  const places = texts.map((text) => [text.length, ...letterPlaces(text)])
  const hashes = Int32Array.from(
    texts.flatMap((text, index) => (places[index] ?? []).map((place) => hashWithout(text, place))),
  )
  const shared = repeatedValues(hashes)
  const byRest = new Map<string, number[]>()
  texts.forEach((text, index) => {
    for (const place of places[index] ?? []) {
      if (!shared.has(hashWithout(text, place))) continue
      const rest = text.slice(0, place) + text.slice(place + 1)
      const others = byRest.get(rest)
      if (others === undefined) byRest.set(rest, [index])
      else if (!others.includes(index)) others.push(index)
    }
  })
  const pairs = new Map<string, readonly [number, number]>()
  for (const alike of byRest.values()) {
    alike.forEach((one, at) => {
      for (const other of alike.slice(at + 1)) pairs.set(`${one} ${other}`, [one, other])
    })
  }
  return [...pairs.values()]
}

/** Where the letters stand that may differ. */
function letterPlaces(text: string): number[] {
  const found: number[] = []
  let start = 0
  for (const word of text.split(' ')) {
    for (let at = 1; at < word.length && isLong(word); at += 1) found.push(start + at)
    start += word.length + 1
  }
  return found
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST_WORD && /^[a-z]+$/.test(word)
}

/** FNV-1a of a text without the letter at a place. */
function hashWithout(text: string, place: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    if (at !== place) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash
}

function repeatedValues(values: Int32Array): ReadonlySet<number> {
  const sorted = values.slice().sort()
  const repeated = new Set<number>()
  for (let at = 1; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0
    if (value === sorted[at - 1]) repeated.add(value)
  }
  return repeated
}

/**
 * What words of a column mean. A word is looked up as a whole, case, width, white space and punctuation aside; one that
 * is not listed means what the first fitting pattern says.
 */
export interface WordMap<M extends string> {
  /** A meaning and its words, parted by ";" whatever the line breaks. */
  readonly words: readonly (readonly [M, string])[]
  readonly patterns: readonly (readonly [RegExp, M])[]
}

/** Makes a reader of single words out of a map; the map is prepared on first use. */
export function wordReader<M extends string>({ words, patterns }: WordMap<M>): (text: string) => M | undefined {
  let meanings: Map<string, M> | undefined
  return (text) => {
    meanings ??= new Map(
      words.flatMap(([meaning, list]) => listed(list).map((word): [string, M] => [wordKey(word), meaning])),
    )
    const plain = text.normalize('NFKC').trim().toLowerCase()
    return meanings.get(wordKey(plain)) ?? patterns.find(([pattern]) => pattern.test(plain))?.[1]
  }
}

/** The words of a list. */
export function listed(words: string): string[] {
  return words
    .split(';')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '')
}

/** What spellings of a word have in common: "Closed-Won", "closed won" and "closedwon" are one. */
function wordKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-–—/.,&]+/g, '')
}

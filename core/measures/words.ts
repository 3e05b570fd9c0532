import { textKey } from '../model/columns'
import type { TextColumn } from '../model/dataset'

/** Codes by text key, made when a column is first asked for a word. */
const indexes = new WeakMap<TextColumn, ReadonlyMap<string, number>>()

/** The code of a word in a column, whatever its case, width and outer white space; "" is the blank. Undefined where no row has it. */
export function codeOf(column: TextColumn, word: string): number | undefined {
  let index = indexes.get(column)
  if (index === undefined) {
    index = new Map(column.dictionary.map((each, code) => [textKey(each), code]))
    indexes.set(column, index)
  }
  return index.get(textKey(word))
}

/** The codes of those words that a column has. */
export function codesOf(column: TextColumn, words: Iterable<string>): number[] {
  const codes = new Set<number>()
  for (const word of words) {
    const code = codeOf(column, word)
    if (code !== undefined) codes.add(code)
  }
  return [...codes]
}

/** Words in the order in which people list them: "Q2" before "Q10", case aside. */
export function inHumanOrder(words: Iterable<string>): string[] {
  const keyed = Array.from(words, (word) => ({ word, parts: textKey(word).match(/\d+|\D+/g) ?? [] }))
  return keyed.sort((one, other) => compareParts(one.parts, other.parts)).map(({ word }) => word)
}

function compareParts(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [left = '', right = ''] = [one[at], other[at]]
    if (left === right) continue
    const [leftNumber, rightNumber] = [Number(left), Number(right)]
    if (leftNumber !== rightNumber && /^\d/.test(left) && /^\d/.test(right)) return leftNumber - rightNumber
    return left < right ? -1 : 1
  }
  return one.length - other.length
}

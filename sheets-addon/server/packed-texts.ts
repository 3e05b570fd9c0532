/**
 * The texts of the script as its build packs them (tooling/pack-texts.mjs): they are a fifth of it, and most calls show
 * none. What texts have in common is written once, and in them a letter of other scripts stands for it. This file becomes
 * a part of the script as it is, so it imports nothing.
 */

/** The letters that stand for pieces: Latin ones with marks, then Greek, Cyrillic and Armenian ones. */
const letter = /[\u0100-\u02ff\u0370-\u058f]/g
const SEPARATOR = '\n'

export interface PackedTexts {
  /** A line for each piece, in the order of the letters; pieces are made of others. */
  readonly pieces: string
  /** A line for each text. */
  readonly en: string
  readonly zh: string
}

/**
 * Gives the texts of a pack by their numbers; each is put together when it is read. To whoever lists, copies or writes
 * down what is in them, they are plain objects.
 */
export function textsOf(packed: PackedTexts): (number: number) => { readonly en: string; readonly zh: string } {
  const lines = new Map<string, string[]>()
  const linesOf = (part: keyof PackedTexts) => {
    const known = lines.get(part) ?? packed[part].split(SEPARATOR)
    lines.set(part, known)
    return known
  }
  const plain = (text: string): string => text.replace(letter, (each) => plain(linesOf('pieces')[placeOf(each)] ?? ''))
  return (number) => ({
    get en() {
      return plain(linesOf('en')[number] ?? '')
    },
    get zh() {
      return plain(linesOf('zh')[number] ?? '')
    },
  })
}

function placeOf(each: string): number {
  const code = each.charCodeAt(0)
  return code < 0x0300 ? code - 0x0100 : code - 0x0370 + 0x0200
}

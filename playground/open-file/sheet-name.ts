const LONGEST = 31

/** A name that a sheet can have, made of a file's: without what Excel forbids, and unlike any other. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const plain =
    wanted
      .replace(/[\\/?*[\]:\p{Cc}\p{Cs}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet'
  const others = new Set(taken.map((name) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`
    const name = beginning(plain, LONGEST - suffix.length) + suffix
    if (!others.has(name.toLowerCase())) return name
  }
}

/** So many characters of a text; a character of two halves, such as an emoji, is never parted. */
function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Cs}$/u, '')
}

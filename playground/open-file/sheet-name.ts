const LONGEST = 31

/** A name that a sheet can have, made of a file's: without what Excel forbids, and unlike any other. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const plain =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, LONGEST) || 'Sheet'
  const others = new Set(taken.map((name) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`
    const name = plain.slice(0, LONGEST - suffix.length) + suffix
    if (!others.has(name.toLowerCase())) return name
  }
}

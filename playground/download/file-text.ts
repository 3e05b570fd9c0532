/** The most that a cell holds. */
export const LONGEST_TEXT = 32_767
/** The most that a message, a prompt or a footer holds. */
export const LONGEST_MESSAGE = 255

/** What looks like the escape that the format has for a character, "_x000D_": its underscore is escaped in turn. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g
/** What no XML may hold. */
const forbidden = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text as the file holds it: read back, it is what it was, up to the length that the format allows. */
export function fileText(text: string, longest = LONGEST_TEXT): string {
  // Cut first, so that what is cut in half is mended.
  return text.slice(0, longest).replace(forbidden, '\uFFFD').replace(escapeLike, '_x005F_')
}

/** Whether a spreadsheet might take a text for a formula once somebody edits the cell, or saves the sheet as CSV. */
export function looksLikeFormula(text: string): boolean {
  return /^[\s=+\-@]/.test(text)
}

/** What stands for a name. */
export interface Mask {
  readonly name: string
  readonly mask: string
}

/** Stands for a text from which masking alone does not take every name. */
const HIDDEN = '…'
const letterOrDigit = /[\p{L}\p{N}]/u
/** Scripts that do not part words: there a name is one wherever it stands. */
const unparted = /[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/

/** A name without letters and digits ("-", "?") names nobody; masking it would tear texts to pieces. */
export function isName(text: string): boolean {
  return letterOrDigit.test(text)
}

/** What two spellings of a name have in common: case and width. As long as the text itself, so that places stay. */
export function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const plain = text.charAt(at).normalize('NFKC').toLowerCase()
    return plain.length === 1 ? plain : text.charAt(at)
  }).join('')
}

/**
 * Puts masks in the place of names, wherever they stand in a text, in whatever case and width: the longest name that
 * begins at a place, as a word of its own ("Ann" is not in "Annual"), in Chinese anywhere.
 */
export class Masker {
  /** By first character, the longest first. */
  private readonly byStart = new Map<string, { readonly name: string; readonly mask: string }[]>()

  constructor(masks: readonly Mask[]) {
    const longestFirst = masks
      .map(({ name, mask }) => ({ name: folded(name.trim()), mask }))
      .filter(({ name }) => isName(name))
      .sort((one, other) => other.name.length - one.name.length)
    for (const each of longestFirst) {
      const start = each.name.charAt(0)
      const others = this.byStart.get(start)
      if (others === undefined) this.byStart.set(start, [each])
      else others.push(each)
    }
  }

  /** The text without a name in it; the whole of it is hidden where a name would come together from what is left. */
  masked(text: string): string {
    const plain = folded(text)
    let result = ''
    for (let at = 0; at < text.length;) {
      const found = this.nameAt(plain, at)
      result += found?.mask ?? text.charAt(at)
      at += found?.name.length ?? 1
    }
    return this.holdsName(result) ? HIDDEN : result
  }

  /** Whether a text holds a name. */
  holdsName(text: string): boolean {
    const plain = folded(text)
    for (let at = 0; at < plain.length; at += 1) if (this.nameAt(plain, at) !== undefined) return true
    return false
  }

  private nameAt(plain: string, at: number): Mask | undefined {
    return this.byStart
      .get(plain.charAt(at))
      ?.find(({ name }) => plain.startsWith(name, at) && isWhole(plain, at, at + name.length))
  }
}

/** Whether what stands from one place to another is no mere part of a word. */
function isWhole(text: string, start: number, end: number): boolean {
  return isEdge(text.charAt(start - 1), text.charAt(start)) && isEdge(text.charAt(end), text.charAt(end - 1))
}

function isEdge(outside: string, inside: string): boolean {
  const goesOn = (letter: string) => letterOrDigit.test(letter) && !unparted.test(letter)
  return !(goesOn(outside) && goesOn(inside))
}

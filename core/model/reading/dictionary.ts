import { textKey } from '../columns'
import { saysNothing } from '../content'

/** The texts that say that there is nothing are no longer than this, but for errors, which begin with "#". */
const LONGEST_NOTHING = 7
const FIRST_SLOTS = 256
/** After so many spellings it is clear whether they repeat. */
const TRIAL = 16_384
/** Below this many texts per spelling, looking for the spelling first costs more than it saves. */
const LEAST_REPEATED = 1.05

/**
 * Gives texts their codes: 0 to those that say nothing; spellings that differ only in case, outer white space or width
 * have one code, and the first of them is shown.
 *
 * Spellings are looked up in a `Map`, as long as they repeat. Whether a new spelling is one of a known word is told by a
 * hash table over typed arrays: it keeps no keys, so that a million ids need 16 MB beside their codes and words.
 */
export class Dictionary {
  /** By code, in the spelling met first. */
  readonly words: string[] = ['']
  private spellings: Map<string, number> | undefined = new Map<string, number>()
  private asked = 0
  /** Pairs of the hash of a word's key and its code; code 0 is a free slot. Half of the slots are free. */
  private slots = new Int32Array(2 * FIRST_SLOTS)
  private mask = FIRST_SLOTS - 1

  codeOf(text: string): number {
    const { spellings } = this
    if (spellings === undefined) return this.codeOfWord(text)
    this.asked += 1
    const known = spellings.get(text)
    if (known !== undefined) return known
    const code = this.codeOfWord(text)
    spellings.set(text, code)
    if (spellings.size === TRIAL && this.asked < TRIAL * LEAST_REPEATED) this.spellings = undefined
    return code
  }

  /** The code of the word that a text is a spelling of, or of a new one. */
  private codeOfWord(text: string): number {
    const plain = isPlain(text)
    if ((text.length <= LONGEST_NOTHING || !plain) && saysNothing(text)) return 0
    const hash = hashOf(plain ? text : textKey(text))
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const code = this.slots[2 * slot + 1] ?? 0
      if (code === 0) return this.newWord(text.trim(), hash)
      if (this.slots[2 * slot] === hash && isSameWord(this.words[code] ?? '', text)) return code
    }
  }

  private newWord(word: string, hash: number): number {
    const code = this.words.push(word) - 1
    if (2 * code > this.mask) this.grow()
    put(this.slots, this.mask, hash, code)
    return code
  }

  private grow(): void {
    const mask = 2 * this.mask + 1
    const slots = new Int32Array(2 * (mask + 1))
    for (let at = 0; at < this.slots.length; at += 2) {
      const code = this.slots[at + 1] ?? 0
      if (code !== 0) put(slots, mask, this.slots[at] ?? 0, code)
    }
    this.slots = slots
    this.mask = mask
  }
}

function put(slots: Int32Array, mask: number, hash: number, code: number): void {
  let slot = hash & mask
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
  slots[2 * slot] = hash
  slots[2 * slot + 1] = code
}

function isSameWord(one: string, other: string): boolean {
  return one === other || textKey(one) === textKey(other)
}

/** FNV-1a over the characters, but for the bit by which capitals differ from small letters, and a last round of mixing. */
function hashOf(text: string): number {
  let hash = text.length
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ (text.charCodeAt(at) | 32), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 12)
}

/** Whether a text is ASCII without white space around and no error: but for case, it is its own key. */
function isPlain(text: string): boolean {
  if (text.charCodeAt(0) <= 35 || text.charCodeAt(text.length - 1) <= 32) return false
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
}

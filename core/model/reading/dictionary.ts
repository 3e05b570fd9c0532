import { textKey } from '../columns'
import { saysNothing } from '../content'

/** The texts that say that there is nothing are no longer than this, but for errors, which begin with "#". */
const LONGEST_NOTHING = 7
const FIRST_SLOTS = 256
/** After so many spellings it is clear whether they repeat. */
const TRIAL = 16_384
/** Below this many texts per spelling, remembering spellings costs more than it saves. */
const LEAST_REPEATED = 1.05

/**
 * Gives texts their codes: 0 to those that say nothing; spellings that differ only in case, outer white space or width
 * have one code, and the first of them is shown.
 *
 * Whether a new spelling is one of a known word is told by an open-addressing hash table over typed arrays: it keeps no
 * keys, so that a million ids need 16 MB beside their codes and words.
 */
export class Dictionary {
  /** By code, in the spelling met first. */
  readonly words: string[] = ['']
  /** Codes by spelling; undefined where spellings hardly repeat. */
  private known: Map<string, number> | undefined = new Map([['', 0]])
  private isTried = false
  /** Pairs of the hash of a word's key and its code; code 0 is a free slot. At least half of the slots are free. */
  private slots: Int32Array = new Int32Array(2 * FIRST_SLOTS)

  /** Codes of the spellings met so far, if they are remembered. */
  get spellings(): ReadonlyMap<string, number> | undefined {
    return this.known
  }

  codeOf(text: string): number {
    const known = this.known?.get(text)
    if (known !== undefined) return known
    const code = this.codeOfSpelling(text)
    this.known?.set(text, code)
    return code
  }

  /** To be told how many texts there have been: it decides whether to remember spellings. */
  hasMet(texts: number): void {
    if (this.isTried || this.known === undefined || this.known.size < TRIAL) return
    this.isTried = true
    if (texts < this.known.size * LEAST_REPEATED) this.known = undefined
  }

  private codeOfSpelling(text: string): number {
    const plain = isPlain(text)
    if ((text.length <= LONGEST_NOTHING || !plain) && saysNothing(text)) return 0
    const hash = hashOf(plain ? text : textKey(text))
    const slot = slotOf(this.slots, this.words, text, hash)
    const code = this.slots[2 * slot + 1] ?? 0
    if (code !== 0) return code
    this.words.push(plain ? text : text.trim())
    this.slots[2 * slot] = hash
    this.slots[2 * slot + 1] = this.words.length - 1
    if (4 * this.words.length > this.slots.length) this.slots = grown(this.slots)
    return this.words.length - 1
  }
}

/** The slot that has the word of which a text is a spelling, or the free one for it. */
function slotOf(slots: Int32Array, words: readonly string[], text: string, hash: number): number {
  const mask = slots.length / 2 - 1
  let slot = hash & mask
  for (;;) {
    const code = slots[2 * slot + 1] ?? 0
    if (code === 0 || (slots[2 * slot] === hash && isSameWord(words[code] ?? '', text))) return slot
    slot = (slot + 1) & mask
  }
}

function isSameWord(one: string, other: string): boolean {
  return one === other || textKey(one) === textKey(other)
}

/** The same in twice as many slots. */
function grown(slots: Int32Array): Int32Array {
  const larger = new Int32Array(2 * slots.length)
  const mask = slots.length - 1
  for (let at = 0; at < slots.length; at += 2) {
    const [hash, code] = [slots[at] ?? 0, slots[at + 1] ?? 0]
    if (code === 0) continue
    let slot = hash & mask
    while (larger[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    larger[2 * slot] = hash
    larger[2 * slot + 1] = code
  }
  return larger
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

import type { EntityDefinition } from './entity'
import { headerClaims, type HeaderClaim } from './header-claims'
import { alike } from './spelling'

/** A header as it is compared, and what its brackets say about the unit. */
export interface Header {
  readonly text: string
  /** Without case, width, white space and punctuation: "Close Date" and "close_date" are "closedate". */
  readonly key: string
  /** In lower case and in the model's spelling, see {@link alike}. */
  readonly words: readonly string[]
  /** The text in brackets and a percent sign: "万元" of "金额（万元）", "%" of "Win %". */
  readonly unit: string
}

/** How well a header names a column; a lower `rank` is the better of two equally good ways. */
export type HeaderMatch = Pick<HeaderClaim, 'quality' | 'rank'>

const brackets = /[([【{<].*?[)\]】}>]/g
/** Columns that an export of Microsoft Dynamics keeps for itself. */
const technical = /^\(do not modify\)/i
/** Longer than any question of a survey form. A whole paragraph names no column, and comparing it would take for ever. */
const LONGEST = 300

/** Prepares a header for comparing (NFKC, case, punctuation and white space aside). */
export function readHeader(text: string): Header {
  const written = text.trim()
  const plain = written
    .slice(0, LONGEST + 1)
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .trim()
  if (plain.length > LONGEST || technical.test(plain)) return { text: written, key: '', words: [], unit: '' }
  const inBrackets = (plain.match(brackets) ?? []).map((found) => found.slice(1, -1).trim())
  const bare = plain.replace(brackets, ' ').trim()
  const spoken = (bare === '' ? plain : bare).replace(/#/g, ' no ')
  const unit = [...inBrackets, ...(/%/.test(spoken) ? ['%'] : [])].join(' ')
  const words = wordsOf(spoken)
  return { text: written, key: words.join(''), words: once(alike(words.join(' ')).trim().split(/ +/)), unit }
}

/** Finds for one column whether and how a header names it: exactly, by its words, or but for one letter. */
export function matchHeader(header: Header, entity: EntityDefinition, column: string): HeaderMatch | undefined {
  return headerClaims(header).find((claim) => claim.entity === entity.id && claim.column === column)
}

/** Words, camel case parted: "CloseDate" is "close date". Runs of Chinese are one word. */
function wordsOf(text: string): string[] {
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return once(words.filter((word) => word !== ''))
}

/** An object's name stands before its field's in some exports ("Account: Account Name"): what stands twice is said once. */
function once(words: readonly string[]): string[] {
  return words.filter((word, position) => word !== words[position - 1])
}

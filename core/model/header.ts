import { entities, type EntityDefinition } from './entity'

/** A header as it is compared, and what its brackets say about the unit. */
export interface Header {
  readonly text: string
  /** Without case, width, white space and punctuation: "Close Date" and "close_date" are "closedate". */
  readonly key: string
  readonly words: readonly string[]
  /** The text in brackets: "万元" of "金额（万元）". */
  readonly unit: string
}

/** How well a header names a column; a lower `rank` is the better of two equally good ways. */
export interface HeaderMatch {
  readonly quality: 'exact' | 'words' | 'near'
  readonly rank: number
}

interface Term {
  readonly key: string
  readonly words: readonly string[]
  readonly chinese: boolean
}

const chinese = /[\u3400-\u9fff]/
const brackets = /[([【（［].*?[)\]】）］]/g
const WORST_RANK = 1000
/** What a header is about when it merely mentions a person, a customer or an order: "Owner Email", "客户电话". */
const aboutSomethingElse =
  /\b(?:ids?|code|numbers?|no|e ?mail|phone|mobile|address|type|role|count|url|status|date|time|reason|rate|currency)\b|邮箱|电话|手机|编号|编码|地址|数量|个数|备注|说明|类型|等级|级别|状态|原因|时间|日期|部门|率$|id$/i

/** Words that may follow the one that says what a column is: "Amount USD", "Owner Name". */
const tail = /^(?:name|usd|eur|gbp|cny|rmb|utc|local|total|full)$/

/** Prepares a header for comparing (NFKC, case, punctuation and white space aside). */
export function readHeader(text: string): Header {
  const plain = text
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .trim()
  const unit = (plain.match(brackets) ?? []).map((found) => found.slice(1, -1).trim()).join(' ')
  const bare = plain.replace(brackets, ' ').trim()
  const spoken = bare === '' ? plain : bare
  return { text: text.trim(), key: keyOf(spoken), words: wordsOf(spoken), unit }
}

/** Finds for one column whether and how a header names it: exactly, by its words, or but for one letter. */
export function matchHeader(header: Header, entity: EntityDefinition, column: string): HeaderMatch | undefined {
  if (header.key === '') return undefined
  const terms = termsOf(entity, column)
  const whole = keyOf(header.text)
  const exact = terms.findIndex((term) => term.key === header.key || term.key === whole)
  if (exact >= 0) return { quality: 'exact', rank: exact }
  const within = withinHeader(header, terms, entity.columns[column]?.kind === 'id')
  if (within !== undefined) return { quality: 'words', rank: WORST_RANK - within }
  const near = terms.findIndex((term) => isNear(term.key, header.key))
  return near >= 0 ? { quality: 'near', rank: near } : undefined
}

/** Length of the longest term that the header holds as whole words (Chinese: as a part). */
function withinHeader(header: Header, terms: readonly Term[], isId: boolean): number | undefined {
  let longest: number | undefined
  for (const term of terms) {
    if (term.key.length <= (longest ?? 0) || !holds(header, term)) continue
    if (isId || !aboutSomethingElse.test(remainder(header, term))) longest = term.key.length
  }
  return longest
}

function holds(header: Header, term: Term): boolean {
  if (term.chinese) return term.key.length >= 2 && header.key.includes(term.key)
  if (term.key.length < 3) return false
  const start = indexOfWords(header.words, term.words)
  // The last word says what an English header is about: "Deal Value" is a value, not a deal.
  return start >= 0 && header.words.slice(start + term.words.length).every((word) => tail.test(word))
}

function remainder(header: Header, term: Term): string {
  if (term.chinese) return header.key.replace(term.key, ' ')
  const start = indexOfWords(header.words, term.words)
  return [...header.words.slice(0, start), ...header.words.slice(start + term.words.length)].join(' ')
}

function indexOfWords(words: readonly string[], wanted: readonly string[]): number {
  return words.findIndex((_, start) => wanted.every((word, i) => words[start + i] === word))
}

function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Words, camel case parted: "CloseDate" is "close date". */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Whether two words of six letters or more differ by one letter put in, left out or changed. */
function isNear(one: string, other: string): boolean {
  if (one.length < 6 || other.length < 6 || Math.abs(one.length - other.length) > 1 || chinese.test(one)) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let end = 0
  const shorter = Math.min(one.length, other.length)
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  return Math.max(one.length, other.length) - start - end <= 1
}

let terms: Map<string, readonly Term[]> | undefined

function termsOf(entity: EntityDefinition, column: string): readonly Term[] {
  terms ??= new Map(
    entities().flatMap((each) =>
      Object.entries(each.columns).map(([name, definition]) => [`${each.id}.${name}`, splitTerms(definition.headers)]),
    ),
  )
  return terms.get(`${entity.id}.${column}`) ?? []
}

function splitTerms(headers: string): Term[] {
  return headers
    .split(';')
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ key: keyOf(text), words: wordsOf(text), chinese: chinese.test(text) }))
}

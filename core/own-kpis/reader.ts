import { InputError } from '../input-error'
import type { Text } from '../locale/text'
import { textKey } from '../model/columns'
import { unexpected, type Spot } from './fault'
import { matchAt, sourceOf, tokenAt, tokenInWords, type Source, type Token } from './tokens'
import { chineseKeywordLength, keywords, type Keyword } from './words'

/** Formulas longer than what Excel itself takes are refused. */
const LONGEST = 8192
/** How deep brackets, functions and signs may be put into one another. */
const DEEPEST = 64
/** How many operands a formula may have: a chain of them is as deep for who computes it. */
const MOST_OPERANDS = 500

const date = /\d{4}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|年\d{1,2}月\d{1,2}日?)/y

/** Walks through a formula token by token. */
export class Reader {
  private readonly source: Source
  private depth = 0
  private operands = 0
  private current: Token

  /** @throws {InputError} `formula-too-long`, `formula-unexpected` */
  constructor(readonly formula: string) {
    if (formula.length > LONGEST) throw new InputError('formula-too-long', { found: formula.length, most: LONGEST })
    this.source = sourceOf(formula)
    this.current = tokenAt(this.source, 0)
  }

  /** The token that comes next. */
  get ahead(): Token {
    return this.current
  }

  next(): Token {
    const found = this.current
    this.goTo(found.end)
    return found
  }

  /** Goes past a sign if it comes next. */
  takes(sign: string): boolean {
    if (!this.isAhead(sign)) return false
    this.next()
    return true
  }

  isAhead(sign: string): boolean {
    return this.current.kind === 'mark' && this.current.text === sign
  }

  /** Whether a sign stands behind the token that comes next. */
  isFollowedBy(sign: string): boolean {
    const second = tokenAt(this.source, this.current.end)
    return second.kind === 'mark' && second.text === sign
  }

  /** Goes past a sign that has to come next. */
  needs(sign: string, expected: Text = { en: `"${sign}"`, zh: `“${sign}”` }): void {
    if (!this.takes(sign)) throw this.unexpected(expected)
  }

  /** Goes past a keyword if it comes next: English words one by one, Chinese ones without a space behind them. */
  takesKeyword(keyword: Keyword): boolean {
    const first = this.current
    if (first.kind !== 'name' || first.quoted) return false
    const length = chineseKeywordLength(first.text, [keyword])
    if (length > 0) {
      this.goTo(first.start + length)
      return true
    }
    for (const word of keywords[keyword].en.split(' ')) {
      if (this.current.kind !== 'name' || this.current.quoted || textKey(this.current.text) !== word) {
        this.current = first
        return false
      }
      this.next()
    }
    return true
  }

  /**
   * Goes past a name that something has, and gives that thing. A Chinese keyword may follow the name without a space
   * (金额其中…): the longest beginning that is known and goes on like that is the name.
   */
  takesName<T>(find: (name: string) => T | undefined): T | undefined {
    const token = this.current
    if (token.kind !== 'name') return undefined
    const shortest = token.quoted ? token.text.length : 1
    for (let length = token.text.length; length >= shortest; length -= 1) {
      const isWhole = length === token.text.length
      if (!isWhole && chineseKeywordLength(token.text.slice(length)) === 0) continue
      const found = find(token.text.slice(0, length))
      if (found === undefined) continue
      this.goTo(isWhole ? token.end : token.start + length)
      return found
    }
    return undefined
  }

  /**
   * Goes past a date that can be read, in double quotes or as it is. Only who expects one sees it: to arithmetic,
   * 2026-07-01 is a difference.
   */
  takesDate<T>(read: (written: string) => T | undefined): T | undefined {
    const { start, end } = this.current
    const match = matchAt(date, this.source.plain, start)
    const found = this.current.kind === 'text' ? read(this.current.text) : match && read(match[0])
    if (found !== undefined) this.goTo(match ? start + match[0].length : end)
    return found
  }

  /** Goes on behind a sign, past everything before it, and gives that. */
  takesUpTo(sign: string): string | undefined {
    const end = this.source.plain.indexOf(sign, this.current.start)
    if (end < 0) return undefined
    const found = this.formula.slice(this.current.start, end).trim()
    this.goTo(end + sign.length)
    return found
  }

  /** Reads something within something else. */
  within<T>(read: () => T): T {
    if (this.depth === DEEPEST) throw new InputError('formula-too-deep', { most: DEEPEST })
    this.depth += 1
    const found = read()
    this.depth -= 1
    return found
  }

  /** Counts an operand. */
  countOperand(): void {
    this.operands += 1
    if (this.operands > MOST_OPERANDS) throw new InputError('formula-too-large', { most: MOST_OPERANDS })
  }

  spot(position = this.current.start): Spot {
    return { formula: this.formula, position }
  }

  /** The refusal of what comes next, or of another token. */
  unexpected(expected: Text, token: Token = this.current): InputError {
    return unexpected(this.spot(token.start), expected, tokenInWords(this.source, token))
  }

  private goTo(position: number): void {
    this.current = tokenAt(this.source, position)
  }
}

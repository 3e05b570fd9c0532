import type { Text } from '../locale/text'
import { unexpected } from './fault'

/** A formula with what it is when full-width and typographic signs are made plain, sign by sign: places stay the same. */
export interface Source {
  readonly formula: string
  readonly plain: string
}

/** A token with its place in the formula. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number }
  /** In double quotes: a value, never a name. */
  | { readonly kind: 'text'; readonly text: string }
  /** A name as it is or, quoted, in single quotes or square brackets. */
  | { readonly kind: 'name'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'end' }
)

const space = /\s*/y
const number = /(\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?([%万亿])?/iy
const name = /[\p{L}_][\p{L}\p{N}_]*/uy
const mark = /<=|>=|<>|!=|[-+*/^()=<>,.≤≥≠]/y
/** Powers of ten that a sign behind a number stands for. */
const scales: Readonly<Record<string, number>> = { '%': -2, 万: 4, 亿: 8 }
/** What opens a quotation and what closes it; a closing sign written twice stands for itself. */
const quotes: readonly { readonly kind: 'text' | 'name'; readonly open: string; readonly close: string }[] = [
  { kind: 'text', open: '"＂', close: '"＂' },
  { kind: 'text', open: '“”', close: '“”' },
  { kind: 'name', open: "'＇", close: "'＇" },
  { kind: 'name', open: '‘’', close: '‘’' },
  { kind: 'name', open: '[［【', close: ']］】' },
]
const theEnd: Text = { en: 'the end', zh: '结尾' }

export function sourceOf(formula: string): Source {
  return { formula, plain: formula.replace(/[\uFF01-\uFF5E\u3000×÷−–—]/g, plainSign) }
}

/**
 * The token that begins at a place or after the spaces there.
 * @throws {InputError} `formula-unexpected`
 */
export function tokenAt(source: Source, from: number): Token {
  const start = from + (matchAt(space, source.plain, from)?.[0].length ?? 0)
  if (start === source.plain.length) return { kind: 'end', start, end: start }
  return quotation(source, start) ?? numberAt(source, start) ?? nameAt(source, start) ?? markAt(source, start)
}

/** What a token is, for the message that it is not expected. */
export function tokenInWords({ formula }: Source, { kind, start, end }: Token): string | Text {
  if (kind === 'end') return theEnd
  const written = formula.slice(start, end)
  return quotes.some(({ open }) => open.includes(written.charAt(0))) ? written : inQuotes(written)
}

export function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start
  return pattern.exec(text) ?? undefined
}

function quotation({ formula }: Source, start: number): Token | undefined {
  const quote = quotes.find(({ open }) => open.includes(formula.charAt(start)))
  if (quote === undefined) return undefined
  const isClosing = (at: number) => at < formula.length && quote.close.includes(formula.charAt(at))
  let text = ''
  for (let at = start + 1; at < formula.length; at += 1) {
    if (isClosing(at) && !isClosing(at + 1)) {
      const place = { start, end: at + 1 }
      return quote.kind === 'text' ? { kind: 'text', text, ...place } : { kind: 'name', text, quoted: true, ...place }
    }
    text += formula.charAt(at)
    if (isClosing(at)) at += 1
  }
  const closing = quote.close.charAt(0)
  const expected = { en: `${closing} that closes this`, zh: `与之成对的 ${closing}` }
  throw unexpected({ formula, position: start }, expected, theEnd)
}

function numberAt({ formula, plain }: Source, start: number): Token | undefined {
  const match = matchAt(number, plain, start)
  if (match === undefined) return undefined
  const [written, digits = '', exponent = '0', scale = ''] = match
  // One reading of all digits rounds once: 7% is the number that 0.07 is.
  const value = Number(`${digits}e${Number(exponent) + (scales[scale] ?? 0)}`)
  if (Number.isFinite(value)) return { kind: 'number', value, start, end: start + written.length }
  throw unexpected({ formula, position: start }, { en: 'a smaller number', zh: '较小的数' }, inQuotes(written))
}

function nameAt({ formula, plain }: Source, start: number): Token | undefined {
  const match = matchAt(name, plain, start)
  if (match === undefined) return undefined
  const end = start + match[0].length
  return { kind: 'name', text: formula.slice(start, end), quoted: false, start, end }
}

function markAt({ formula, plain }: Source, start: number): Token {
  const match = matchAt(mark, plain, start)
  if (match !== undefined) return { kind: 'mark', text: match[0], start, end: start + match[0].length }
  const [sign = ''] = formula.slice(start)
  const expected = { en: 'a number, a name or a sign', zh: '数字、名称或运算符' }
  throw unexpected({ formula, position: start }, expected, inQuotes(sign))
}

function plainSign(sign: string): string {
  if (sign === '\u3000') return ' '
  if (sign === '×') return '*'
  if (sign === '÷') return '/'
  return /[−–—]/.test(sign) ? '-' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
}

function inQuotes(text: string): Text {
  return { en: `"${text}"`, zh: `“${text}”` }
}

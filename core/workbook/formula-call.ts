import { columnNumber, parseA1, type CellRange } from '../cells/address'
import type { Cell } from '../cells/cell'
import { PREFIX } from '../functions/define'

/** One argument as it stands in a formula. */
export type FormulaArgument =
  | { readonly kind: 'cells'; readonly cells: readonly (readonly Cell[])[] }
  /** `rows` is Infinity for whole columns. */
  | { readonly kind: 'range'; readonly range: CellRange & { readonly sheet?: string } }
  | { readonly kind: 'omitted' }
  /** Anything that has to be computed: a formula, a name, a table. */
  | { readonly kind: 'computed'; readonly text: string }

/** A call of one of our functions within a formula. */
export interface FormulaCall {
  /** With its prefix, upper case. */
  readonly name: string
  readonly args: readonly FormulaArgument[]
  /** Whether the formula is this call and nothing else. */
  readonly whole: boolean
}

const callStart = new RegExp(`(^|[^A-Z0-9_.])(${PREFIX}[A-Z0-9_]+)\\s*\\(`, 'gi')
const wholeColumns = /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/

/** The first call of one of our functions in a formula; undefined if there is none. */
export function readFormulaCall(formula: string): FormulaCall | undefined {
  callStart.lastIndex = 0
  const quoted = quotedSpans(formula)
  for (let match = callStart.exec(formula); match !== null; match = callStart.exec(formula)) {
    const index = match.index + (match[1] ?? '').length
    if (quoted.some(([from, to]) => index >= from && index < to)) continue
    const begin = match.index + match[0].length
    const end = closing(formula, begin)
    if (end < 0) return undefined
    return {
      name: (match[2] ?? '').toUpperCase(),
      args: parts(formula.slice(begin, end), ',').map(readArgument),
      whole: /^=\s*$/.test(formula.slice(0, index)) && formula.slice(end + 1).trim() === '',
    }
  }
  return undefined
}

function readArgument(written: string): FormulaArgument {
  const text = written.trim()
  if (text === '') return { kind: 'omitted' }
  const range = parseA1(text) ?? columnsRange(text)
  if (range !== undefined) return { kind: 'range', range }
  if (text.startsWith('{') && text.endsWith('}')) {
    const rows = parts(text.slice(1, -1), ';').map((row) => parts(row, ',').map((cell) => constantOf(cell.trim())))
    if (rows.every((row) => row.every((cell) => cell !== undefined)))
      return { kind: 'cells', cells: rows.map((row) => row.map((cell) => cell.value)) }
    return { kind: 'computed', text }
  }
  const constant = constantOf(text)
  return constant === undefined ? { kind: 'computed', text } : { kind: 'cells', cells: [[constant.value]] }
}

function constantOf(text: string): { readonly value: Cell } | undefined {
  if (text === '') return { value: '' }
  if (/^"(?:[^"]|"")*"$/.test(text)) return { value: text.slice(1, -1).replace(/""/g, '"') }
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return { value: Number(text) }
  return /^(?:true|false)$/i.test(text) ? { value: /^true$/i.test(text) } : undefined
}

function columnsRange(text: string): (CellRange & { readonly sheet?: string }) | undefined {
  const match = wholeColumns.exec(text)
  if (match === null) return undefined
  const ends = [columnNumber(match[3] ?? ''), columnNumber(match[4] ?? '')]
  const column = Math.min(...ends)
  const sheet = match[1] === undefined ? match[2] : match[1].replace(/''/g, "'")
  const range = { row: 0, column, rows: Infinity, columns: Math.max(...ends) - column + 1 }
  return sheet === undefined ? range : { ...range, sheet }
}

/** Cuts text at a mark that stands outside of quotes, brackets and braces. */
function parts(text: string, mark: ',' | ';'): string[] {
  const found: string[] = []
  const quoted = quotedSpans(text)
  let [start, depth] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    if (quoted.some(([from, to]) => at >= from && at < to)) continue
    const sign = text.charAt(at)
    if (/[({[]/.test(sign)) depth += 1
    else if (/[)}\]]/.test(sign)) depth -= 1
    else if (sign === mark && depth === 0) {
      found.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...found, text.slice(start)]
}

/** Where the bracket that is open at `begin` closes; -1 if it does not. */
function closing(text: string, begin: number): number {
  const quoted = quotedSpans(text)
  let depth = 1
  for (let at = begin; at < text.length; at += 1) {
    if (quoted.some(([from, to]) => at >= from && at < to)) continue
    if (text.charAt(at) === '(') depth += 1
    else if (text.charAt(at) === ')') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** The stretches of text in double quotes, and of sheet names in single ones; a doubled quote is one of the text. */
function quotedSpans(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  text.replace(/"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)/g, (quote, at: number) => {
    found.push([at, at + quote.length])
    return quote
  })
  return found
}

import type { Cell, Cells } from '../cells/cell'
import type { Argument } from './define'

/** What an example's formula calls, with the arguments as a host would hand them over. */
export interface ExampleCall {
  /** With its prefix, as people write it. */
  readonly name: string
  readonly args: readonly Argument[]
}

const token =
  /\s*(?:(#[A-Z/0]+[!?]?)|"((?:[^"]|"")*)"|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|([A-Z_][A-Z0-9_]*)|([(){},;]))\s*/iy

type Token =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'word' | 'mark'; readonly text: string }
  | { readonly kind: 'end' }

/**
 * Reads an example's formula: a function's name and its arguments, which are numbers, texts, TRUE and FALSE, error
 * values, array literals of them (`{1,2;3,4}`, blanks allowed) or nothing.
 * @throws {SyntaxError} where the formula is none; the examples are ours, so that is a mistake of ours
 */
export function readExample(formula: string): ExampleCall {
  const reader = new Reader(formula)
  const name = reader.word()
  reader.mark('(')
  const args: Argument[] = []
  if (!reader.takes(')')) {
    do args.push(reader.argument())
    while (reader.takes(','))
    reader.mark(')')
  }
  reader.end()
  return { name, args }
}

class Reader {
  private position = 0
  private ahead: Token

  constructor(private readonly formula: string) {
    this.ahead = this.scan()
  }

  word(): string {
    const found = this.next()
    if (found.kind !== 'word') throw this.fault('a function’s name')
    return found.text
  }

  mark(text: string): void {
    if (!this.takes(text)) throw this.fault(`"${text}"`)
  }

  end(): void {
    if (this.ahead.kind !== 'end') throw this.fault('the end')
  }

  takes(text: string): boolean {
    if (this.ahead.kind !== 'mark' || this.ahead.text !== text) return false
    this.next()
    return true
  }

  /** `undefined` for an argument that is left out. */
  argument(): Argument {
    return this.takes('{') ? this.rows() : this.cell(undefined)
  }

  private rows(): Cells {
    const rows: Cell[][] = []
    do {
      const row: Cell[] = []
      do row.push(this.cell(''))
      while (this.takes(','))
      rows.push(row)
    } while (this.takes(';'))
    this.mark('}')
    const columns = rows[0]?.length
    if (rows.some((row) => row.length !== columns)) throw this.fault('rows of one length')
    return rows
  }

  private cell(blank: Cell): Cell {
    if (this.ahead.kind === 'mark') return blank
    const found = this.next()
    if (found.kind === 'cell') return found.cell
    throw this.fault('a value')
  }

  private next(): Token {
    const found = this.ahead
    this.ahead = this.scan()
    return found
  }

  private scan(): Token {
    if (this.position === this.formula.length) return { kind: 'end' }
    token.lastIndex = this.position
    const match = token.exec(this.formula)
    if (!match) throw this.fault('a formula')
    this.position = token.lastIndex
    const [, error, text, number, word, mark] = match
    if (error !== undefined) return { kind: 'cell', cell: error }
    if (text !== undefined) return { kind: 'cell', cell: text.replace(/""/g, '"') }
    if (number !== undefined) return { kind: 'cell', cell: Number(number) }
    if (word !== undefined && /^(true|false)$/i.test(word)) return { kind: 'cell', cell: /^true$/i.test(word) }
    return word === undefined ? { kind: 'mark', text: mark ?? '' } : { kind: 'word', text: word }
  }

  private fault(expected: string): SyntaxError {
    return new SyntaxError(`expected ${expected} before character ${this.position + 1} of ${this.formula}`)
  }
}

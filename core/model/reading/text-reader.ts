import { isDateObject, type Cell, type Cells } from '../../cells/cell'
import { readDay } from '../../cells/date'
import { isoDay } from '../../cells/day'
import { cellAt, type ColumnReader, type ReadColumn } from './column-reader'
import { Dictionary } from './dictionary'
import type { Run } from './lines'

/** Reads words, names and ids: a code for each row and a dictionary. Numbers are the text of their digits. */
export class TextReader implements ColumnReader {
  private readonly codes: Int32Array
  private readonly dictionary = new Dictionary()

  /** @param write how cells that are no text are written */
  constructor(
    private readonly header: string,
    private readonly position: number,
    rows: number,
    private readonly write: (cell: Exclude<Cell, string>) => string = plainText,
  ) {
    this.codes = new Int32Array(rows)
  }

  read(cells: Cells, { line, length, row }: Run, others: Int32Array): void {
    const { codes, dictionary, position } = this
    const count = encode(cells, line, length, position, dictionary.spellings, codes, row, others)
    for (let other = 0; other < count; other += 1) {
      const at = others[other] ?? 0
      const cell = cellAt(cells, line + at, position)
      codes[row + at] = dictionary.codeOf(typeof cell === 'string' ? cell : this.write(cell))
    }
    dictionary.hasMet(row + length)
  }

  finish(): ReadColumn {
    return { column: { kind: 'text', header: this.header, codes: this.codes, dictionary: this.dictionary.words } }
  }
}

/**
 * Puts in the codes of texts whose spelling is known.
 * @param others filled with where in the block the other cells stand
 * @returns how many these are
 */
function encode(
  cells: Cells,
  line: number,
  length: number,
  position: number,
  spellings: ReadonlyMap<string, number> | undefined,
  codes: Int32Array,
  row: number,
  others: Int32Array,
): number {
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const cell = cellAt(cells, line + at, position)
    const code = typeof cell === 'string' && spellings !== undefined ? spellings.get(cell) : undefined
    if (code === undefined) {
      others[count] = at
      count += 1
    } else {
      codes[row + at] = code
    }
  }
  return count
}

function plainText(cell: Exclude<Cell, string>): string {
  if (cell === null || cell === undefined) return ''
  if (!isDateObject(cell)) return String(cell)
  const day = readDay(cell, 'day-first', false)
  return day === undefined ? '' : isoDay(day)
}

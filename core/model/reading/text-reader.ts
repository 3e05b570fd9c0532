import { isDateObject, type Cell, type Cells } from '../../cells/cell'
import { readDay } from '../../cells/date'
import { isoDay } from '../../cells/day'
import { cellAt, type ColumnReader, type ReadColumn } from './column-reader'
import { Dictionary } from './dictionary'

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

  read(cells: Cells, lines: Int32Array, first: number): void {
    const { codes, dictionary, position } = this
    for (let at = 0; at < lines.length; at += 1) {
      const cell = cellAt(cells, lines[at] ?? 0, position)
      const text = typeof cell === 'string' ? cell : this.write(cell)
      codes[first + at] = text === '' ? 0 : dictionary.codeOf(text)
    }
  }

  finish(): ReadColumn {
    return { column: { kind: 'text', header: this.header, codes: this.codes, dictionary: this.dictionary.words } }
  }
}

function plainText(cell: Exclude<Cell, string>): string {
  if (cell === null || cell === undefined) return ''
  if (!isDateObject(cell)) return String(cell)
  const day = readDay(cell, 'day-first', false)
  return day === undefined ? '' : isoDay(day)
}

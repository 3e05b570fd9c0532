import type { Cells } from '../../cells/cell'
import { currencyBeside } from '../../cells/number'
import { currencyCode } from '../currency'
import { cellAt, type ColumnReader, type ReadColumn } from './column-reader'
import { Dictionary } from './dictionary'
import type { Run } from './lines'

/** Reads the currencies that are written beside the amounts of a column. */
export class CurrencyReader implements ColumnReader {
  private readonly codes: Int32Array
  private readonly dictionary = new Dictionary()

  constructor(
    private readonly header: string,
    private readonly position: number,
    rows: number,
  ) {
    this.codes = new Int32Array(rows)
  }

  read(cells: Cells, { line, length, row }: Run): void {
    for (let at = 0; at < length; at += 1) {
      const cell = cellAt(cells, line + at, this.position)
      const sign = typeof cell === 'string' ? currencyBeside(cell) : ''
      this.codes[row + at] = sign === '' ? 0 : this.dictionary.codeOf(currencyCode(sign))
    }
  }

  finish(): ReadColumn {
    return { column: { kind: 'text', header: this.header, codes: this.codes, dictionary: this.dictionary.words } }
  }
}

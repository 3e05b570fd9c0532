import type { Cells } from '../../cells/cell'
import { readMoment, textMoment, type DayOrder } from '../../cells/date'
import { cellAt, type ColumnReader, type Dialect, type ReadColumn } from './column-reader'
import { DateTexts } from './date-texts'
import type { Run } from './lines'

/** Reads moments as numbers of days with the time of day as a fraction; a plain day is its midnight. */
export class MomentReader implements ColumnReader {
  private readonly values: Float64Array
  private readonly texts = new DateTexts(textMoment, NaN)

  constructor(
    private readonly header: string,
    private readonly position: number,
    rows: number,
    private readonly date1904: boolean,
  ) {
    this.values = new Float64Array(rows)
  }

  read(cells: Cells, { line, length, row }: Run): void {
    const { values, position, texts, date1904 } = this
    for (let at = 0; at < length; at += 1) {
      const cell = cellAt(cells, line + at, position)
      const isText = typeof cell === 'string'
      const value = isText ? (texts.known.get(cell) ?? texts.valueOf(cell)) : readMoment(cell, 'month-first', date1904)
      values[row + at] = value ?? NaN
    }
  }

  get dialect(): DayOrder | undefined {
    return this.texts.dialect
  }

  again(beside: () => Dialect | undefined): boolean {
    return this.texts.again(beside)
  }

  finish(): ReadColumn {
    return { column: { kind: 'number', header: this.header, values: this.values }, order: this.texts.order }
  }
}

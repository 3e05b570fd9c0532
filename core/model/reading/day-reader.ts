import type { Cells } from '../../cells/cell'
import { readDay, textDay, type DayOrder } from '../../cells/date'
import { NO_DAY } from '../dataset'
import { cellAt, type ColumnReader, type Dialect, type ReadColumn } from './column-reader'
import { DateTexts } from './date-texts'

/** Reads calendar days, whatever their time of day. */
export class DayReader implements ColumnReader {
  private readonly values: Int32Array
  private readonly texts = new DateTexts(textDay, NO_DAY)

  constructor(
    private readonly header: string,
    private readonly position: number,
    rows: number,
    private readonly date1904: boolean,
  ) {
    this.values = new Int32Array(rows)
  }

  read(cells: Cells, lines: Int32Array, first: number): void {
    const { values, position, texts, date1904 } = this
    for (let at = 0; at < lines.length; at += 1) {
      const cell = cellAt(cells, lines[at] ?? 0, position)
      let day: number = NO_DAY
      if (typeof cell !== 'string') day = readDay(cell, 'month-first', date1904) ?? NO_DAY
      else if (cell !== '') day = texts.valueOf(cell)
      values[first + at] = day
    }
  }

  get dialect(): DayOrder | undefined {
    return this.texts.dialect
  }

  again(beside: () => Dialect | undefined): boolean {
    return this.texts.again(beside)
  }

  finish(): ReadColumn {
    return { column: { kind: 'day', header: this.header, values: this.values }, order: this.texts.order }
  }
}

import type { Cells } from '../../cells/cell'
import { readDay, textDay, type DayOrder } from '../../cells/date'
import { NO_DAY } from '../dataset'
import { cellAt, type ColumnReader, type Dialect, type ReadColumn } from './column-reader'
import { DateTexts } from './date-texts'
import type { Run } from './lines'

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

  read(cells: Cells, { line, length, row }: Run, others: Int32Array): void {
    const { values, position, texts, date1904 } = this
    const count = takeDays(cells, line, length, position, texts.known, date1904, values, row, others)
    for (let other = 0; other < count; other += 1) {
      const at = others[other] ?? 0
      const cell = cellAt(cells, line + at, position)
      // A text that the block has brought up before is known by now.
      const day =
        typeof cell === 'string'
          ? (texts.known.get(cell) ?? texts.valueOf(cell))
          : readDay(cell, 'month-first', date1904)
      values[row + at] = day ?? NO_DAY
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

/**
 * Puts in the days of serial numbers and of texts that are known, and what is missing for blanks.
 * @param others filled with where in the block the other cells stand
 * @returns how many these are
 */
function takeDays(
  cells: Cells,
  line: number,
  length: number,
  position: number,
  known: ReadonlyMap<string, number>,
  date1904: boolean,
  values: Int32Array,
  row: number,
  others: Int32Array,
): number {
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const cell = cellAt(cells, line + at, position)
    let value: number | undefined
    if (typeof cell === 'number') value = readDay(cell, 'month-first', date1904)
    else if (typeof cell === 'string') value = known.get(cell)
    else if (cell === undefined || cell === null) value = NO_DAY
    if (value === undefined) {
      others[count] = at
      count += 1
    } else {
      values[row + at] = value
    }
  }
  return count
}

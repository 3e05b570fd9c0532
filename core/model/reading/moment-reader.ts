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

  read(cells: Cells, { line, length, row }: Run, others: Int32Array): void {
    const { values, position, texts, date1904 } = this
    const count = takeMoments(cells, line, length, position, texts.known, date1904, values, row, others)
    for (let other = 0; other < count; other += 1) {
      const at = others[other] ?? 0
      const cell = cellAt(cells, line + at, position)
      values[row + at] =
        typeof cell === 'string' ? texts.valueOf(cell) : (readMoment(cell, 'month-first', date1904) ?? NaN)
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

/**
 * Puts in the moments of serial numbers and of texts that are known, and what is missing for blanks.
 * @param others filled with where in the block the other cells stand
 * @returns how many these are
 */
function takeMoments(
  cells: Cells,
  line: number,
  length: number,
  position: number,
  known: ReadonlyMap<string, number>,
  date1904: boolean,
  values: Float64Array,
  row: number,
  others: Int32Array,
): number {
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const cell = cellAt(cells, line + at, position)
    let value: number | undefined
    if (typeof cell === 'number') value = readMoment(cell, 'month-first', date1904)
    else if (typeof cell === 'string') value = known.get(cell)
    else if (cell === undefined || cell === null) value = NaN
    if (value === undefined) {
      others[count] = at
      count += 1
    } else {
      values[row + at] = value
    }
  }
  return count
}

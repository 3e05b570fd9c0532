import type { Cells } from '../../cells/cell'
import { currencyBeside, namesScale, readNumber, type DecimalMark } from '../../cells/number'
import { cellAt, type ColumnReader, type Dialect, type ReadColumn } from './column-reader'
import type { Run } from './lines'

/** What the numbers of a column are beside numbers. */
export interface NumberTraits {
  /** What they are multiplied by: 10,000 in a column headed 万元. */
  readonly factor: number
  /** Shares: 0.3, "30%" and, in a column of whole percents, 30 are the same. */
  readonly isShare: boolean
}

/**
 * Reads amounts and other numbers. Whether texts have decimal points or commas is told by those that can be read one way
 * only; until then they are taken to have points.
 */
export class NumberReader implements ColumnReader {
  private readonly values: Float64Array
  private readonly currencies = new Set<string>()
  private mark: DecimalMark = '.'
  /** Texts that have points only, commas only, and either, as two different numbers. */
  private readonly written = { '.': 0, ',': 0, either: 0 }
  private isLearning = true
  private largest = 0
  private divisor = 1

  constructor(
    private readonly header: string,
    private readonly position: number,
    rows: number,
    private readonly traits: NumberTraits,
  ) {
    this.values = new Float64Array(rows)
  }

  read(cells: Cells, { line, length, row }: Run, others: Int32Array): void {
    const { values, position, divisor, traits } = this
    const count = takeNumbers(cells, line, length, position, traits.factor, divisor, values, row, others)
    if (traits.isShare) this.largest = Math.max(this.largest, largestNumber(cells, line, length, position))
    for (let other = 0; other < count; other += 1) {
      const at = others[other] ?? 0
      const cell = cellAt(cells, line + at, position)
      values[row + at] = typeof cell === 'string' ? this.numberIn(cell) : NaN
    }
  }

  get dialect(): DecimalMark | undefined {
    const { '.': points, ',': commas } = this.written
    if (points === 0 && commas === 0) return undefined
    return commas > points ? ',' : '.'
  }

  again(beside: () => Dialect | undefined): boolean {
    this.isLearning = false
    const told = this.dialect ?? (this.written.either > 0 ? beside() : undefined)
    if (told === ',' && this.mark === '.') {
      this.mark = ','
      this.largest = 0
      return true
    }
    if (!this.traits.isShare || this.largest <= 1 || this.divisor !== 1) return false
    this.divisor = 100
    return true
  }

  finish(): ReadColumn {
    return { column: { kind: 'number', header: this.header, values: this.values }, currencies: this.currencies }
  }

  private numberIn(text: string): number {
    const number = readNumber(text, this.mark)
    if (this.isLearning) this.learnFrom(text, number)
    if (number === undefined) return NaN
    if (this.traits.isShare) return this.shareOf(text, number)
    // "1.2万" in a column headed 万元 is not meant to be a hundred million.
    return this.traits.factor === 1 || namesScale(text) ? number : number * this.traits.factor
  }

  private shareOf(text: string, number: number): number {
    if (/[%％‰]/.test(text)) return number
    this.largest = Math.max(this.largest, number)
    return number / this.divisor
  }

  private learnFrom(text: string, byPoint: number | undefined): void {
    const byComma = /[.,．，]/.test(text) ? readNumber(text, ',') : byPoint
    if (byPoint !== byComma) {
      if (byComma === undefined) this.written['.'] += 1
      else if (byPoint === undefined) this.written[','] += 1
      else this.written.either += 1
    }
    const currency = currencyBeside(text)
    if (currency !== '') this.currencies.add(currency)
  }
}

/**
 * Puts in numbers, and NaN for blanks.
 * @param others filled with where in the block the other cells stand
 * @returns how many these are
 */
function takeNumbers(
  cells: Cells,
  line: number,
  length: number,
  position: number,
  factor: number,
  divisor: number,
  values: Float64Array,
  row: number,
  others: Int32Array,
): number {
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const cell = cellAt(cells, line + at, position)
    if (typeof cell === 'number') {
      values[row + at] = (cell * factor) / divisor
    } else {
      values[row + at] = NaN
      if (cell === '' || cell === undefined || cell === null) continue
      others[count] = at
      count += 1
    }
  }
  return count
}

function largestNumber(cells: Cells, line: number, length: number, position: number): number {
  let largest = -Infinity
  for (let at = 0; at < length; at += 1) {
    const cell = cellAt(cells, line + at, position)
    if (typeof cell === 'number' && cell > largest) largest = cell
  }
  return largest
}

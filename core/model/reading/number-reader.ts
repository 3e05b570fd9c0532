import type { Cells } from '../../cells/cell'
import { currencyBeside, namesScale, readNumber, type DecimalMark } from '../../cells/number'
import { cellAt, type ColumnReader, type Dialect, type ReadColumn } from './column-reader'

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
  private readonly currencies = new Set<string>()
  private readonly values: Float64Array
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

  read(cells: Cells, lines: Int32Array, first: number): void {
    const { values, position, divisor, traits } = this
    const { factor } = traits
    let largest = this.largest
    for (let at = 0; at < lines.length; at += 1) {
      const cell = cellAt(cells, lines[at] ?? 0, position)
      let value = NaN
      if (typeof cell === 'number') {
        value = (cell * factor) / divisor
        if (cell > largest) largest = cell
      } else if (typeof cell === 'string' && cell !== '') {
        value = this.numberIn(cell)
      }
      values[first + at] = value
    }
    if (largest > this.largest) this.largest = largest
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

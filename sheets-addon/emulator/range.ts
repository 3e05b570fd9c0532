import { a1 } from '../../core/cells/address'
import type { Cell } from '../../core/cells/cell'
import type { Built } from './builder'
import type { Methods } from './content'
import type { EmulatedSheet } from './sheet'
import { typedInput } from './typed-input'

type Real = GoogleAppsScript.Spreadsheet.Range
type Merge = readonly [row: number, column: number, rows: number, columns: number]
type Value = string | number | boolean | Date

const MOST_DEPTH = 8
const LONGEST_TEXT = 50_000

/** A range of the emulated Sheets; refuses what the real one refuses. */
export class EmulatedRange implements Methods<
  Real,
  | ('getRow' | 'getColumn' | 'getNumRows' | 'getNumColumns' | 'getSheet' | 'getA1Notation' | 'activate')
  | ('getValue' | 'getValues' | 'getFormula' | 'getFormulas' | 'setValues' | 'setFormula' | 'setFormulas')
  | ('clear' | 'clearNote' | 'setNote' | 'clearDataValidations' | 'setDataValidation' | 'merge' | 'breakApart')
  | ('setBackground' | 'setFontColor' | 'setFontWeight' | 'setFontStyle' | 'setFontSize' | 'setBorder')
  | ('setNumberFormat' | 'setHorizontalAlignment' | 'setWrap' | 'shiftRowGroupDepth')
> {
  readonly setBackground = this.formatter('background')
  readonly setFontColor = this.formatter('color')
  readonly setFontWeight = this.formatter('weight')
  readonly setFontStyle = this.formatter('italic')
  readonly setFontSize = this.formatter('size')
  readonly setBorder = this.formatter('border')
  readonly setNumberFormat = this.formatter('numberFormat')
  readonly setHorizontalAlignment = this.formatter('align')
  readonly setWrap = this.formatter('wrap')

  constructor(
    private readonly sheet: EmulatedSheet,
    private readonly row: number,
    private readonly column: number,
    private readonly rows: number,
    private readonly columns: number,
  ) {
    const inside =
      [row, column, rows, columns].every((part) => Number.isInteger(part) && part >= 1) &&
      row + rows - 1 <= sheet.getMaxRows() &&
      column + columns - 1 <= sheet.getMaxColumns()
    if (!inside) throw new Error('The coordinates of the range are outside the dimensions of the sheet.')
  }

  getRow() {
    return this.row
  }
  getColumn() {
    return this.column
  }
  getNumRows() {
    return this.rows
  }
  getNumColumns() {
    return this.columns
  }
  getSheet() {
    return this.sheet
  }
  getA1Notation() {
    return a1({ row: this.row - 1, column: this.column - 1, rows: this.rows, columns: this.columns })
  }
  activate() {
    this.sheet.activate()
    this.sheet.selected = [this.row, this.column]
    return this
  }

  getValues(): Value[][] {
    return this.map((key) => this.sheet.cells.get(key)?.value ?? '')
  }
  getValue(): Value {
    return this.getValues()[0]?.[0] ?? ''
  }
  getFormulas(): string[][] {
    return this.map((key) => this.sheet.cells.get(key)?.formula ?? '')
  }
  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? ''
  }
  setValues(values: readonly (readonly Cell[])[]) {
    this.checkSize(values)
    if (values.some((row) => row.some((value) => typeof value === 'string' && value.length > LONGEST_TEXT)))
      throw new Error(`Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`)
    this.sheet.mutate()
    this.each((key, row, column) => this.sheet.put(key, typedInput(values[row]?.[column])))
    return this
  }
  setFormulas(formulas: readonly (readonly string[])[]) {
    this.checkSize(formulas)
    this.sheet.mutate()
    this.each((key, row, column) => {
      const formula = formulas[row]?.[column] ?? ''
      this.sheet.put(key, formula === '' ? undefined : { value: 0, formula })
    })
    return this
  }
  setFormula(formula: string) {
    return this.setFormulas(
      Array.from({ length: this.rows }, () => Array.from({ length: this.columns }, () => formula)),
    )
  }

  clear(options: { formatOnly?: boolean; contentsOnly?: boolean } = {}) {
    this.sheet.mutate()
    this.each((key) => {
      if (!options.contentsOnly) this.sheet.formats.delete(key)
      if (!options.formatOnly) this.sheet.put(key, undefined)
    })
    return this
  }
  setNote(note: string) {
    this.sheet.mutate()
    this.each((key) => this.sheet.notes.set(key, note))
    return this
  }
  clearNote() {
    this.sheet.mutate()
    this.each((key) => this.sheet.notes.delete(key))
    return this
  }
  setDataValidation({ settings }: Built) {
    this.sheet.mutate()
    this.each((key) => this.sheet.validations.set(key, settings))
    return this
  }
  clearDataValidations() {
    this.sheet.mutate()
    this.each((key) => this.sheet.validations.delete(key))
    return this
  }
  merge() {
    this.sheet.mutate()
    this.refuseCutMerges()
    const { frozenRows, frozenColumns } = this.sheet
    const cut = (line: number, first: number, count: number) => first <= line && line < first + count - 1
    if (cut(frozenRows, this.row, this.rows) || cut(frozenColumns, this.column, this.columns))
      throw new Error('You can’t merge frozen and non-frozen cells.')
    this.sheet.merges.set(this.getA1Notation(), [this.row, this.column, this.rows, this.columns])
    return this
  }
  breakApart() {
    this.sheet.mutate()
    this.refuseCutMerges()
    for (const [key, merge] of this.sheet.merges) if (this.meets(merge)) this.sheet.merges.delete(key)
    return this
  }

  shiftRowGroupDepth(delta: number) {
    this.sheet.mutate()
    for (let row = this.row; row < this.row + this.rows; row += 1) {
      const depth = Math.max(0, this.sheet.getRowGroupDepth(row) + delta)
      if (depth > MOST_DEPTH) throw new Error('You can’t have more than 8 groups within each other.')
      this.sheet.depths.set(row, depth)
    }
    return this
  }

  private meets([row, column, rows, columns]: Merge): boolean {
    const { row: top, column: left } = this
    return row < top + this.rows && top < row + rows && column < left + this.columns && left < column + columns
  }

  private refuseCutMerges(): void {
    const isCut = (merge: Merge) => {
      const [row, column, rows, columns] = merge
      const isInside = row >= this.row && column >= this.column
      const ends = row + rows <= this.row + this.rows && column + columns <= this.column + this.columns
      return this.meets(merge) && !(isInside && ends)
    }
    if ([...this.sheet.merges.values()].some(isCut))
      throw new Error('You must select all cells in a merged range to merge or unmerge them.')
  }

  private formatter(property: string): (...values: readonly unknown[]) => this {
    return (...values) => {
      this.sheet.mutate()
      this.each((key) => this.sheet.formats.set(key, { ...this.sheet.formats.get(key), [property]: values }))
      return this
    }
  }

  private each(act: (key: string, row: number, column: number) => void): void {
    this.map((key, row, column) => act(key, row, column))
  }

  private map<T>(take: (key: string, row: number, column: number) => T): T[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (_, column) =>
        take(`${this.row + row},${this.column + column}`, row, column),
      ),
    )
  }

  private checkSize(values: readonly (readonly unknown[])[]): void {
    const wrong = values.length !== this.rows || values.some((row) => row.length !== this.columns)
    if (wrong) throw new Error('The number of rows or columns in the data does not match that of the range.')
  }
}

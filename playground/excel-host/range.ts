import { a1, sheetA1, type CellRange } from '../../core/cells/address'
import { ConditionalFormats } from './conditional-formats'
import { DataValidation } from './data-validation'
import { sheetName, type HostState } from './host-state'
import { HostError, tracked } from './protocol'
import { RangeFormat } from './range-format'
import type { CellInput, ModelCell } from './workbook-model'

const [MOST_ROWS, MOST_COLUMNS] = [1048576, 16384]
/** Excel on the web takes no more in one request. */
const MOST_CELLS = 2_000_000

/** `Excel.Range`. */
export class Range {
  readonly [tracked] = true

  constructor(
    private readonly state: HostState,
    readonly sheet: string,
    readonly at: CellRange,
  ) {
    const { row, column, rows, columns } = at
    const fits = [row, column].every((start) => Number.isInteger(start) && start >= 0) && rows >= 1 && columns >= 1
    if (!fits || row + rows > MOST_ROWS || column + columns > MOST_COLUMNS)
      throw new HostError('InvalidArgument', 'the range reaches beyond the sheet')
  }

  get Address(): string {
    return sheetA1({ ...this.at, sheet: sheetName(this.state, this.sheet) }, false)
  }

  get RowIndex(): number {
    return this.at.row
  }

  get ColumnIndex(): number {
    return this.at.column
  }

  get RowCount(): number {
    return this.at.rows
  }

  get ColumnCount(): number {
    return this.at.columns
  }

  get CellCount(): number {
    return this.at.rows * this.at.columns
  }

  get Values(): ModelCell[][] {
    this.refuseHuge()
    return this.state.model.values(this.sheet, this.at)
  }

  set Values(cells: unknown) {
    this.write(cells)
  }

  get Formulas(): ModelCell[][] {
    this.refuseHuge()
    return this.state.model.formulas(this.sheet, this.at)
  }

  set Formulas(cells: unknown) {
    this.write(cells)
  }

  get NumberFormat(): never {
    throw new HostError('ApiNotFound', 'reading number formats is not emulated')
  }

  set NumberFormat(formats: unknown) {
    const matrix = this.matrix(formats)
    this.state.mutate()
    matrix.forEach((row, r) => {
      row.forEach((numberFormat, c) => {
        if (typeof numberFormat !== 'string') throw new HostError('InvalidArgument', 'a number format is a text')
        const cell = { row: this.at.row + r, column: this.at.column + c, rows: 1, columns: 1 }
        this.state.model.format(this.sheet, cell, { numberFormat })
      })
    })
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.state, this.sheet, this.at)
  }

  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.state, this.sheet, this.at)
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.state, this.sheet, this.at)
  }

  get Worksheet(): { readonly Id: string; readonly Name: string } {
    return { Id: this.sheet, Name: sheetName(this.state, this.sheet) }
  }

  GetCell(row: number, column: number): Range {
    const { row: top, column: left } = this.at
    return new Range(this.state, this.sheet, { row: top + row, column: left + column, rows: 1, columns: 1 })
  }

  GetRow(row: number): Range {
    return new Range(this.state, this.sheet, { ...this.at, row: this.at.row + row, rows: 1 })
  }

  GetBoundingRect(other: unknown): Range {
    if (!(other instanceof Range) || other.sheet !== this.sheet)
      throw new HostError('InvalidArgument', 'the other range is none of this sheet')
    const row = Math.min(this.at.row, other.at.row)
    const column = Math.min(this.at.column, other.at.column)
    const bottom = Math.max(this.at.row + this.at.rows, other.at.row + other.at.rows)
    const right = Math.max(this.at.column + this.at.columns, other.at.column + other.at.columns)
    return new Range(this.state, this.sheet, { row, column, rows: bottom - row, columns: right - column })
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.at.rows || columns !== this.at.columns) throw this.wrongSize(rows, columns)
  }

  Merge(): void {
    this.state.mutate()
    this.state.model.merge(this.sheet, this.at)
  }

  Clear(what: string | null): void {
    const kinds = { All: 'all', Formats: 'formats', Contents: 'contents' } as const
    const kind = Object.entries(kinds).find(([name]) => name === (what ?? 'All'))?.[1]
    if (kind === undefined) throw new HostError('InvalidArgument', `"${String(what)}" cannot be cleared`)
    this.state.mutate()
    this.state.model.clear(this.sheet, this.at, kind)
  }

  Select(): void {
    this.state.model.activate(this.sheet)
    this.state.model.select(this.sheet, this.at)
  }

  private write(cells: unknown): void {
    const matrix = this.matrix(cells)
    const inputs = matrix.map((row) => row.map(inputOf))
    this.state.mutate()
    this.state.model.write(this.sheet, this.at, inputs)
  }

  /** Excel takes nothing but a matrix of exactly the range's size. */
  private matrix(cells: unknown): readonly (readonly unknown[])[] {
    if (!Array.isArray(cells) || !cells.every(Array.isArray)) throw new HostError('InvalidArgument', 'needs a matrix')
    const matrix: readonly (readonly unknown[])[] = cells
    const ragged = matrix.find((row) => row.length !== this.at.columns)
    if (matrix.length !== this.at.rows || ragged) throw this.wrongSize(matrix.length, ragged?.length ?? this.at.columns)
    return matrix
  }

  private wrongSize(rows: number, columns: number): HostError {
    return new HostError(
      'InvalidArgument',
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range ${a1(this.at)}: ${rows} × ${columns}`,
    )
  }

  private refuseHuge(): void {
    if (this.CellCount > MOST_CELLS) throw new HostError('ResponsePayloadSizeLimitExceeded', 'the range is too large')
  }
}

/** What Excel makes of a value written to a cell: "=…" is a formula, an apostrophe in front keeps text a text. */
function inputOf(value: unknown): CellInput {
  if (value === '' || value === null) return { kind: 'blank' }
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'value', value }
  if (typeof value !== 'string') throw new HostError('InvalidArgument', `a cell cannot hold ${typeof value}`)
  if (value.startsWith("'")) return { kind: 'value', value: value.slice(1) }
  if (/^[=+\-@]./.test(value) && Number.isNaN(Number(value))) return { kind: 'formula', formula: asFormula(value) }
  const typed = typedValue(value)
  return { kind: 'value', value: typed }
}

/** Text that Excel would read as a number or a truth value becomes one. */
function typedValue(text: string): ModelCell {
  if (/^(?:true|false)$/i.test(text)) return /^true$/i.test(text)
  return text.trim() !== '' && Number.isFinite(Number(text)) && /^[\s\d.+-eE]+$/.test(text) ? Number(text) : text
}

function asFormula(text: string): string {
  return text.startsWith('=') ? text : `=${text}`
}

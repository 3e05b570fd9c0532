import { a1, sheetA1, type CellRange } from '../../core/cells/address'
import { ConditionalFormats } from './conditional-formats'
import { DataValidation } from './data-validation'
import { writtenCell } from './cell-inputs'
import { sheetName, type HostState } from './host-state'
import { HostError } from './host-error'
import { covers, firstCell, meets } from './meets'
import { tracked } from './protocol'
import { RangeFormat } from './range-format'
import type { CellInput, ModelCell } from './workbook-model'

const [MOST_ROWS, MOST_COLUMNS] = [1048576, 16384]
/** Excel on the web takes no more in one request. */
const MOST_CELLS = 2_000_000
/** Excel's eight levels of an outline are seven groups, one within the other. */
const MOST_LEVELS = 7

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

  get NumberFormat(): string[][] {
    this.refuseHuge()
    return this.state.model.numberFormats(this.sheet, this.at)
  }

  set NumberFormat(formats: unknown) {
    const matrix = this.matrix(formats)
    for (const format of matrix.flat()) {
      if (format !== null && typeof format !== 'string')
        throw new HostError('InvalidArgument', 'a number format is a text')
    }
    this.state.mutate(this.sheet)
    matrix.forEach((row, r) => {
      for (const { from, run } of runs(row, (format) => format)) this.formatRun(r, from, run.length, run[0])
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

  Merge(across: boolean | null): void {
    if (across === true) throw new HostError('ApiNotFound', 'merging row by row is not emulated')
    this.refuseCutMerges()
    this.state.mutate(this.sheet)
    this.state.model.merge(this.sheet, this.at)
  }

  Group(by: unknown): void {
    this.refuseColumns(by)
    const levels = this.levels()
    if (levels.some((level) => level >= MOST_LEVELS)) throw new HostError('InvalidOperation', 'too many levels')
    this.state.mutate(this.sheet)
    this.state.model.shiftRowLevels(this.sheet, this.at.row, this.at.rows, 1)
  }

  /** Refused where no row lies in a group, as in Excel. */
  Ungroup(by: unknown): void {
    this.refuseColumns(by)
    if (this.levels().every((level) => level === 0)) throw new HostError('InvalidOperation', 'no row lies in a group')
    this.state.mutate(this.sheet)
    this.state.model.shiftRowLevels(this.sheet, this.at.row, this.at.rows, -1)
  }

  Clear(what: string | null): void {
    const kinds = { All: 'all', Formats: 'formats', Contents: 'contents' } as const
    const kind = Object.entries(kinds).find(([name]) => name === (what ?? 'All'))?.[1]
    if (kind === undefined) throw new HostError('InvalidArgument', `"${String(what)}" cannot be cleared`)
    this.refuseCutMerges()
    if (kind !== 'formats') this.refuseCutSpills(this.at)
    this.state.mutate(this.sheet)
    this.state.model.clear(this.sheet, this.at, kind)
  }

  Select(): void {
    const isVisible = this.state.model.sheets().some(({ id, visible }) => id === this.sheet && visible)
    if (!isVisible) throw new HostError('InvalidOperation', 'nothing can be selected on a hidden sheet')
    this.state.model.activate(this.sheet)
    this.state.model.select(this.sheet, this.at)
  }

  private refuseColumns(by: unknown): void {
    if (by !== 'ByRows') throw new HostError('ApiNotFound', 'grouping columns is not emulated')
  }

  private levels(): readonly number[] {
    const { row, rows } = this.at
    return this.state.model.rowLevels(this.sheet).slice(row, row + rows)
  }

  private write(cells: unknown): void {
    const matrix = this.matrix(cells)
    const { model, date1904 } = this.state
    const formats = matrix.flat().some((cell) => typeof cell === 'string') ? this.NumberFormat : []
    const written = matrix.map((row, r) =>
      row.map((cell, c) => writtenCell(cell, formats[r]?.[c] ?? 'General', date1904) ?? null),
    )
    const inputs: readonly (readonly (CellInput | null)[])[] = written.map((row) =>
      row.map((cell) => cell?.input ?? null),
    )
    this.refuseHidden(inputs)
    this.refuseCutSpills(this.at)
    this.state.mutate(this.sheet)
    if (inputs.every(isWhole)) model.write(this.sheet, this.at, inputs)
    else inputs.forEach((row, r) => this.writeRuns(r, row))
    written.forEach((row, r) => {
      row.forEach((cell, c) => this.formatRun(r, c, 1, cell?.numberFormat))
    })
  }

  /** Excel does nothing to a part of cells that were made one. */
  private refuseCutMerges(): void {
    if (this.state.model.merges(this.sheet).some((merge) => meets(merge, this.at) && !covers(this.at, merge)))
      throw new HostError('MergedRangeConflict', 'that cannot be done to a part of a merged cell')
  }

  /**
   * Refuses to write among what a formula fills. Excel does so for arrays; a formula that spills would stop with
   * #SPILL! instead, which is no better.
   */
  private refuseCutSpills(written: CellRange): void {
    const cut = (spill: CellRange) => meets(spill, written) && !covers(written, firstCell(spill))
    if (this.state.model.spills(this.sheet).some(cut))
      throw new HostError('InvalidOperation', 'a part of an array cannot be changed')
  }

  /** Of cells that were made one, only the first can hold something. */
  private refuseHidden(inputs: readonly (readonly (CellInput | null)[])[]): void {
    for (const { row, column, rows, columns } of this.state.model.merges(this.sheet)) {
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) {
          const input = inputs[r - this.at.row]?.[c - this.at.column]
          if (r + c > row + column && input && input.kind !== 'blank')
            throw new HostError('MergedRangeConflict', 'only the first of merged cells can be written')
        }
      }
    }
  }

  /** Cells that are null are left as they are. */
  private writeRuns(r: number, row: readonly (CellInput | null)[]): void {
    for (const { from, run } of runs(row, (input) => input !== null)) {
      if (isWhole(run)) this.state.model.write(this.sheet, this.part(r, from, run.length), [run])
    }
  }

  private formatRun(r: number, from: number, columns: number, numberFormat: unknown): void {
    if (typeof numberFormat === 'string')
      this.state.model.format(this.sheet, this.part(r, from, columns), { numberFormat })
  }

  private part(r: number, c: number, columns: number): CellRange {
    return { row: this.at.row + r, column: this.at.column + c, rows: 1, columns }
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

function isWhole(row: readonly (CellInput | null)[]): row is readonly CellInput[] {
  return !row.includes(null)
}

/** Neighbours in a row that a property has in common. */
function runs<T>(row: readonly T[], property: (cell: T) => unknown): { from: number; run: T[] }[] {
  const found: { from: number; run: T[]; shared: unknown }[] = []
  row.forEach((cell, from) => {
    const shared = property(cell)
    const last = found[found.length - 1]
    if (last !== undefined && last.shared === shared) last.run.push(cell)
    else found.push({ from, run: [cell], shared })
  })
  return found
}

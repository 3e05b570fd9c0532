import type { CellRange } from '../../core/cells/address'

/**
 * The workbook that the emulated Excel speaks about: over the playground's grid, or in memory for tests. Synchronous;
 * rows and columns count from 0; sheets are known by an id that survives renaming. The host has checked names and
 * shapes before it calls.
 */
export interface WorkbookModel {
  /** In tab order. */
  sheets(): readonly ModelSheet[]
  addSheet(name: string): string
  deleteSheet(id: string): void
  renameSheet(id: string, name: string): void
  setVisible(id: string, visible: boolean): void
  activate(id: string): void
  activeSheet(): string

  /** The rectangle from A1 that holds every value and every formula's result. */
  used(id: string): { readonly rows: number; readonly columns: number }
  /** Computed values: blanks are "", errors their text. */
  values(id: string, range: CellRange): ModelCell[][]
  /** What was typed: formulas with "=", else values; cells that a formula spilled into are "". */
  formulas(id: string, range: CellRange): ModelCell[][]
  /** "General" where there is none. */
  numberFormats(id: string, range: CellRange): string[][]
  write(id: string, range: CellRange, cells: readonly (readonly CellInput[])[]): void

  format(id: string, range: CellRange, format: ModelFormat): void
  merge(id: string, range: CellRange): void
  /** Cells that were made one. */
  merges(id: string): readonly CellRange[]
  /** What formulas fill beyond their own cell, that first cell included. */
  spills(id: string): readonly CellRange[]
  /** Takes away formats and merges, contents, or both. */
  clear(id: string, range: CellRange, what: 'all' | 'formats' | 'contents'): void
  /** Pixels; undefined is the usual width. */
  setColumnWidth(id: string, column: number, width: number | undefined): void

  addConditionalFormat(id: string, range: CellRange, format: ModelConditionalFormat): void
  clearConditionalFormats(id: string, range: CellRange): void
  setValidation(id: string, range: CellRange, validation: ModelValidation | undefined): void
  setNote(id: string, row: number, column: number, text: string | undefined): void
  setCharts(id: string, charts: readonly ModelChart[]): void
  charts(id: string): readonly ModelChart[]
  freeze(id: string, rows: number, columns: number): void
  /** Puts rows into a group more, or takes them out of the innermost one that they lie in. */
  shiftRowLevels(id: string, row: number, rows: number, by: 1 | -1): void
  /** How many groups each row lies in, down to the last row that lies in one. */
  rowLevels(id: string): readonly number[]
  setPage(id: string, page: ModelPage): void

  selection(): { readonly sheet: string; readonly range: CellRange }
  select(sheet: string, range: CellRange): void
  observe(listener: (change: ModelChange) => void): () => void
  onSelection(listener: () => void): () => void
}

export interface ModelSheet {
  readonly id: string
  readonly name: string
  readonly visible: boolean
}

export type ModelCell = string | number | boolean

/** What is put into a cell: text stays text whatever it looks like; blank empties the cell. */
export type CellInput =
  | { readonly kind: 'value'; readonly value: ModelCell }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'blank' }

/** What is absent stays as it was. Colours are #RRGGBB. */
export interface ModelFormat {
  readonly numberFormat?: string
  readonly fill?: string
  readonly color?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly wrap?: boolean
  /** Colour of a thin line under each cell. */
  readonly line?: string
}

export type ModelConditionalFormat =
  | { readonly kind: 'formula'; readonly formula: string; readonly format: ModelFormat }
  | { readonly kind: 'scale'; readonly low: string; readonly middle?: string; readonly high: string }

export type ModelValidation =
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly message: string }

export interface ModelChart {
  readonly name: string
  readonly kind: 'bar' | 'column' | 'line'
  readonly title: string
  readonly categories: CellRange
  readonly series: readonly { readonly name: string; readonly values: CellRange; readonly color: string }[]
  /** The cells that it covers. */
  readonly at: CellRange
  readonly altText: string
}

export interface ModelPage {
  readonly landscape: boolean
  readonly paper: string
  readonly pagesWide: number
  readonly titleRows: number
  readonly footer: string
}

export type ModelChange =
  | { readonly kind: 'cells'; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-renamed'; readonly sheet: string }

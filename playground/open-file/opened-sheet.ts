import type { ModelCell } from '../excel-host/workbook-model'

/** A sheet of a file, ready to be put into a workbook. */
export interface OpenedSheet {
  readonly name: string
  /** All rows of one length; blanks are "". */
  readonly cells: readonly (readonly ModelCell[])[]
  /** Columns of serial numbers that are days. */
  readonly dayColumns: readonly number[]
}

/** Fills ragged rows up to the longest. */
export function rectangular(rows: readonly (readonly ModelCell[])[]): ModelCell[][] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')])
}

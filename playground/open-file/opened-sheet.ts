import type { ModelCell } from '../excel-host/workbook-model'

/** A sheet of a file, ready to be put into a workbook. */
export interface OpenedSheet {
  readonly name: string
  /** All rows of one length; blanks are "". */
  readonly cells: readonly (readonly ModelCell[])[]
  /** Columns of serial numbers that are days. */
  readonly dayColumns: readonly number[]
}

/** As many as Google Sheets takes; a single cell far out makes a sheet of billions. */
const MOST_CELLS = 10_000_000

/**
 * Fills ragged rows up to the longest.
 * @throws {RangeError} when these are more cells than a grid can hold
 */
export function rectangular(rows: readonly (readonly ModelCell[])[]): ModelCell[][] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length * columns > MOST_CELLS) throw new RangeError(`${rows.length} rows of ${columns} columns are too many`)
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')])
}

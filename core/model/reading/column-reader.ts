import type { Cell, Cells } from '../../cells/cell'
import type { DayOrder } from '../../cells/date'
import type { DecimalMark } from '../../cells/number'
import type { Column } from '../dataset'
import type { Run } from './lines'

/** How the texts of a column are written where only the whole column tells. */
export type Dialect = DayOrder | DecimalMark

/**
 * Types the cells of one column. It is shown all rows in order, a block at a time.
 *
 * Its loop over the cells of a block is a function of mere arrays and maps, which puts aside what needs more thought: code
 * that was optimised for a reader is thrown away when a garbage collection finds no reader alive, as between two formulas.
 */
export interface ColumnReader {
  /**
   * Reads the cells of some rows.
   * @param block the lines that they stand on
   * @param others room for the places in the block of cells that need more thought
   */
  read(cells: Cells, block: Run, others: Int32Array): void

  /** Once all rows have been read: how the texts are written, if one of them tells. */
  readonly dialect?: Dialect | undefined

  /**
   * Whether all rows have to be read again, because now it is known how they are written.
   * @param beside how a column beside this one is written that has the same kind of cells
   */
  again?(beside: () => Dialect | undefined): boolean

  /** What has been read, when there is nothing more to read. */
  finish(): ReadColumn
}

export interface ReadColumn {
  readonly column: Column
  /** The order of day and month by which texts were read as dates. */
  readonly order?: DayOrder
  /** The currencies written beside numbers, in every spelling. */
  readonly currencies?: ReadonlySet<string>
}

/** The cell of a column in a line; blank beyond the end of a ragged line. */
export function cellAt(cells: Cells, line: number, position: number): Cell {
  const row = cells[line]
  return row === undefined ? undefined : row[position]
}

import { isBlank, type Cells } from '../cells/cell'
import type { RecognisedTable } from '../model/recognise'

/** A stretch of a sheet's columns. */
export interface Stretch {
  /** First column on the sheet, from 0. */
  readonly column: number
  readonly cells: Cells
}

export interface TableOnStretch extends Stretch {
  readonly table: RecognisedTable
}

const LOOKED_AT = 200

/**
 * The tables of a sheet: those that stand side by side, parted by blank columns, else the one that the whole sheet is.
 * A blank column within a table parts nothing: what is left of it or right of it is no table by itself.
 * @param recognise what a stretch of cells is as a table; undefined when it is none
 */
export function tablesSideBySide(
  cells: Cells,
  recognise: (cells: Cells) => RecognisedTable | undefined,
): readonly TableOnStretch[] {
  const whole = recognise(cells)
  const parts = stretches(cells).flatMap((stretch): TableOnStretch[] => {
    const table = recognise(stretch.cells)
    return table === undefined ? [] : [{ ...stretch, table }]
  })
  if (whole === undefined) return parts
  const [only] = parts
  const isOnlyOne = parts.length === 1 && only !== undefined && only.table.columns.length >= whole.columns.length
  return parts.length > 1 || isOnlyOne ? parts : [{ column: 0, cells, table: whole }]
}

/** The stretches between blank columns; none where no blank column parts two. */
function stretches(cells: Cells): Stretch[] {
  const bounds = filledStretches(cells)
  if (bounds.length < 2) return []
  return bounds.map(({ from, to }) => ({ column: from, cells: cells.map((row) => row.slice(from, to)) }))
}

function filledStretches(cells: Cells): { readonly from: number; readonly to: number }[] {
  const filled = filledColumns(cells)
  const found: { from: number; to: number }[] = []
  for (let column = 0; column < filled.length; column += 1) {
    if (filled[column] !== true) continue
    const last = found[found.length - 1]
    if (last?.to === column) last.to = column + 1
    else found.push({ from: column, to: column + 1 })
  }
  return found
}

/** Columns with something in them, by their first rows and by rows spread over all others. */
function filledColumns(cells: Cells): readonly boolean[] {
  const filled: boolean[] = []
  const step = Math.max(1, Math.floor(cells.length / LOOKED_AT))
  for (let row = 0; row < cells.length; row += row < LOOKED_AT ? 1 : step) {
    const line = cells[row] ?? []
    for (let column = 0; column < line.length; column += 1) filled[column] ||= !isBlank(line[column])
  }
  return filled
}

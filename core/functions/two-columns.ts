import { isBlank, type Cell } from '../cells/cell'
import { InputError } from '../input-error'
import type { Text } from '../locale/text'
import { readCell, type CellKind, type Grid } from './parameters'

/**
 * Reads a small table of two columns; rows without anything in them are skipped.
 * @param expected what the columns hold, for the refusal of another shape
 * @throws {InputError} `two-columns-needed`, also when every row is blank; what cannot be read, with its row and column
 */
export function readTwoColumns<A, B>(
  grid: Grid<Cell>,
  name: string,
  expected: Text,
  first: CellKind<A>,
  second: CellKind<B>,
): (readonly [A, B])[] {
  const { rows, columns, values } = grid
  const filled = Array.from({ length: rows }, (_, row) => row * 2).filter(
    (position) => !isBlank(values[position]) || !isBlank(values[position + 1]),
  )
  if (columns !== 2 || filled.length === 0) {
    const found = columns === 2 ? 0 : rows
    throw new InputError('two-columns-needed', { expected, rows: found, columns }, { argument: name })
  }
  return filled.map((position) => [
    readCell(first, values[position], name, position, grid),
    readCell(second, values[position + 1], name, position + 1, grid),
  ])
}

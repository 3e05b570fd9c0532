import { InputError } from '../input-error'
import type { Result, ResultCell } from './define'
import type { Grid } from './parameters'

/** A grid's extent. */
export type Shape = Pick<Grid<unknown>, 'rows' | 'columns'>

/** Whether two grids have the same rows and columns. */
export function sameShape(one: Shape, other: Shape): boolean {
  return one.rows === other.rows && one.columns === other.columns
}

/** Whether the grid is one cell. */
export function isSingle({ rows, columns }: Shape): boolean {
  return rows === 1 && columns === 1
}

/** The refusal of a grid that does not go with another one. */
export function shapesDiffer(argument: string, found: Shape, other: string, expected: Shape): InputError {
  const facts = { found: `${found.rows} × ${found.columns}`, other, expected: `${expected.rows} × ${expected.columns}` }
  return new InputError('shapes-differ', facts, { argument })
}

/** The lines of a grid. */
export function linesOf<T>({ values, rows, columns }: Grid<T>): T[][] {
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns))
}

/** Values in reading order as a result of that shape; of one cell, the bare value. */
export function shaped(values: readonly ResultCell[], shape: Shape): Result {
  const [first] = values
  if (isSingle(shape) && first !== undefined) return first
  return linesOf({ ...shape, values })
}

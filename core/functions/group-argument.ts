import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { shapesDiffer, type Shape } from './grid'
import type { Grid } from './parameters'

/**
 * For each value the names of its group from the top level down: beside a column of values a column for each level, under
 * a row of them a row for each. Blanks name nothing.
 * @throws {InputError} `shapes-differ`
 */
export function pathsOf(groups: Grid<Cell>, values: Shape, argument: string, other: string): string[][] {
  const isRow = values.rows === 1 && values.columns > 1
  const isBeside = isRow ? groups.columns === values.columns : values.columns === 1 && groups.rows === values.rows
  if (!isBeside) throw shapesDiffer(argument, groups, other, values)
  const levels = isRow ? groups.rows : groups.columns
  return Array.from({ length: values.rows * values.columns }, (_, person) =>
    Array.from({ length: levels }, (_, level) =>
      nameOf(groups.values[isRow ? level * groups.columns + person : person * groups.columns + level]),
    ),
  )
}

/** The name of a group as a cell holds it; "" for a blank. */
export function nameOf(found: Cell): string {
  return isBlank(found) ? '' : typeof found === 'string' ? found.trim() : quoteCell(found)
}

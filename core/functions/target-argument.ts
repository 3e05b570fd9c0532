import { isSingle, sameShape, shapesDiffer } from './grid'
import type { Grid } from './parameters'

/**
 * The target of each actual: one for all, or one for each.
 * @throws {InputError} `shapes-differ`
 */
export function targetOf(
  actual: Grid<unknown>,
  target: Grid<number | undefined>,
): (position: number) => number | undefined {
  if (isSingle(target)) return () => target.values[0]
  if (!sameShape(actual, target)) throw shapesDiffer('target', target, 'actual', actual)
  return (position) => target.values[position]
}

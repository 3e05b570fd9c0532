/** Levels of an outline by row with some of them shifted; none is below 0, and rows of level 0 at the end are left out. */
export function shiftedLevels(levels: readonly number[], row: number, rows: number, by: 1 | -1): number[] {
  const shifted = Array.from({ length: Math.max(levels.length, row + rows) }, (_, at) => levels[at] ?? 0).map(
    (level, at) => (at >= row && at < row + rows ? Math.max(0, level + by) : level),
  )
  while (shifted.length > 0 && shifted[shifted.length - 1] === 0) shifted.pop()
  return shifted
}

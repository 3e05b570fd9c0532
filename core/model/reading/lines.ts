/** Lines of the cells that follow each other and are rows of a table. */
export interface Run {
  /** Where the first of them stands. */
  readonly line: number
  readonly length: number
  /** The number of the first of them as a row of the table, from 0. */
  readonly row: number
}

/** Lines of the cells that are the rows of a table. */
export interface Lines {
  readonly count: number
  /** In order. */
  readonly runs: readonly Run[]
}

/** The lines from one to another, the last one not included, but for some that are named in order. */
export function linesBetween(first: number, end: number, without: readonly number[] = []): Lines {
  const runs: Run[] = []
  let line = first
  let count = 0
  for (const gap of [...without, end]) {
    if (gap > line) runs.push({ line, length: gap - line, row: count })
    count += gap - line
    line = gap + 1
  }
  return { count, runs }
}

/** Where each row stands, counted from a number that the first line has. */
export function lineNumbers({ count, runs }: Lines, firstLine: number): Int32Array {
  const numbers = new Int32Array(count)
  for (const { line, length, row } of runs) {
    for (let at = 0; at < length; at += 1) numbers[row + at] = line + at + firstLine
  }
  return numbers
}

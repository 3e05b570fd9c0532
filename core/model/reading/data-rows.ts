import type { Cells } from '../../cells/cell'
import type { LeftOutLine } from '../dataset'
import type { RecognisedTable } from '../recognise'
import { LineJudge, type LineKind } from './line-judge'

/** The lines below the headers that are rows of the table, and those that are something else. */
export interface DataRows {
  readonly count: number
  /** Where a row stands in the cells. */
  lineOf(row: number): number
  /** Where the rows of a block stand, the last one not included; holds until the next block is asked for. */
  linesOf(from: number, to: number): Int32Array
  /** Lines with something in them that are no rows. */
  readonly leftOut: readonly LeftOutLine[]
}

/** Lines gone through at a time. */
const BLOCK = 4096

/**
 * Finds the rows of a table: all lines below its headers but blank ones, sums, repeated headers and the notes that reports
 * add at their end. One cell of a line is looked at where that is enough to know a row.
 * @param firstRow number of the first of the cells' lines, as people see it
 */
export function findRows(cells: Cells, recognised: RecognisedTable, firstRow: number): DataRows {
  const judge = new LineJudge(cells, recognised)
  const first = recognised.headerRow + 1
  const tail = findTail(judge, first, cells.length)
  const rows = new KeptLines(first, tail.start)
  const leftOut: LeftOutLine[] = []
  let line = first
  while (line < tail.start) {
    const end = Math.min(line + BLOCK, tail.start)
    const other = behindPlainRows(cells, line, end, judge.telling)
    rows.keep(other - line)
    line = other
    if (other === end) continue
    const kind = judge.kindOf(other)
    if (kind === 'row' || kind === 'note') rows.keep(1)
    else rows.skip()
    if (isLeftOut(kind)) leftOut.push({ row: other + firstRow, reason: kind })
    line += 1
  }
  for (const [at, kind] of tail.kinds.entries()) {
    if (kind === 'note') leftOut.push({ row: tail.start + at + firstRow, reason: 'footer' })
    else if (isLeftOut(kind)) leftOut.push({ row: tail.start + at + firstRow, reason: kind })
  }
  return rows.found(leftOut)
}

/** The lines that are rows, as long as they follow each other without a list of them. */
class KeptLines {
  private count = 0
  private skipped = 0
  private lines: Int32Array | undefined

  constructor(
    private readonly first: number,
    private readonly end: number,
  ) {}

  /** The next lines are rows. */
  keep(lines: number): void {
    const { first, count, skipped } = this
    for (let at = 0; this.lines !== undefined && at < lines; at += 1)
      this.lines[count + at] = first + count + skipped + at
    this.count += lines
  }

  /** The next line is none. */
  skip(): void {
    this.lines ??= Int32Array.from({ length: this.end - this.first }, (_, at) => this.first + at)
    this.skipped += 1
  }

  found(leftOut: readonly LeftOutLine[]): DataRows {
    const { count, first, lines } = this
    if (lines === undefined) return { count, leftOut, ...following(first) }
    return { count, leftOut, lineOf: (row) => lines[row] ?? 0, linesOf: (from, to) => lines.subarray(from, to) }
  }
}

function following(first: number): Pick<DataRows, 'lineOf' | 'linesOf'> {
  let block = new Int32Array()
  return {
    lineOf: (row) => first + row,
    linesOf: (from, to) => {
      if (block.length !== to - from) block = new Int32Array(to - from)
      for (let at = 0; at < block.length; at += 1) block[at] = first + from + at
      return block
    },
  }
}

/**
 * The first of some lines that is not known for a row by one of its cells: a number, a date, or a text that begins and
 * ends as most dates do; `end` if all are.
 */
function behindPlainRows(cells: Cells, start: number, end: number, position: number): number {
  for (let line = start; line < end; line += 1) {
    const row = cells[line]
    const cell = row === undefined ? undefined : row[position]
    if (typeof cell === 'number') continue
    if (typeof cell === 'string') {
      if (isDigit(cell.charCodeAt(0)) && isDigit(cell.charCodeAt(cell.length - 1))) continue
      return line
    }
    if (typeof cell !== 'object' || cell === null) return line
  }
  return end
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLeftOut(kind: LineKind): kind is LeftOutLine['reason'] {
  return kind === 'total' || kind === 'footer' || kind === 'repeated-header'
}

interface Tail {
  /** The first line behind the last row. */
  readonly start: number
  /** Of the lines from there on. */
  readonly kinds: readonly LineKind[]
}

/**
 * What stands below the last row. A note is no row when it begins as footers do, or when something parts it from the rows:
 * a blank line, a sum, another footer.
 */
function findTail(judge: LineJudge, first: number, end: number): Tail {
  let start = end
  const kinds: LineKind[] = []
  for (; start > first; start -= 1) {
    const kind = judge.kindOf(start - 1)
    if (kind === 'row') break
    kinds.push(kind)
  }
  kinds.reverse()
  const parted = kinds.findIndex((kind) => kind !== 'note')
  const own = parted < 0 ? kinds.length : parted
  return { start: start + own, kinds: kinds.slice(own) }
}

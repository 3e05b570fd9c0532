import type { Cells } from '../../cells/cell'
import type { LeftOutLine } from '../dataset'
import type { ReadingRules } from '../reading-rules'
import type { RecognisedTable } from '../recognise'
import { LineJudge, type LineKind } from './line-judge'
import { linesBetween } from './lines'
import type { ColumnSource } from './readers'
import { TableReading } from './table-reading'

/** A table whose rows have been found, so that its columns can be read. */
export interface DataRows {
  readonly reading: TableReading
  /** Lines with something in them that are no rows. */
  readonly leftOut: readonly LeftOutLine[]
}

/** A line that is no row. */
interface OtherLine {
  readonly line: number
  readonly kind: LineKind
}

interface RowsAsked {
  /** Number of the first of the cells' lines, as people see it. */
  readonly firstRow: number
  readonly rules: ReadingRules
}

/** Columns of the cells by the canonical columns that they are taken for. */
export type Sources = ReadonlyMap<string, ColumnSource>

/**
 * Finds the rows of a table: all lines below its headers but blank ones, sums, repeated headers and the notes that reports
 * add at their end.
 *
 * No pass over the cells is made for it alone. The column that tells most rows is read as if all lines were rows; only
 * lines in which it has nothing are looked at. Where some of these are no rows, reading begins anew without them.
 */
export function findRows(
  cells: Cells,
  recognised: RecognisedTable,
  sources: Sources,
  { firstRow, rules }: RowsAsked,
): DataRows {
  const judge = new LineJudge(cells, recognised)
  const first = recognised.headerRow + 1
  const tail = findTail(judge, first, cells.length)
  const columns = [...sources.values()]
  const reading = new TableReading(cells, linesBetween(first, tail.start), columns, rules)
  const others: OtherLine[] = []
  for (const row of suspects(reading, judge, sources)) {
    const kind = judge.kindOf(first + row)
    if (kind !== 'row' && kind !== 'note') others.push({ line: first + row, kind })
  }
  const leftOut = [...others, ...tail.lines].flatMap(({ line, kind }): LeftOutLine[] => {
    return kind === 'total' || kind === 'footer' || kind === 'repeated-header'
      ? [{ row: line + firstRow, reason: kind }]
      : []
  })
  if (others.length === 0) return { reading, leftOut }
  const gaps = others.map(({ line }) => line)
  return { reading: new TableReading(cells, linesBetween(first, tail.start, gaps), columns, rules), leftOut }
}

/** The rows whose lines have to be judged. */
function suspects(reading: TableReading, judge: LineJudge, sources: Sources): readonly number[] {
  const telling = sources.get(judge.telling?.column ?? '')
  if (telling !== undefined) return judge.suspects(reading.columnOf(telling))
  return Array.from({ length: reading.lines.count }, (_, row) => row)
}

interface Tail {
  /** The first line behind the last row. */
  readonly start: number
  /** Those from there on that are not blank. */
  readonly lines: readonly OtherLine[]
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
  // Sheets may have any number of blank lines below their tables.
  const lines = kinds.flatMap((kind, at): OtherLine[] => {
    return at < own || kind === 'blank' ? [] : [{ line: start + at, kind: kind === 'note' ? 'footer' : kind }]
  })
  return { start: start + own, lines }
}

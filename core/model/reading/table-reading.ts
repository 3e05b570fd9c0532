import type { Cells } from '../../cells/cell'
import type { ReadingRules } from '../reading-rules'
import type { ColumnReader, Dialect, ReadColumn } from './column-reader'
import type { Lines } from './lines'
import { areWrittenAlike, readerFor, type ColumnSource } from './readers'

/** Rows read at a time: a loop that is called often is compiled for good, one that runs long only for the time being. */
const BLOCK = 512

/**
 * Types columns of a table when they are asked for, once: each of its cells is read once, or twice where only the whole
 * column tells how to read it.
 */
export class TableReading {
  /** Of the columns whose cells have been looked at, and may have to be again. */
  private readonly readers = new Map<ColumnSource, ColumnReader>()
  private readonly dialects = new Map<ColumnSource, Dialect | undefined>()
  private readonly columns = new Map<ColumnSource, ReadColumn>()

  /** @param sources all columns of the table that are known to be something */
  constructor(
    readonly cells: Cells,
    readonly lines: Lines,
    private readonly sources: readonly ColumnSource[],
    readonly rules: ReadingRules,
  ) {}

  columnOf(source: ColumnSource): ReadColumn {
    const known = this.columns.get(source)
    if (known !== undefined) return known
    const reader = this.look(source)
    while (reader.again?.(() => this.dialectBeside(source)) === true) readRows(this.cells, this.lines, reader)
    const read = reader.finish()
    this.columns.set(source, read)
    // It holds what only reading needs.
    this.readers.delete(source)
    return read
  }

  /** A reader that has been shown all rows once. */
  private look(source: ColumnSource): ColumnReader {
    const known = this.readers.get(source)
    if (known !== undefined) return known
    const reader = readerFor(source, this.lines.count, this.rules)
    readRows(this.cells, this.lines, reader)
    this.readers.set(source, reader)
    this.dialects.set(source, reader.dialect)
    return reader
  }

  /** How a column of the same kind is written: people do not mix decimal commas with points, nor orders of day and month. */
  private dialectBeside(source: ColumnSource): Dialect | undefined {
    for (const other of this.sources) {
      if (other === source || !areWrittenAlike(other.kind, source.kind)) continue
      if (!this.dialects.has(other)) this.look(other)
      const dialect = this.dialects.get(other)
      if (dialect !== undefined) return dialect
    }
    return undefined
  }
}

/** Shows all rows to a reader. */
export function readRows(cells: Cells, lines: Lines, reader: ColumnReader): void {
  const others = new Int32Array(BLOCK)
  for (const { line, length, row } of lines.runs) {
    for (let at = 0; at < length; at += BLOCK) {
      reader.read(cells, { line: line + at, length: Math.min(BLOCK, length - at), row: row + at }, others)
    }
  }
}

import type { Cells } from '../../cells/cell'
import type { ReadingRules } from '../reading-rules'
import type { ColumnReader, Dialect, ReadColumn } from './column-reader'
import type { DataRows } from './data-rows'
import { areWrittenAlike, readerFor, type ColumnSource } from './readers'

/** Rows read at a time: few enough that they stay at hand while one column after another is read from them. */
const BLOCK = 512

interface Reading {
  readonly source: ColumnSource
  readonly reader: ColumnReader
}

/**
 * Types columns of a table when they are asked for, once: each of its cells is read once, or twice where only the whole
 * column tells how to read it.
 */
export class TableReading {
  private readonly readers = new Map<ColumnSource, ColumnReader>()
  /** Of the columns whose cells have been looked at. */
  private readonly dialects = new Map<ColumnSource, Dialect | undefined>()
  private readonly columns = new Map<ColumnSource, ReadColumn>()

  /** @param sources all columns of the table that are known to be something */
  constructor(
    readonly cells: Cells,
    readonly rows: DataRows,
    private readonly sources: readonly ColumnSource[],
    readonly rules: ReadingRules,
  ) {}

  columnOf(source: ColumnSource): ReadColumn {
    const [read] = this.columnsOf([source])
    if (read === undefined) throw new Error('a column has been asked for and not read')
    return read
  }

  /** Reads several columns block by block, so that a row is fetched from memory once for all of them. */
  columnsOf(sources: readonly ColumnSource[]): readonly ReadColumn[] {
    const open = sources.filter((source) => !this.columns.has(source)).map((source) => this.readingOf(source))
    this.look(open)
    const needsMore = ({ source, reader }: Reading) => reader.again?.(() => this.dialectBeside(source)) ?? false
    for (let again = open.filter(needsMore); again.length > 0; again = again.filter(needsMore)) {
      readRows(this.cells, this.rows, again)
    }
    for (const { source, reader } of open) {
      this.columns.set(source, reader.finish())
      // It holds what only reading needs.
      this.readers.delete(source)
    }
    return sources.flatMap((source) => this.columns.get(source) ?? [])
  }

  private look(readings: readonly Reading[]): void {
    const unseen = readings.filter(({ source }) => !this.dialects.has(source))
    readRows(this.cells, this.rows, unseen)
    for (const { source, reader } of unseen) this.dialects.set(source, reader.dialect)
  }

  /** How a column of the same kind is written: people do not mix decimal commas with points, nor orders of day and month. */
  private dialectBeside(source: ColumnSource): Dialect | undefined {
    for (const other of this.sources) {
      if (other === source || !areWrittenAlike(other.kind, source.kind)) continue
      this.look(this.columns.has(other) ? [] : [this.readingOf(other)])
      const dialect = this.dialects.get(other)
      if (dialect !== undefined) return dialect
    }
    return undefined
  }

  private readingOf(source: ColumnSource): Reading {
    const reader = this.readers.get(source) ?? readerFor(source, this.rows.count, this.rules)
    this.readers.set(source, reader)
    return { source, reader }
  }
}

/** Shows all rows to some readers. */
export function readRows(cells: Cells, rows: DataRows, readers: readonly Pick<Reading, 'reader'>[]): void {
  if (readers.length === 0) return
  for (let first = 0; first < rows.count; first += BLOCK) {
    const lines = rows.linesOf(first, Math.min(first + BLOCK, rows.count))
    for (const { reader } of readers) reader.read(cells, lines, first)
  }
}

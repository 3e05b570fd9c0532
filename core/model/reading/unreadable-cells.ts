import { quoteCell, type Cell, type Cells } from '../../cells/cell'
import { dayOrderIn, type DayOrder } from '../../cells/date'
import { saysNothing } from '../content'
import { NO_DAY, type Column, type UnreadableCell } from '../dataset'
import type { ReadingRules } from '../reading-rules'
import { cellAt, type ReadColumn } from './column-reader'
import type { Lines } from './lines'
import { isPeriod } from './period-reader'
import type { ColumnSource } from './readers'

/** The cells of a column that have something in them which could not be read. */
export function unreadableCells(
  cells: Cells,
  lines: Lines,
  { position, kind }: ColumnSource,
  { column, order }: ReadColumn,
  rules: ReadingRules,
): UnreadableCell[] {
  const isUnread = kind === 'period' ? noPeriods(column, rules) : missingValues(column)
  const found: UnreadableCell[] = []
  for (const { line, length, row } of lines.runs) {
    for (let at = 0; at < length; at += 1) {
      if (!isUnread(row + at)) continue
      const cell = cellAt(cells, line + at, position)
      if (!saysNothing(cell)) found.push({ row: row + at, found: quoteCell(cell), ...contradiction(cell, order) })
    }
  }
  return found
}

/** Rows in which a number or a day is missing; every text can be read. */
function missingValues(column: Column): (row: number) => boolean {
  switch (column.kind) {
    case 'text':
      return () => false
    case 'number':
      return (row) => Number.isNaN(column.values[row])
    case 'day':
      return (row) => column.values[row] === NO_DAY
  }
}

/** Rows whose text is no period. */
function noPeriods(column: Column, rules: ReadingRules): (row: number) => boolean {
  if (column.kind !== 'text') return () => false
  const isNone = column.dictionary.map((word, code) => code > 0 && !isPeriod(word, rules))
  return (row) => isNone[column.codes[row] ?? 0] === true
}

function contradiction(cell: Cell, order: DayOrder | undefined): { readonly contradicts?: DayOrder } {
  const written = typeof cell === 'string' && order !== undefined ? dayOrderIn(cell) : undefined
  const isOther = written !== undefined && written !== 'either' && written !== order
  return isOther && order !== undefined ? { contradicts: order } : {}
}

import type { Cell } from '../../cells/cell'
import { dayNumber } from '../../cells/day'
import type { ColumnKind } from '../entity'
import { plainBusiness, type ReadingRules } from '../reading-rules'
import { linesBetween } from './lines'
import type { ColumnSource } from './readers'
import { TableReading } from './table-reading'
import { unreadableCells } from './unreadable-cells'

/** A column for tests: what it is taken for, and its cells from top to bottom. */
export interface ColumnForTests {
  readonly kind: ColumnKind
  readonly cells: readonly Cell[]
  readonly header?: string
}

const plainRules: ReadingRules = {
  ...plainBusiness,
  date1904: false,
  calendar: { today: dayNumber(2026, 7, 1), fiscalYearStart: 1 },
}

/** Reads the first of some columns that stand side by side. */
export function readForTests(
  columns: readonly [ColumnForTests, ...ColumnForTests[]],
  rules: Partial<ReadingRules> = {},
) {
  const [{ cells: first }] = columns
  const cells = first.map((_, row) => columns.map((column) => column.cells[row]))
  const sources = columns.map(({ kind, header = '' }, position): ColumnSource => ({ header, position, kind }))
  const reading = new TableReading(cells, linesBetween(0, cells.length), sources, { ...plainRules, ...rules })
  const [source = { header: '', position: 0, kind: 'text' }] = sources
  const read = reading.columnOf(source)
  return { ...read, unreadable: unreadableCells(cells, reading.lines, source, read, reading.rules) }
}

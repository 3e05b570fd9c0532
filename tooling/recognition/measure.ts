import { recogniseTable, type Recognition } from '../../core/model/recognise'
import type { LabelledRow } from './corpus'
import { withSampleCells } from './sample-cells'

/** Right among what was said, and right among what there was to say. */
export interface Score {
  readonly said: number
  readonly right: number
  readonly expected: number
}

/** How well header rows are recognised. */
export interface Measurement {
  readonly rows: number
  /** Kinds of table; a table that is none of ours counts when it is taken for one. */
  readonly entities: Score
  /** Columns of all tables, those of a table taken for another kind included. */
  readonly columns: Score
  /** Columns, and tables, that a person is asked about. */
  readonly asked: number
  readonly misses: readonly string[]
}

type Recognise = (row: LabelledRow) => Recognition

/** Compares what is recognised in header rows with what a person reads in them. */
export function measure(
  rows: readonly LabelledRow[],
  recognise: Recognise = (row) => recogniseTable(withSampleCells(row)),
): Measurement {
  const entities = { said: 0, right: 0, expected: 0 }
  const columns = { said: 0, right: 0, expected: 0 }
  let asked = 0
  const misses: string[] = []
  for (const row of rows) {
    const found = recognise(row)
    const said = found.kind === 'none' ? 'none' : found.entity
    const isRight = row.entities.includes(said)
    if (said !== 'none') entities.said += 1
    if (said !== 'none' && isRight) entities.right += 1
    if (!row.entities.includes('none') || (said !== 'none' && isRight)) entities.expected += 1
    if (!isRight) misses.push(`${row.source}: ${row.entities.join('|')}, taken for ${said}`)
    asked += found.kind === 'none' ? 0 : found.contests.length + found.alternatives.length
    const contested = found.kind === 'none' ? [] : found.contests.map(({ column }) => column)
    row.headers.forEach(({ text, columns: labels, optional }, position) => {
      const match = found.kind === 'none' ? undefined : found.columns.find((each) => each.position === position)
      const column = match === undefined || contested.includes(match.column) ? undefined : match.column
      const fits = column !== undefined && isRight && labels.includes(column)
      if (column !== undefined) columns.said += 1
      if (fits) columns.right += 1
      if (fits || (!optional && !row.entities.includes('none'))) columns.expected += 1
      if (isRight && !fits && (column !== undefined || (!optional && said !== 'none'))) {
        const label = labels.join('|') || 'nothing'
        misses.push(
          `${row.source}: "${text}" is ${label}, taken for ${match === undefined ? 'nothing' : match.column}${column === undefined && match ? ' (asked)' : ''}`,
        )
      }
    })
  }
  return { rows: rows.length, entities, columns, asked, misses }
}

/** Share of what was said that is right; 1 when nothing was said. */
export function precision({ said, right }: Score): number {
  return said === 0 ? 1 : right / said
}

/** Share of what there was to say that was said and is right; 1 when there was nothing. */
export function recall({ right, expected }: Score): number {
  return expected === 0 ? 1 : right / expected
}

import type { Cells } from '../cells/cell'
import {
  assignColumns,
  candidates,
  type Assignment,
  type ColumnMatch,
  type ConfirmedColumn,
  type Contest,
} from './assign-columns'
import { entities, type EntityName } from './entity'
import { explained, isCredible } from './evidence'
import { headerLines, withBand, type HeaderLine } from './header-line'

export type { ColumnMatch, ConfirmedColumn, Contest } from './assign-columns'

/** A range read as a table of one entity. */
export interface RecognisedTable {
  readonly kind: 'table'
  readonly entity: EntityName
  /** Row of the headers within the cells, from 0. */
  readonly headerRow: number
  readonly columns: readonly ColumnMatch[]
  readonly unmatched: readonly { readonly header: string; readonly position: number }[]
  readonly contests: readonly Contest[]
  /** Headers whose cells are not what they say. */
  readonly dropped: readonly { readonly header: string; readonly column: string }[]
  /** Other entities that explain the headers as well. */
  readonly alternatives: readonly EntityName[]
}

export type Recognition = RecognisedTable | { readonly kind: 'none'; readonly headers: readonly string[] }

/** Two kinds of table explain headers equally well when they are no further apart than this. */
const TIE = 0.03
/** A kind of table for which something is missing, but which explains so many times more, is what the table is. */
const FAR_MORE = 1.25

/**
 * Finds out what a range with headers holds, by its headers and by its cells.
 *
 * The entity is the one of which all needed columns are there and which explains most headers, if something in it
 * tells and if no other kind explains far more. Rows above the headers (titles, filters) are skipped, up to ten;
 * headers may stand in two rows.
 * @param cells a rectangle as the host delivers it
 * @param confirmed what a person has settled for this range; it always wins
 * @param as entities of which a person has settled that this range is one
 */
export function recogniseTable(
  cells: Cells,
  {
    confirmed = [],
    as = [],
  }: { readonly confirmed?: readonly ConfirmedColumn[]; readonly as?: readonly EntityName[] } = {},
): Recognition {
  let first: HeaderLine | undefined
  let above: HeaderLine | undefined
  for (const line of headerLines(cells)) {
    const best = (above?.row === line.row - 1 ? [line, withBand(cells, line)] : [line])
      .flatMap((each) => readLine(each, confirmed, as) ?? [])
      .sort((one, other) => other.explains - one.explains)[0]
    if (best !== undefined) return tableOf(best)
    first ??= line
    above = line
  }
  return { kind: 'none', headers: (first?.headers ?? []).map(({ text }) => text).filter((text) => text !== '') }
}

/** A line of headers read as those of one kind of table. */
interface Reading {
  readonly line: HeaderLine
  readonly entity: EntityName
  readonly assignment: Assignment
  readonly explains: number
  readonly alternatives: readonly EntityName[]
}

function readLine(
  line: HeaderLine,
  confirmed: readonly ConfirmedColumn[],
  as: readonly EntityName[],
): Reading | undefined {
  const claims = candidates(line)
  const readings = entities()
    .map((definition) => {
      const assignment = assignColumns(definition, line, claims.get(definition.id) ?? [], confirmed)
      const credible = assignment.complete && isCredible(definition, assignment, line)
      return { entity: definition.id, assignment, explains: explained(definition.id, assignment, line), credible }
    })
    .sort((one, other) => other.explains - one.explains)
  const settled = readings.find(({ entity, assignment }) => as.includes(entity) && assignment.complete)
  if (settled !== undefined) return { ...settled, line, alternatives: [] }
  const [best, ...others] = readings.filter(({ credible }) => credible)
  if (best === undefined) return undefined
  if (best.assignment.columns.some(({ how }) => how === 'confirmed')) return { ...best, line, alternatives: [] }
  const incomplete = readings.find(({ assignment }) => !assignment.complete)
  if ((incomplete?.explains ?? 0) > best.explains * FAR_MORE) return undefined
  const rivals = others.filter(({ explains }) => explains >= best.explains - TIE)
  return { ...best, line, alternatives: rivals.map(({ entity }) => entity) }
}

function tableOf({ line, entity, assignment, alternatives }: Reading): RecognisedTable {
  const used = new Set(assignment.columns.map(({ position }) => position))
  return {
    kind: 'table',
    entity,
    headerRow: line.row,
    columns: assignment.columns.map(({ column, header, position, how }) => ({ column, header, position, how })),
    unmatched: line.headers.flatMap(({ text }, position) =>
      text === '' || used.has(position) ? [] : [{ header: text, position }],
    ),
    contests: assignment.contests(),
    dropped: assignment.dropped(),
    alternatives,
  }
}

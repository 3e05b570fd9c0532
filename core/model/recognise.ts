import { isBlank, isDateObject, type Cell, type Cells } from '../cells/cell'
import { readNumber } from '../cells/number'
import { textDay } from '../cells/date'
import { fitsKind, sampleContent, type Content } from './content'
import { entities, type EntityDefinition, type EntityName } from './entity'
import { matchHeader, readHeader, type Header, type HeaderMatch } from './header'

/** A mapping that a person has settled; `header` null says that no header is this column. */
export interface ConfirmedColumn {
  readonly entity: EntityName
  readonly column: string
  readonly header: string | null
}

/** A header that was taken for a column. */
export interface ColumnMatch {
  readonly column: string
  readonly header: string
  /** Column of the range, from 0. */
  readonly position: number
  readonly how: 'confirmed' | HeaderMatch['quality']
}

/** Two or more headers that name one needed column equally well. */
export interface Contest {
  readonly column: string
  readonly headers: readonly string[]
}

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
  /** Other entities that explain as many headers. */
  readonly alternatives: readonly EntityName[]
}

export type Recognition = RecognisedTable | { readonly kind: 'none'; readonly headers: readonly string[] }

const TITLE_ROWS = 10
const worth = { exact: 1, words: 0.8, near: 0.6 }

interface Candidate extends HeaderMatch {
  readonly column: string
  readonly position: number
}

interface Line {
  readonly row: number
  readonly headers: readonly Header[]
  readonly contents: readonly Content[]
}

/**
 * Finds out what a range with headers holds, by its headers and by its cells.
 *
 * The entity is the one of which all needed columns are there and which explains most headers. Rows above the
 * headers (titles, filters) are skipped, up to ten.
 * @param cells a rectangle as the host delivers it
 * @param confirmed what a person has settled for this range; it always wins
 */
export function recogniseTable(
  cells: Cells,
  { confirmed = [] }: { readonly confirmed?: readonly ConfirmedColumn[] } = {},
): Recognition {
  const lines = headerLines(cells)
  for (const line of lines) {
    const read = readLine(cells, line)
    const readings = entities()
      .map((entity) => readAs(entity, read, confirmed))
      .filter((reading) => reading !== undefined)
      .sort((one, other) => other.worth - one.worth)
    const best = readings[0]
    if (best === undefined) continue
    const alternatives = readings.slice(1).filter((reading) => reading.worth === best.worth)
    return { ...best.table, alternatives: alternatives.map((reading) => reading.table.entity) }
  }
  return { kind: 'none', headers: (lines[0] === undefined ? [] : (cells[lines[0]] ?? [])).filter(isLabel).map(String) }
}

/** The first rows that can be headers: two labels or more, and more labels than other cells. */
function headerLines(cells: Cells): number[] {
  const found: number[] = []
  let seen = 0
  for (let row = 0; row < cells.length && seen <= TITLE_ROWS; row += 1) {
    const filled = (cells[row] ?? []).filter((cell) => !isBlank(cell))
    if (filled.length === 0) continue
    seen += 1
    const labels = filled.filter(isLabel).length
    if (labels >= 2 && labels * 2 > filled.length) found.push(row)
  }
  return found
}

function readLine(cells: Cells, row: number): Line {
  const headers = (cells[row] ?? []).map((cell) => readHeader(isBlank(cell) ? '' : String(cell)))
  const contents = headers.map((_, position) => sampleContent(cells, position, row + 1))
  return { row, headers, contents }
}

function readAs(entity: EntityDefinition, line: Line, confirmed: readonly ConfirmedColumn[]) {
  const settled = confirmed.filter((each) => each.entity === entity.id)
  const dropped: { header: string; column: string }[] = []
  const fixed = settled.flatMap(({ column, header }): ColumnMatch[] => {
    const position = header === null ? -1 : line.headers.findIndex((each) => each.key === readHeader(header).key)
    return header === null || position < 0
      ? []
      : [{ column, header: headerAt(line, position), position, how: 'confirmed' }]
  })
  const taken = new Set(fixed.map((match) => match.position))
  const closed = new Set(
    settled
      .filter(({ column, header }) => header === null || fixed.some((f) => f.column === column))
      .map((each) => each.column),
  )
  const candidates = claims(entity, line).filter(({ position, column, quality }) => {
    if (taken.has(position) || closed.has(column)) return false
    const fits = fitsKind(contentAt(line, position), entity.columns[column]?.kind ?? 'text', quality === 'exact')
    if (!fits) dropped.push({ header: headerAt(line, position), column })
    return fits
  })
  const { matches, contests } = assign(entity, line, candidates)
  const columns = [...fixed, ...matches].sort((one, other) => one.position - other.position)
  const has = (column: string) => columns.some((match) => match.column === column)
  if (!entity.needs.every((choice) => choice.some(has))) return undefined
  const used = new Set(columns.map((match) => match.position))
  const table: Omit<RecognisedTable, 'alternatives'> = {
    kind: 'table',
    entity: entity.id,
    headerRow: line.row,
    columns,
    unmatched: line.headers.flatMap(({ text }, position) =>
      text === '' || used.has(position) ? [] : [{ header: text, position }],
    ),
    contests,
    dropped: dropped.filter(({ header }) => !columns.some((match) => match.header === header)),
  }
  return { table, worth: columns.reduce((sum, { how }) => sum + (how === 'confirmed' ? 2 : worth[how]), 0) }
}

/** Every way in which a header may name a column, the best first. */
function claims(entity: EntityDefinition, line: Line): Candidate[] {
  const found = line.headers.flatMap((header, position) =>
    Object.keys(entity.columns).flatMap((column): Candidate[] => {
      const match = matchHeader(header, entity, column)
      return match === undefined ? [] : [{ ...match, column, position }]
    }),
  )
  return found.sort(
    (one, other) => worth[other.quality] - worth[one.quality] || one.rank - other.rank || one.position - other.position,
  )
}

/** Gives each column its best header and each header its best column; a needed column that two claim is contested. */
function assign(entity: EntityDefinition, line: Line, candidates: readonly Candidate[]) {
  const matches: ColumnMatch[] = []
  const byColumn = new Map<string, Candidate>()
  const taken = new Set<number>()
  const needed = new Set(entity.needs.flat())
  const rivals = new Map<string, number[]>()
  const spokenFor = new Set<number>()
  for (const candidate of candidates) {
    if (taken.has(candidate.position)) continue
    // A header that names one column exactly is not taken for another that it merely mentions.
    if (candidate.quality !== 'exact' && spokenFor.has(candidate.position)) continue
    const winner = byColumn.get(candidate.column)
    if (winner === undefined) {
      byColumn.set(candidate.column, candidate)
      taken.add(candidate.position)
      matches.push({
        column: candidate.column,
        header: headerAt(line, candidate.position),
        position: candidate.position,
        how: candidate.quality,
      })
    } else if (needed.has(candidate.column) && winner.quality === 'exact' && candidate.quality === 'exact') {
      rivals.set(candidate.column, [...(rivals.get(candidate.column) ?? [winner.position]), candidate.position])
      spokenFor.add(candidate.position)
    }
  }
  const contests = [...rivals].flatMap(([column, positions]): Contest[] => {
    // A header that found another column to name is no rival.
    const open = positions.filter((position) => position === byColumn.get(column)?.position || !taken.has(position))
    return open.length < 2 ? [] : [{ column, headers: open.map((position) => headerAt(line, position)) }]
  })
  return { matches, contests }
}

function headerAt(line: Line, position: number): string {
  return line.headers[position]?.text ?? ''
}

function contentAt(line: Line, position: number): Content {
  return line.contents[position] ?? { dates: 0, numbers: 0, fractions: 0 }
}

/** Text that names something: no number, no date. */
function isLabel(cell: Cell): boolean {
  if (typeof cell !== 'string' || isDateObject(cell) || isBlank(cell)) return false
  return readNumber(cell) === undefined && textDay(cell, 'month-first') === undefined
}

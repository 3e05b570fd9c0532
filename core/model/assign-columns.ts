import { fitsKind, type Content } from './content'
import type { EntityDefinition, EntityName } from './entity'
import { readHeader } from './header'
import { headerClaims, type HeaderClaim } from './header-claims'
import type { HeaderLine } from './header-line'

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
  readonly how: 'confirmed' | HeaderClaim['quality']
}

/** Two or more headers that name one needed column equally well. */
export interface Contest {
  readonly column: string
  readonly headers: readonly string[]
}

/** A line of headers read as those of one kind of table. */
export interface Assignment {
  readonly columns: readonly AssignedColumn[]
  /** Worked out when asked for: of all kinds of table, only the one that is chosen is asked. */
  readonly contests: () => readonly Contest[]
  /** Headers whose cells are not what they say. */
  readonly dropped: () => readonly { readonly header: string; readonly column: string }[]
  /** Whether all is there that a table of this kind needs. */
  readonly complete: boolean
}

export interface AssignedColumn extends ColumnMatch {
  readonly tier: number
  readonly knownTo: number
}

/** What a header of a line may be. */
export interface Candidate extends HeaderClaim {
  readonly position: number
  /** The header says more in brackets ("Amount (converted)"), or does not say that it is a name. */
  readonly doubtful: boolean
}

/** Columns that may stand in for one another; in a longer list of needed ones, it matters little which is there. */
const CLOSE_CHOICE = 4
const saysName = /name|名|姓/i
const better = { exact: 0, words: 1, near: 2 }

/** What the headers of a line may be, by the kind of table. */
export function candidates(line: HeaderLine): ReadonlyMap<EntityName, readonly Candidate[]> {
  const found = new Map<EntityName, Candidate[]>()
  for (const [position, header] of line.headers.entries()) {
    const namesNobody = !saysName.test(header.text)
    for (const claim of headerClaims(header)) {
      const doubtful = header.unit !== '' || (namesNobody && claim.kind === 'name')
      const candidate = { ...claim, position, doubtful }
      const others = found.get(claim.entity)
      if (others === undefined) found.set(claim.entity, [candidate])
      else others.push(candidate)
    }
  }
  return found
}

/**
 * Gives each column of a kind of table its best header, and each header its best column.
 * @param all what the headers may be in a table of this kind
 */
export function assignColumns(
  entity: EntityDefinition,
  line: HeaderLine,
  all: readonly Candidate[],
  confirmed: readonly ConfirmedColumn[],
): Assignment {
  const settled = confirmed.filter((each) => each.entity === entity.id)
  const fixed = settled.flatMap(({ column, header }) => settledColumn(line, column, header))
  const closed = new Set([
    ...settled.filter(({ header }) => header === null).map(({ column }) => column),
    ...fixed.map(({ column }) => column),
  ])
  const isFree = (position: number) => fixed.every((match) => match.position !== position)
  const claims = all.filter(({ position, column }) => isFree(position) && !closed.has(column))
  const fitting = claims.filter((claim) => fits(claim, claims, line))
  const taken = take(fitting, entity)
  const found = [...taken.values()].map(({ column, position, quality, tier, knownTo }): AssignedColumn => {
    return { column, header: headerAt(line, position), position, how: quality, tier, knownTo }
  })
  const columns = [...fixed, ...found].sort((one, other) => one.position - other.position)
  const has = (column: string) => columns.some((match) => match.column === column)
  return {
    columns,
    contests: () => contestsIn(fitting, taken, entity, line),
    dropped: () =>
      claims
        .filter((claim) => !fitting.includes(claim) && columns.every(({ position }) => position !== claim.position))
        .map(({ position, column }) => ({ header: headerAt(line, position), column })),
    complete: entity.needs.every((choice) => choice.some(has)),
  }
}

function settledColumn(line: HeaderLine, column: string, header: string | null): AssignedColumn[] {
  const position = header === null ? -1 : line.headers.findIndex(({ key }) => key === readHeader(header).key)
  if (position < 0) return []
  return [{ column, header: headerAt(line, position), position, how: 'confirmed', tier: 0, knownTo: 1 }]
}

/** Whether the cells can be what a claim says; a header that may be money or a share is what its cells are. */
function fits(claim: Candidate, all: readonly Candidate[], line: HeaderLine): boolean {
  const content = line.contentAt(claim.position)
  if (!fitsKind(content, claim.kind, claim.quality === 'exact')) return false
  const maybeShare =
    claim.kind === 'amount' && all.some(({ kind, position }) => kind === 'percent' && position === claim.position)
  return !maybeShare || !isShare(content)
}

function isShare({ seen, shares }: Content): boolean {
  return seen > 0 && shares === 1
}

/**
 * The best claim of each column, each header once. Then a needed column that went empty takes its header from one that
 * is not needed.
 */
function take(claims: readonly Candidate[], entity: EntityDefinition): Map<string, Candidate> {
  const needed = new Set(entity.needs.flat())
  const inOrder = [...claims].sort(
    (one, other) =>
      better[one.quality] - better[other.quality] ||
      one.tier - other.tier ||
      one.rank - other.rank ||
      Number(one.doubtful) - Number(other.doubtful) ||
      one.position - other.position,
  )
  const taken = new Map<string, Candidate>()
  const fill = () => {
    for (const claim of inOrder) {
      const free = [...taken.values()].every(({ position }) => position !== claim.position)
      if (free && !taken.has(claim.column)) taken.set(claim.column, claim)
    }
  }
  fill()
  for (const choice of entity.needs) {
    if (choice.some((column) => taken.has(column))) continue
    const claim = inOrder.find(({ column }) => choice.includes(column))
    const holder = [...taken.values()].find(({ position }) => position === claim?.position)
    if (claim === undefined || holder === undefined || needed.has(holder.column)) continue
    taken.delete(holder.column)
    taken.set(claim.column, claim)
    fill()
  }
  return taken
}

/** Needed columns that several headers name equally well; a header that found another column to name is no rival. */
function contestsIn(
  claims: readonly Candidate[],
  taken: ReadonlyMap<string, Candidate>,
  entity: EntityDefinition,
  line: HeaderLine,
): Contest[] {
  const named = new Set([...taken.values()].map(({ position }) => position))
  const needed = entity.needs.filter((choice) => choice.length <= CLOSE_CHOICE).flat()
  return [...new Set(needed)].flatMap((column): Contest[] => {
    const winner = taken.get(column)
    if (winner?.quality !== 'exact') return []
    const rivals = claims.filter(
      (claim) =>
        claim.column === column &&
        claim.quality === 'exact' &&
        claim.tier === winner.tier &&
        !named.has(claim.position) &&
        !(claim.doubtful && !winner.doubtful && claim.rank === winner.rank),
    )
    if (rivals.length === 0) return []
    const positions = [winner, ...rivals].map(({ position }) => position).sort((one, other) => one - other)
    return [{ column, headers: positions.map((position) => headerAt(line, position)) }]
  })
}

function headerAt(line: HeaderLine, position: number): string {
  return line.headers[position]?.text ?? ''
}

import { entities, type ColumnKind, type EntityName } from './entity'
import { alike } from './spelling'

/** A column of the model with the keys of its headers: ";dealowner;owner;|;ownerid;". */
export interface KnownColumn {
  readonly entity: EntityName
  readonly column: string
  readonly kind: ColumnKind
  readonly keys: string
}

/** A header that stands in a column's list. */
export interface Listed {
  readonly known: KnownColumn
  /** Headers of a later tier are taken only where none of an earlier one is there. */
  readonly tier: number
  /** Place in the list; the lower, the more usual. */
  readonly rank: number
}

/** A letter that no header consists of. */
const BETWEEN_LISTS = ';ÿ;'

let columns: readonly KnownColumn[] | undefined

/** All columns of all kinds of table. */
export function knownColumns(): readonly KnownColumn[] {
  columns ??= withKeys(
    entities().flatMap(({ id, columns: definitions }) =>
      Object.entries(definitions).map(([column, { kind, headers }]) => ({ entity: id, column, kind, headers })),
    ),
  )
  return columns
}

/** All lists are brought into one form as a single text: some hundred texts would take several times as long. */
function withKeys(lists: readonly (Omit<KnownColumn, 'keys'> & { readonly headers: string })[]): KnownColumn[] {
  const keys = keysOf(lists.map(({ headers }) => headers).join(BETWEEN_LISTS))
    .slice(1, -1)
    .split(BETWEEN_LISTS)
  return lists.map(({ entity, column, kind }, position) => {
    return { entity, column, kind, keys: `;${keys[position] ?? ''};` }
  })
}

/**
 * The columns in whose lists a key stands. The lists are searched as they are: a script that starts for one call reads
 * some dozen headers, and taking six thousand apart for them would cost many times more.
 */
export function listedAs(key: string): Listed[] {
  if (key === '') return []
  const wanted = `;${key};`
  const found: Listed[] = []
  for (const known of knownColumns()) {
    const at = known.keys.indexOf(wanted)
    if (at >= 0) found.push({ known, ...placeAt(known.keys, at) })
  }
  return found
}

function placeAt(keys: string, at: number): { readonly tier: number; readonly rank: number } {
  let [tier, rank] = [0, 0]
  for (let i = 0; i < at; i += 1) {
    if (keys[i] === ';') rank += 1
    else if (keys[i] === '|') tier += 1
  }
  return { tier, rank }
}

/** A list of headers with nothing but letters and digits in each, in lower case, parted and enclosed by ";". */
export function keysOf(headers: string): string {
  const bare = alike(headers.toLowerCase()).replace(/[^;|a-z0-9\u00c0-\uffff]+/g, '')
  return `;${bare.replace(/\|/g, ';|;')};`
}

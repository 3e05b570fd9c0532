import { entities, type ColumnKind, type EntityName } from './entity'
import { alike } from './spelling'

/** A column of the model. */
export interface KnownColumn {
  readonly entity: EntityName
  readonly column: string
  readonly kind: ColumnKind
}

/** A header that stands in a column's list. */
export interface Listed {
  readonly known: KnownColumn
  /** Headers of a later tier are taken only where none of an earlier one is there. */
  readonly tier: number
  /** Place in the list; the lower, the more usual. */
  readonly rank: number
}

/**
 * The keys of all lists in one text, ";dealowner;owner;|;ownerid;||;amount;": to bring some hundred texts into one form
 * and to search them takes several times as long.
 */
interface Vocabulary {
  readonly columns: readonly KnownColumn[]
  readonly text: string
  /** Where the list of each column begins in the text, and where the last one ends. */
  readonly starts: readonly number[]
}

const BETWEEN_LISTS = '||'

let made: Vocabulary | undefined

function vocabulary(): Vocabulary {
  made ??= vocabularyOf(
    entities().flatMap(({ id, columns }) =>
      Object.entries(columns).map(([column, { kind, headers }]) => ({ known: { entity: id, column, kind }, headers })),
    ),
  )
  return made
}

function vocabularyOf(lists: readonly { readonly known: KnownColumn; readonly headers: string }[]): Vocabulary {
  const text = keysOf(lists.map(({ headers }) => headers).join(BETWEEN_LISTS))
  const starts = [0]
  for (const { length } of text.split(BETWEEN_LISTS))
    starts.push((starts[starts.length - 1] ?? 0) + length + BETWEEN_LISTS.length)
  return { columns: lists.map(({ known }) => known), text, starts }
}

/** All columns of all kinds of table. */
export function knownColumns(): readonly KnownColumn[] {
  return vocabulary().columns
}

/** The keys of all headers that are listed for any column. */
export function knownKeys(): ReadonlySet<string> {
  return new Set(vocabulary().text.split(';'))
}

/**
 * The columns in whose lists a key stands. The lists are searched as they are: a script that starts for one call reads
 * some dozen headers, and taking six thousand apart for them would cost many times more.
 */
export function listedAs(key: string): Listed[] {
  if (key === '') return []
  const { columns, text, starts } = vocabulary()
  const wanted = `;${key};`
  const found: Listed[] = []
  let position = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, starts[position])) {
    while ((starts[position + 1] ?? Infinity) <= at) position += 1
    const known = columns[position]
    if (known !== undefined) found.push({ known, ...placeAt(text, starts[position] ?? 0, at) })
    position += 1
  }
  return found
}

function placeAt(text: string, start: number, at: number): { readonly tier: number; readonly rank: number } {
  let [tier, rank] = [0, 0]
  for (let i = start; i < at; i += 1) {
    if (text[i] === ';') rank += 1
    else if (text[i] === '|') tier += 1
  }
  return { tier, rank }
}

/**
 * A list of headers as keys, parted and enclosed by ";". A list that begins with ";" is one already: the script for
 * Google Sheets is built with such lists.
 */
export function keysOf(headers: string): string {
  return headers.startsWith(';') ? headers : `;${bare(headers)};`
}

/** A list of headers, or a piece of one, with nothing but letters and digits in each, in lower case. */
export function bare(headers: string): string {
  return alike(headers.trim().toLowerCase())
    .replace(/[^;|a-z0-9\u00c0-\uffff]+/g, '')
    .replace(/\|+/g, ';$&;')
}

import type { ColumnKind, EntityName } from './entity'
import type { Header } from './header'
import { knownColumns, listedAs, type KnownColumn, type Listed } from './known-columns'
import { askedFor, heldIn, nearTo } from './loose-claims'
import { recordNames } from './record-names'
import { alike, isChinese } from './spelling'

/** That a header may be a column of a kind of table. */
export interface HeaderClaim {
  readonly entity: EntityName
  readonly column: string
  readonly kind: ColumnKind
  /** The header is one that is listed; holds one as words of its own; differs from one by a letter. */
  readonly quality: 'exact' | 'words' | 'near'
  /** Claims of a later tier are made only where none of an earlier one is. */
  readonly tier: number
  /** Among the ways to name the column; the lower, the better. */
  readonly rank: number
  /** How many kinds of table know this header; 1 when it tells the kind. */
  readonly knownTo: number
}

/** A header found in a column's list; `named` when the kind of table is named in the header itself. */
interface Found extends Listed {
  readonly named: boolean
}

/** Columns that are the same thing in tables of every kind: a header that is one of them somewhere may be it anywhere. */
const everywhere = new Set(['customer', 'customerId', 'owner', 'team', 'region', 'currency', 'product'])
const REMEMBERED = 4000
const LEAST_FOR_NEAR = 6

let remembered = new Map<string, readonly HeaderClaim[]>()

/**
 * Everything that a header may be, in tables of every kind, the best first. A header that is listed anywhere in the
 * model is not taken for something else that it merely holds or resembles.
 */
export function headerClaims(header: Header): readonly HeaderClaim[] {
  let claims = remembered.get(header.text)
  if (claims === undefined) {
    if (remembered.size >= REMEMBERED) remembered = new Map()
    claims = header.key === '' ? [] : claimsOf(header)
    remembered.set(header.text, claims)
  }
  return claims
}

function claimsOf(header: Header): HeaderClaim[] {
  const asked = askedFor(header)
  if (asked !== undefined) return claimed(header, [{ ...asked, named: true }], 'exact')
  const whole = exactly(header.words)
  const exact = whole.length > 0 ? whole : inBothLanguages(header)
  if (exact.length > 0) return [...claimed(header, exact, 'exact'), ...claimed(header, sameElsewhere(exact), 'words')]
  const within = bestOfColumns(heldIn(header).map(unnamed))
  if (within.length > 0) return claimed(header, within, 'words')
  return claimed(
    header,
    bestOfColumns([...misspelt(header), ...behindRecordNames(namesBefore(header.words), nearTo)]),
    'near',
  )
}

function exactly(words: readonly string[]): Found[] {
  const before = namesBefore(words).filter(({ rest }) => rest.join('') !== '')
  const whole = listedAs(words.join('')).map((found) => {
    return { ...found, named: before.some(({ entity }) => entity === found.known.entity) }
  })
  return bestOfColumns([...whole, ...behindRecordNames(before)])
}

/** A header that says the same in English and in Chinese ("Amount 金额") is what both say, else what either says. */
function inBothLanguages({ words }: Header): Found[] {
  const english = exactly(wordsIn(words, /[\u3400-\u9fff]+/g))
  const inChinese = exactly(wordsIn(words, /[^\u3400-\u9fff]+/g))
  const both = english.filter(({ known }) => inChinese.some((found) => found.known === known))
  return both.length > 0 ? both : [...english, ...inChinese]
}

function wordsIn(words: readonly string[], otherLanguage: RegExp): string[] {
  const left = words.map((word) => word.replace(otherLanguage, '')).filter((word) => word !== '')
  return left.length === words.length && left.every((word, i) => word === words[i])
    ? []
    : alike(left.join(' ')).split(' ')
}

function unnamed(found: Listed): Found {
  return { ...found, named: false }
}

function claimed(header: Header, all: readonly Found[], quality: HeaderClaim['quality']): HeaderClaim[] {
  const found = ofUnit(header, all)
  const kinds = new Set(found.map(({ known }) => known.entity)).size
  return found
    .map(({ known: { entity, column, kind }, tier, rank, named }): HeaderClaim => {
      return { entity, column, kind, quality, tier, rank, knownTo: named ? 1 : kinds }
    })
    .sort((one, other) => one.tier - other.tier || one.rank - other.rank)
}

function sameElsewhere(exact: readonly Found[]): Found[] {
  const kinds = new Set(exact.map(({ known }) => known.entity))
  const things = new Set(exact.filter(({ tier }) => tier === 0).map(({ known }) => known.column))
  return knownColumns()
    .filter(({ entity, column }) => everywhere.has(column) && things.has(column) && !kinds.has(entity))
    .map((known) => ({ known, tier: 0, rank: 0, named: false }))
}

function misspelt({ words }: Header): Found[] {
  return words.join('').length < LEAST_FOR_NEAR ? [] : nearTo(words).map(unnamed)
}

/** Listed headers behind the name of a row: "Deal - Stage" is the stage of a table of deals. */
function behindRecordNames(
  named: readonly NamedBefore[],
  find: (words: readonly string[]) => Listed[] = (rest) => listedAs(rest.join('')),
): Found[] {
  return named.flatMap(({ entity, rest }) =>
    find(rest).flatMap((found) => (found.known.entity === entity ? [{ ...found, named: true }] : [])),
  )
}

/** The name of a kind of table's rows before a header, with what follows. */
interface NamedBefore {
  readonly entity: EntityName
  readonly rest: readonly string[]
}

let names: readonly { readonly entity: EntityName; readonly name: string }[] | undefined

/** The names of rows that a header starts with. */
function namesBefore(words: readonly string[]): NamedBefore[] {
  names ??= Object.entries(recordNames).flatMap(([id, list]) =>
    list.split('; ').map((name) => ({ entity: id as EntityName, name })),
  )
  const key = words.join('')
  return names.flatMap(({ entity, name }) => {
    // Nearly all names are other ones by their first letter.
    if (name[0] !== key[0]) return []
    if (isChinese(name)) return key.startsWith(name) ? [{ entity, rest: [key.slice(name.length)] }] : []
    const parts = name.split(' ')
    const isBefore = parts.every((word, i) => words[i] === word || words[i] === `${word}s`)
    return isBefore ? [{ entity, rest: words.slice(parts.length) }] : []
  })
}

/** Under a percent sign there are shares, where the header may be either ("Discount %"). */
function ofUnit(header: Header, found: readonly Found[]): readonly Found[] {
  if (!header.unit.includes('%')) return found
  const shares = new Set(found.filter(({ known }) => known.kind === 'percent').map(({ known }) => known.entity))
  return found.filter(({ known }) => known.kind === 'percent' || !shares.has(known.entity))
}

/** The best way to name each column. */
function bestOfColumns(found: readonly Found[]): Found[] {
  const best = new Map<KnownColumn, Found>()
  for (const each of found) {
    const before = best.get(each.known)
    const better = before === undefined || each.rank < before.rank ? each : before
    best.set(each.known, { ...better, named: each.named || before?.named === true })
  }
  return [...best.values()]
}

import { tablesIn, textIn } from '../measures/known-names'
import { textKey } from '../model/columns'
import type { Dataset, Table, TextColumn } from '../model/dataset'
import { readCompanyName, type CompanyName } from './company-name'
import { oneLetterApart } from './one-letter-apart'
import { UnionFind } from './union-find'

/** A customer's name as it stands in the tables. */
export interface CustomerName extends CompanyName {
  readonly spelling: string
  /** Rows of all tables that have it. */
  rows: number
}

/** The names in one table: of each code of its customer column, the position in the list of names; -1 for a blank. */
export interface NamesInTable {
  readonly table: Table
  readonly column: TextColumn
  readonly nameOf: Int32Array
}

export interface CustomerNames {
  readonly names: readonly CustomerName[]
  readonly tables: readonly NamesInTable[]
}

/** As often as this is the right name there, or another letter is no slip of the pen: Michele and Michelle are two. */
const SLIPS_ARE_RARER = 5

/** Every spelling of a customer in any table. */
export function customerNames(dataset: Dataset): CustomerNames {
  const names: CustomerName[] = []
  const byKey = new Map<string, number>()
  const tables = tablesIn(dataset).flatMap((table): NamesInTable[] => {
    const column = textIn(table, 'customer')
    if (column === undefined) return []
    const nameOf = Int32Array.from(column.dictionary, (spelling, code) => {
      if (code === 0) return -1
      const key = textKey(spelling)
      const known = byKey.get(key) ?? names.push({ ...readCompanyName(spelling), spelling, rows: 0 }) - 1
      byKey.set(key, known)
      return known
    })
    for (const code of column.codes) {
      const name = names[nameOf[code] ?? -1]
      if (name !== undefined) name.rows += 1
    }
    return [{ table, column, nameOf }]
  })
  return { names, tables }
}

/**
 * For each name, the spelling that is used most of what is likely the same customer; its own position where there is
 * none. Likely the same are names that differ in
 * - their legal form or none, punctuation, spaces, accents, "The" and "and"; not two legal forms of different countries,
 * - a place in brackets or none; not two places,
 * - one letter within a long word, where one is rare and their customer numbers do not tell them apart.
 */
export function usualSpellings({ names, tables }: CustomerNames): Int32Array {
  const groups = new UnionFind(names.length)
  const all = names.map((_, index) => index)
  const join = (alike: readonly number[]) => alike.slice(1).forEach((index) => groups.join(index, alike[0] ?? index))
  const law = (index: number) => names[index]?.law ?? ''
  for (const alike of groupsBy(all, (index) => names[index]?.key ?? '')) toldApart(alike, law).forEach(join)
  for (const alike of groupsBy(all, (index) => names[index]?.bare ?? '')) {
    for (const lawful of toldApart(alike, law)) toldApart(lawful, (index) => names[index]?.place ?? '').forEach(join)
  }
  for (const [one, other] of slips(names, tables)) groups.join(one, other)

  const usual = new Map<number, number>()
  for (const index of all) {
    const group = groups.find(index)
    const best = usual.get(group)
    if (best === undefined || isMoreUsual(names, index, best)) usual.set(group, index)
  }
  return Int32Array.from(all, (index) => usual.get(groups.find(index)) ?? index)
}

function isMoreUsual(names: readonly CustomerName[], one: number, other: number): boolean {
  const [mine, theirs] = [names[one], names[other]]
  if (mine === undefined || theirs === undefined) return false
  return mine.rows > theirs.rows || (mine.rows === theirs.rows && mine.spelling < theirs.spelling)
}

/**
 * Parts a group by what tells its members apart. One without it may be any of them: it belongs to them where they are
 * all the same in it, and else stays alone.
 */
function toldApart(members: readonly number[], by: (index: number) => string): readonly (readonly number[])[] {
  const told = new Set(members.map(by))
  told.delete('')
  return told.size <= 1 ? [members] : groupsBy(members, by)
}

/** Members by a key, groups of two and more; "" is no key: a name of nothing but marks is like no other. */
function groupsBy(members: readonly number[], by: (index: number) => string): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const index of members) {
    const key = by(index)
    const group = groups.get(key)
    if (group !== undefined) group.push(index)
    else if (key !== '') groups.set(key, [index])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Names that differ in a letter of which one is much the rarer. */
function slips(names: readonly CustomerName[], tables: readonly NamesInTable[]): (readonly [number, number])[] {
  const byWords = new Map(names.map(({ words }, index): [string, number] => [words, index]))
  const positions = [...byWords.values()]
  const pairs = oneLetterApart([...byWords.keys()])
    .map(([one, other]) => [positions[one] ?? 0, positions[other] ?? 0] as const)
    .filter(([one, other]) => {
      const [mine, theirs] = [names[one], names[other]]
      if (mine === undefined || theirs === undefined) return false
      if (mine.law !== '' && theirs.law !== '' && mine.law !== theirs.law) return false
      return Math.max(mine.rows, theirs.rows) >= SLIPS_ARE_RARER * Math.min(mine.rows, theirs.rows)
    })
  if (pairs.length === 0) return []
  const numbers = tables.map(numbersOfNames)
  return pairs.filter(
    ([one, other]) => !numbers.some((numberOf) => areDifferent(numberOf.get(one), numberOf.get(other))),
  )
}

function areDifferent(one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return ![...one].some((number) => other.has(number))
}

/** The customer numbers that stand beside each name of a table. */
function numbersOfNames({ table, column, nameOf }: NamesInTable): ReadonlyMap<number, ReadonlySet<number>> {
  const numbers = new Map<number, Set<number>>()
  const ids = textIn(table, 'customerId')
  if (ids === undefined) return numbers
  for (let row = 0; row < table.rows; row += 1) {
    const [name, id] = [nameOf[column.codes[row] ?? 0] ?? -1, ids.codes[row] ?? 0]
    if (name < 0 || id === 0) continue
    const known = numbers.get(name)
    if (known === undefined) numbers.set(name, new Set([id]))
    else known.add(id)
  }
  return numbers
}

import { textKey } from '../model/columns'
import type { Dataset, Table, TextColumn } from '../model/dataset'
import { entity } from '../model/entity'
import { codeOf, inHumanOrder } from './words'

/** What a sales organisation consists of beside its people. */
export const unitColumns = ['team', 'region', 'manager'] as const

export type UnitColumn = (typeof unitColumns)[number]

/** What a bare name may be: somebody, a unit, or whoever has a target. */
export type NameKind = 'person' | UnitColumn | 'target'

/** All tables that there are. */
export function tablesIn(dataset: Dataset): readonly Table[] {
  return Object.values(dataset.tables)
}

/** A column of a table if it is there and is text. */
export function textIn(table: Table | undefined, name: string): TextColumn | undefined {
  const column = table?.columns[name]
  return column?.kind === 'text' ? column : undefined
}

/** The column that says whose row it is, if the table has it. */
export function ownerColumn(table: Table): TextColumn | undefined {
  const { owner } = entity(table.entity)
  return owner === undefined ? undefined : textIn(table, owner)
}

/** A name in the spelling met first; undefined where nobody and nothing of this kind is called so. */
export function nameOf(dataset: Dataset, kind: NameKind, word: string): string | undefined {
  for (const column of columnsOf(dataset, kind)) {
    const code = codeOf(column, word)
    if (code !== undefined && code !== 0) return column.dictionary[code]
  }
  return undefined
}

/** All names of a kind, each in the spelling met first. */
export function namesOf(dataset: Dataset, kind: NameKind): string[] {
  const byKey = new Map<string, string>()
  for (const { dictionary } of columnsOf(dataset, kind)) {
    for (const name of dictionary.slice(1)) if (!byKey.has(textKey(name))) byKey.set(textKey(name), name)
  }
  return inHumanOrder(byKey.values())
}

/** The people of a unit as the people table has them: of a manager, everybody below, through others too, and the manager. */
export function peopleOfUnit(dataset: Dataset, column: UnitColumn, name: string): string[] {
  const persons = textIn(dataset.tables.people, 'person')
  const units = textIn(dataset.tables.people, column)
  if (persons === undefined || units === undefined || codeOf(units, name) === undefined) return []
  return column === 'manager' ? everybodyBelow(persons, units, name) : namesBeside(persons, units, name)
}

/** Whoever owns rows that name a unit themselves: its people where no people table tells them. */
export function ownersOf(dataset: Dataset, column: UnitColumn, name: string): string[] {
  const byKey = new Map<string, string>()
  for (const table of tablesIn(dataset)) {
    const [owners, units] = [ownerColumn(table), textIn(table, column)]
    if (owners === undefined || units === undefined) continue
    for (const owner of namesBeside(owners, units, name)) byKey.set(textKey(owner), owner)
  }
  return inHumanOrder(byKey.values())
}

function columnsOf(dataset: Dataset, kind: NameKind): TextColumn[] {
  if (kind === 'target') return [textIn(dataset.tables.targets, 'who')].filter((column) => column !== undefined)
  const tables = tablesIn(dataset)
  const columns =
    kind === 'person'
      ? // Targets are set for teams and for the company, too.
        tables.filter((table) => table.entity !== 'targets').map(ownerColumn)
      : tables.map((table) => textIn(table, kind))
  return columns.filter((column) => column !== undefined)
}

/** The distinct values of one column in the rows that have a word in another. */
function namesBeside(column: TextColumn, other: TextColumn, word: string): string[] {
  const wanted = codeOf(other, word)
  const codes = new Set<number>()
  for (let row = 0; row < column.codes.length; row += 1) {
    if (other.codes[row] === wanted && column.codes[row] !== 0) codes.add(column.codes[row] ?? 0)
  }
  return Array.from(codes, (code) => column.dictionary[code] ?? '')
}

/** Whoever has been visited is not visited again: reporting lines may run in a circle. */
function everybodyBelow(persons: TextColumn, managers: TextColumn, manager: string): string[] {
  const found = new Map([[textKey(manager), manager]])
  for (const name of found.values()) {
    for (const below of namesBeside(persons, managers, name)) {
      if (!found.has(textKey(below))) found.set(textKey(below), below)
    }
  }
  return [...found.values()]
}

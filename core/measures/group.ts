import { InputError } from '../input-error'
import { textKey } from '../model/columns'
import type { Dataset, Table, TextColumn } from '../model/dataset'
import { nearestNames } from './nearest-names'

/** Whose rows are counted: every selection must fit; none at all is everyone. */
export interface Group {
  readonly label: string
  readonly selections: readonly Selection[]
}

export type Selection =
  | { readonly kind: 'person'; readonly name: string }
  /** A team, region or manager: rows that say so themselves or, in tables that do not, the rows of its people. */
  | { readonly kind: 'unit'; readonly column: UnitColumn; readonly name: string; readonly people: readonly string[] }
  | { readonly kind: 'column'; readonly column: string; readonly is: string }

type UnitColumn = (typeof unitColumns)[number]

/** A test of one text column: a row is in where the mask of its code is 1. */
export interface Condition {
  readonly column: TextColumn
  readonly mask: Uint8Array
}

const unitColumns = ['team', 'region', 'manager'] as const
const everyoneWords = new Set(['', 'everyone', 'everybody', 'all', 'total', '全部', '全员', '全体', '所有人', '合计'])

/** All rows, those without an owner included. */
export function everyone(): Group {
  return { label: '', selections: [] }
}

/**
 * Reads a `who`: a name of a person, team, region or manager, or "column=value", several joined by ";". Blank, "all"
 * and "全部" are everyone.
 * @throws {InputError} `who-unknown` with the nearest names, `who-column-unknown` with the columns there are
 */
export function resolveWho(dataset: Dataset, who: string): Group {
  const text = who.trim()
  if (everyoneWords.has(textKey(text))) return everyone()
  const parts = text.split(/[;；]/).filter((part) => part.trim() !== '')
  return { label: text, selections: parts.map((part) => selectionOf(dataset, part.trim())) }
}

/** Everybody who owns a row or stands in the people table, by name. */
export function peopleOf(dataset: Dataset): readonly string[] {
  return names(dataset, ['owner', 'person']).sort((one, other) => (textKey(one) < textKey(other) ? -1 : 1))
}

/**
 * What a group means in one table; undefined where the group cannot have a row in it.
 * @throws {InputError} `who-column-unknown` when the table has no such column
 */
export function conditionsFor(group: Group, table: Table): readonly Condition[] | undefined {
  const conditions: Condition[] = []
  for (const selection of group.selections) {
    const condition = conditionFor(selection, table)
    if (condition === undefined) return undefined
    conditions.push(condition)
  }
  return conditions
}

function selectionOf(dataset: Dataset, part: string): Selection {
  const equals = /^([^=＝]+)[=＝](.*)$/.exec(part)
  if (equals) return columnSelection(dataset, (equals[1] ?? '').trim(), (equals[2] ?? '').trim())
  const person = namedAs(dataset, ['owner', 'person'], part)
  if (person !== undefined) return { kind: 'person', name: person }
  for (const column of unitColumns) {
    const name = namedAs(dataset, [column], part)
    if (name !== undefined) return { kind: 'unit', column, name, people: peopleIn(dataset, column, name) }
  }
  const known = names(dataset, ['owner', 'person', ...unitColumns])
  throw new InputError('who-unknown', { found: part, nearest: nearestNames(part, known).join(', ') })
}

function columnSelection(dataset: Dataset, header: string, is: string): Selection {
  const key = textKey(header)
  for (const table of tables(dataset)) {
    for (const [name, column] of Object.entries(table.columns)) {
      if (column.kind === 'text' && (textKey(name) === key || textKey(column.header) === key))
        return { kind: 'column', column: name, is }
    }
    if (table.other(header) !== undefined) return { kind: 'column', column: header, is }
  }
  const choices = tables(dataset).flatMap((table) => [...textHeaders(table), ...table.otherHeaders])
  throw new InputError('who-column-unknown', { found: header, choices: [...new Set(choices)].join(', ') })
}

function conditionFor(selection: Selection, table: Table): Condition | undefined {
  switch (selection.kind) {
    case 'person':
      return namesIn(textColumn(table, 'owner'), [selection.name])
    case 'unit': {
      const own = textColumn(table, selection.column)
      const saysSo = own?.dictionary.some((name) => textKey(name) === textKey(selection.name)) ?? false
      return saysSo ? namesIn(own, [selection.name]) : namesIn(textColumn(table, 'owner'), selection.people)
    }
    case 'column': {
      const column = textColumn(table, selection.column) ?? table.other(selection.column)
      if (column !== undefined) return namesIn(column, [selection.is])
      const choices = [...textHeaders(table), ...table.otherHeaders].join(', ')
      throw new InputError('who-column-unknown', { found: selection.column, choices })
    }
  }
}

function namesIn(column: TextColumn | undefined, wanted: readonly string[]): Condition | undefined {
  if (column === undefined) return undefined
  const keys = new Set(wanted.map(textKey))
  return { column, mask: Uint8Array.from(column.dictionary, (name) => (keys.has(textKey(name)) ? 1 : 0)) }
}

function peopleIn(dataset: Dataset, column: UnitColumn, name: string): string[] {
  const people = dataset.tables.people
  const persons = people && textColumn(people, 'person')
  const unit = people && textColumn(people, column)
  if (persons === undefined || unit === undefined) return []
  const wanted = textKey(name)
  const found: string[] = []
  persons.codes.forEach((code, row) => {
    if (code !== 0 && textKey(unit.dictionary[unit.codes[row] ?? 0] ?? '') === wanted)
      found.push(persons.dictionary[code] ?? '')
  })
  return found
}

function namedAs(dataset: Dataset, columns: readonly string[], wanted: string): string | undefined {
  const key = textKey(wanted)
  return names(dataset, columns).find((name) => textKey(name) === key)
}

/** Distinct values of these columns in all tables, in the spelling met first. */
function names(dataset: Dataset, columns: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const table of tables(dataset)) {
    for (const column of columns) {
      for (const name of textColumn(table, column)?.dictionary.slice(1) ?? []) {
        const key = textKey(name)
        if (!byKey.has(key)) byKey.set(key, name)
      }
    }
  }
  return [...byKey.values()]
}

function tables(dataset: Dataset): Table[] {
  const { deals, orders, people } = dataset.tables
  return [deals, orders, people].filter((table) => table !== undefined)
}

function textColumn(table: Table, name: string): TextColumn | undefined {
  const column = table.columns[name]
  return column?.kind === 'text' ? column : undefined
}

function textHeaders(table: Table): string[] {
  return Object.values(table.columns).flatMap((column) => (column.kind === 'text' ? [column.header] : []))
}

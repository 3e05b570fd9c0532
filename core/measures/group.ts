import { InputError } from '../input-error'
import { textKey } from '../model/columns'
import type { Dataset } from '../model/dataset'
import { columnNamed, hasValue, valuesOf } from './dimension'
import { nameOf, namesOf, ownersOf, peopleOfUnit, unitColumns, type UnitColumn } from './known-names'
import { nearestNames } from './nearest-names'

/** Whose rows are counted: every selection must fit; none at all is everyone. */
export interface Group {
  readonly label: string
  readonly selections: readonly Selection[]
}

export type Selection =
  | { readonly kind: 'person'; readonly name: string }
  /** A team, region or manager, with its people as the people table has them; to a manager's people belongs the manager. */
  | { readonly kind: 'unit'; readonly column: UnitColumn; readonly name: string; readonly people: readonly string[] }
  /** Rows with a value in a column, which goes by its canonical name or, where it has none, by its header; "" is blank. */
  | { readonly kind: 'column'; readonly column: string; readonly is: string }

const everyoneWords = new Set(['', 'everyone', 'everybody', 'all', 'total', '全部', '全员', '全体', '所有人', '合计'])

/** All rows, those without an owner included. */
export function everyone(): Group {
  return { label: '', selections: [] }
}

/** One person's part of a group. */
export function personIn(group: Group, name: string): Group {
  return { label: name, selections: [...group.selections, { kind: 'person', name }] }
}

/**
 * Reads a `who`: a name of a person, team, region or manager, in this order, or "column=value", several joined by ";".
 * "Ann" is Ann herself, "manager=Ann" is Ann with everybody below her. Blank, "all" and "全部" are everyone.
 * @throws {InputError} `who-unknown`, `who-value-unknown` with the nearest, `who-column-unknown` with the columns there are
 */
export function resolveWho(dataset: Dataset, who: string): Group {
  const text = who.trim()
  if (everyoneWords.has(textKey(text))) return everyone()
  const parts = text.split(/[;；]/).filter((part) => part.trim() !== '')
  return { label: text, selections: parts.map((part) => selectionOf(dataset, part.trim())) }
}

/**
 * The groups of a dimension, in the order in which people list names: everybody for "owner", all teams for "team", the
 * values of any other column, by its canonical name or its header. Blanks make no group; "column=" selects them.
 * @throws {InputError} `who-column-unknown` with the columns there are
 */
export function groupsBy(dataset: Dataset, by: string): readonly Group[] {
  const column = columnNamed(dataset, by.trim())
  const unit = unitColumns.find((each) => each === column)
  const names = column === 'owner' ? peopleOf(dataset) : unit ? namesOf(dataset, unit) : valuesOf(dataset, column)
  return names.map((name) => ({ label: name, selections: [valueSelection(dataset, column, name)] }))
}

/** Everybody who owns a row or stands in the people table. */
export function peopleOf(dataset: Dataset): readonly string[] {
  return namesOf(dataset, 'person')
}

/** The people of a group: those of its team, region or manager. That a column has a value says nothing about people. */
export function peopleIn(dataset: Dataset, { selections }: Group): readonly string[] {
  const lists = selections.flatMap((selection) => {
    if (selection.kind === 'column') return []
    if (selection.kind === 'person') return [[selection.name]]
    const { column, name, people } = selection
    return [people.length > 0 ? people : ownersOf(dataset, column, name)]
  })
  const keys = lists.map((list) => new Set(list.map(textKey)))
  return (lists[0] ?? peopleOf(dataset)).filter((name) => keys.every((list) => list.has(textKey(name))))
}

function selectionOf(dataset: Dataset, part: string): Selection {
  const equals = /^([^=＝]+)[=＝](.*)$/.exec(part)
  if (equals) {
    const column = columnNamed(dataset, (equals[1] ?? '').trim())
    return valueSelection(dataset, column, (equals[2] ?? '').trim())
  }
  const person = nameOf(dataset, 'person', part)
  if (person !== undefined) return { kind: 'person', name: person }
  for (const column of unitColumns) {
    const name = nameOf(dataset, column, part)
    if (name !== undefined) return unitSelection(dataset, column, name)
  }
  // Who has nothing but targets may be a team: no other table knows its rows.
  const holder = nameOf(dataset, 'target', part)
  if (holder !== undefined) return { kind: 'unit', column: 'team', name: holder, people: [] }
  const known = (['person', ...unitColumns, 'target'] as const).flatMap((kind) => namesOf(dataset, kind))
  throw new InputError('who-unknown', { found: part, nearest: nearestNames(part, known).join(', ') })
}

/** @param column as {@link columnNamed} calls it */
function valueSelection(dataset: Dataset, column: string, value: string): Selection {
  if (value === '') return { kind: 'column', column, is: '' }
  const unit = unitColumns.find((each) => each === column)
  if (unit !== undefined) {
    const name = nameOf(dataset, unit, value)
    if (name !== undefined) return unitSelection(dataset, unit, name)
  } else if (column === 'owner') {
    const name = nameOf(dataset, 'person', value)
    if (name !== undefined) return { kind: 'person', name }
  } else if (hasValue(dataset, column, value)) return { kind: 'column', column, is: value }
  const nearest = nearestNames(value, valuesOf(dataset, column))
  throw new InputError('who-value-unknown', { column, found: value, nearest: nearest.join(', ') })
}

function unitSelection(dataset: Dataset, column: UnitColumn, name: string): Selection {
  return { kind: 'unit', column, name, people: peopleOfUnit(dataset, column, name) }
}

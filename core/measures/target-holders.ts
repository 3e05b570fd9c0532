import { NotAvailable } from '../input-error'
import { textKey } from '../model/columns'
import type { Dataset, Table, TextColumn } from '../model/dataset'
import { groupsIn, type GroupIn } from './conditions'
import type { Group, Selection } from './group'
import { namesOf, unitColumns } from './known-names'
import { textColumn } from './table-columns'
import { codesOf } from './words'

/** Whose targets are a group's. */
export interface Holders {
  /** Codes of `who`, level by level: the first level that has a target for a period counts. */
  readonly levels: readonly (readonly number[])[]
  /** What else the rows must fulfil. */
  readonly conditions: Exclude<GroupIn, NotAvailable>
}

type WhoSelection = Exclude<Selection, { kind: 'column' }>

/**
 * Who holds the targets of a group. A team's own target goes before those of its people, the company's before those of
 * everybody, and these before those of teams and regions.
 */
export function holdersOf(dataset: Dataset, table: Table, { label, selections }: Group): Holders | NotAvailable {
  const others = selections.filter(({ kind }) => kind === 'column')
  const [conditions = []] = groupsIn(dataset, table, [{ label, selections: others }])
  if (conditions instanceof NotAvailable) return conditions
  const who = textColumn(table, 'who')
  const asked = selections.filter((selection): selection is WhoSelection => selection.kind !== 'column')
  return { levels: asked.length === 0 ? levelsOfAll(dataset, who) : levelsOf(who, asked), conditions }
}

/** Whether a text key of a `who` means the whole company. */
export function isEveryone(who: string): boolean {
  return /^(?:|everyone|all|total|company|全部|全员|公司|合计|全公司)$/.test(who)
}

function levelsOfAll(dataset: Dataset, who: TextColumn): number[][] {
  const all = who.dictionary.map((_, code) => code)
  const company = all.filter((code) => isEveryone(textKey(who.dictionary[code] ?? '')))
  const named = (['person', ...unitColumns] as const).map((kind) => codesOf(who, namesOf(dataset, kind)))
  return [company, ...named, all]
}

function levelsOf(who: TextColumn, [first, ...others]: readonly WhoSelection[]): number[][] {
  if (first === undefined) return []
  if (others.length === 0) return [codesOf(who, [first.name]), codesOf(who, peopleOf(first))]
  // Of a person within a team, or of what two teams share, only those who belong to both.
  const lists = [first, ...others].map((selection) => codesOf(who, [selection.name, ...peopleOf(selection)]))
  return [(lists[0] ?? []).filter((code) => lists.every((list) => list.includes(code)))]
}

function peopleOf(selection: WhoSelection): readonly string[] {
  return selection.kind === 'unit' ? selection.people : []
}

import { NotAvailable } from '../input-error'
import type { Dataset, Table, TextColumn } from '../model/dataset'
import { entity } from '../model/entity'
import { dimensionIn } from './dimension'
import type { Group, Selection } from './group'
import { ownerColumn } from './known-names'
import { sameKeys } from './table-columns'
import { codeOf, codesOf } from './words'

/** A test of one text column: a row is in where its code is one of these. */
export interface Condition {
  readonly column: TextColumn
  readonly codes: readonly number[]
}

/** A group in one table: the conditions that its rows fulfil, or why the table cannot tell them. */
export type GroupIn = readonly Condition[] | NotAvailable

/** What another table says of each code of a column: codes of its dictionary, 0 where it says nothing. */
interface LookUp {
  readonly from: TextColumn
  readonly into: TextColumn
  readonly intoOf: Int32Array
}

/**
 * What groups mean in one table. Rows that tell the team, region or column themselves go first; else what is known of
 * their owner by the people table, then of their customer by the customers table.
 */
export function groupsIn(dataset: Dataset, table: Table, groups: readonly Group[]): readonly GroupIn[] {
  const reader = new GroupReader(dataset, table)
  return groups.map(({ selections }) => {
    const conditions: Condition[] = []
    for (const selection of selections) {
      const condition = reader.conditionFor(selection)
      if (condition === undefined) {
        const found = selection.kind === 'column' ? `${selection.column}=${selection.is}` : selection.name
        return new NotAvailable('group-not-told', { entity: entity(table.entity).name, found })
      }
      conditions.push(condition)
    }
    return conditions
  })
}

class GroupReader {
  private readonly lookUps = new Map<string, LookUp | undefined>()

  constructor(
    private readonly dataset: Dataset,
    private readonly table: Table,
  ) {}

  /** Undefined where the table cannot tell. */
  conditionFor(selection: Selection): Condition | undefined {
    switch (selection.kind) {
      case 'person':
        return this.ownedBy([selection.name])
      case 'unit':
        // A row names its owner's manager, not those above.
        return selection.column === 'manager'
          ? (this.ownedBy(selection.people) ?? this.withValue(selection.column, selection.name))
          : this.inUnit(selection.column, selection.name, selection.people)
      case 'column':
        return this.withValue(selection.column, selection.is)
    }
  }

  private inUnit(column: string, name: string, people: readonly string[]): Condition | undefined {
    return this.knowing(dimensionIn(this.table, column), name) ?? this.ownedBy(people) ?? this.withValue(column, name)
  }

  /** Rows of certain owners; undefined where nobody knows any owner, or of no people at all. */
  private ownedBy(people: readonly string[]): Condition | undefined {
    if (people.length === 0) return undefined
    const owners = ownerColumn(this.table)
    if (owners !== undefined) return { column: owners, codes: codesOf(owners, people) }
    const byCustomer = this.lookUp('customers', 'owner')
    return byCustomer && looked(byCustomer, codesOf(byCustomer.into, people))
  }

  private withValue(column: string, value: string): Condition | undefined {
    const own = dimensionIn(this.table, column)
    const told = this.knowing(own, value)
    if (told !== undefined) return told
    for (const other of ['people', 'customers'] as const) {
      const found = this.lookUp(other, column)
      const code = found && codeOf(found.into, value)
      if (found !== undefined && code !== undefined) return looked(found, [code])
    }
    return own && { column: own, codes: [] }
  }

  private knowing(column: TextColumn | undefined, value: string): Condition | undefined {
    const code = column && codeOf(column, value)
    return column === undefined || code === undefined ? undefined : { column, codes: [code] }
  }

  private lookUp(other: 'people' | 'customers', column: string): LookUp | undefined {
    const key = `${other}.${column}`
    if (!this.lookUps.has(key)) this.lookUps.set(key, this.makeLookUp(other, column))
    return this.lookUps.get(key)
  }

  private makeLookUp(other: 'people' | 'customers', column: string): LookUp | undefined {
    const table = this.dataset.tables[other]
    const into = table && dimensionIn(table, column)
    if (table === undefined || into === undefined || table.entity === this.table.entity) return undefined
    const [from, keys] =
      other === 'people'
        ? [ownerColumn(this.table), ownerColumn(table)]
        : sameKeys({ table: this.table, key: 'customer' }, { table, key: 'customer' })
    return from && keys && { from, into, intoOf: lookUpCodes(from, keys, into) }
  }
}

function looked({ from, intoOf }: LookUp, wanted: readonly number[]): Condition {
  const isWanted = new Set(wanted)
  const codes: number[] = []
  intoOf.forEach((code, of) => {
    if (isWanted.has(code)) codes.push(of)
  })
  return { column: from, codes }
}

/** The first row that says something of a key counts. */
function lookUpCodes(from: TextColumn, keys: TextColumn, into: TextColumn): Int32Array {
  const ofKey = keys.dictionary.map((word) => codeOf(from, word))
  const found = new Int32Array(from.dictionary.length)
  for (let row = 0; row < keys.codes.length; row += 1) {
    const key = keys.codes[row] ?? 0
    const code = ofKey[key]
    if (key !== 0 && code !== undefined && found[code] === 0) found[code] = into.codes[row] ?? 0
  }
  return found
}

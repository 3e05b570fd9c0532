import type { Table } from '../model/dataset'
import type { Dialect } from './dialect'
import type { Membership } from './membership'
import { indented, type Statement } from './statement'

/** Where the rows of an entity stand in the database, and what gives each of our columns there. */
export interface Source {
  /** A query for these columns, by the names that they get; the names that we know them by are the keys. */
  query(columns: ReadonlyMap<string, string>): string
}

/** Rows that are chosen by what their columns hold, and the constants that they are given in the query. */
export interface Choice {
  readonly values: readonly string[]
  readonly membership: Membership
}

/** The rows of one entity within a statement, with those of its columns that are read. */
export class EntityRows {
  /** The query that has every row once. */
  readonly all: string
  /** The query that has every row once for each group that it belongs to, whose `group_no` it bears. */
  readonly grouped: string
  /** Names within the statement, by canonical name or, for columns that have none, by header. */
  private readonly names = new Map<string, string>()

  /** @param memberships what makes a row belong to each group; undefined for one that the table cannot tell */
  constructor(
    readonly table: Table,
    source: Source,
    private readonly memberships: readonly (Membership | undefined)[],
    statement: Statement,
    private readonly dialect: Dialect,
  ) {
    this.all = statement.withLast(`${table.entity}_rows`, () => source.query(this.names))
    const groups = memberships.flatMap((membership, group): Choice[] =>
      membership === undefined ? [] : [{ values: [String(group)], membership }],
    )
    this.grouped = statement.withLast(`${table.entity}_by_group`, () => this.chosen(['group_no'], groups))
  }

  /** A column of a row. */
  column(name: string, alias = 'r'): string {
    let known = this.names.get(name)
    if (known === undefined) {
      known = name in this.table.columns ? name : `other_${this.names.size + 1}`
      this.names.set(name, known)
    }
    return `${alias}.${this.dialect.identifier(known)}`
  }

  /** Numbers of the groups that the table cannot tell. */
  untold(): number[] {
    return this.memberships.flatMap((membership, group) => (membership === undefined ? [group] : []))
  }

  /**
   * A query for rows by choices, each row once for every choice that it fits. Choices that look at the same columns are
   * made together: rows find theirs by equal keys.
   * @param names of the constants that the rows are given
   */
  chosen(names: readonly string[], choices: readonly Choice[]): string {
    const byColumns = new Map<string, Choice[]>()
    for (const choice of choices) {
      const columns = choice.membership.map(({ column }) => column).join('\n')
      byColumns.set(columns, [...(byColumns.get(columns) ?? []), choice])
    }
    const queries = [...byColumns.values()].flatMap((alike) => this.chosenByKeys(names, alike))
    if (queries.length > 0) return queries.join('\nUNION ALL\n')
    const nothing = names.map(() => '0')
    return `${this.withValues(names, nothing)}\nWHERE FALSE`
  }

  /** @param choices that look at the same columns */
  private chosenByKeys(names: readonly string[], choices: readonly Choice[]): readonly string[] {
    const columns = choices[0]?.membership.map(({ column }) => column) ?? []
    if (columns.length === 0) return choices.map(({ values }) => this.withValues(names, values))
    const rows = choices.flatMap(({ values, membership }) =>
      combinations(membership.map(({ keys }) => keys)).map((keys) => ({ values, keys })),
    )
    if (rows.length === 0) return []
    const keyNames = columns.map((_, index) => `key_${index + 1}`)
    const fits = columns.map((column, index) => {
      const own = this.column(column)
      const text = rows.some(({ keys }) => keys[index] === '') ? `COALESCE(${own}, '')` : own
      return `${text} = m.${keyNames[index] ?? ''}`
    })
    const given = names.map((name) => `m.${name}`)
    const members = this.dialect.constants(
      [...names, ...keyNames],
      rows.map(({ values, keys }) => [...values, ...keys.map((key) => this.dialect.text(key))]),
    )
    return [`${this.withValues(names, given)}\nJOIN (\n${indented(members)}\n) AS m ON ${fits.join(' AND ')}`]
  }

  private withValues(names: readonly string[], values: readonly string[]): string {
    return `SELECT ${names.map((name, index) => `${values[index] ?? ''} AS ${name}`).join(', ')}, r.*\nFROM ${this.all} AS r`
  }
}

/** Every choice of one from each list. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((found, list) => found.flatMap((each) => list.map((one) => [...each, one])), [[]])
}

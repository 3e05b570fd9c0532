import type { Table } from '../../model/dataset'
import type { Columns } from '../../model/lazy-columns'
import type { ReadingRules } from '../../model/reading-rules'
import type { Dialect } from '../dialect'

/** The rows of a table with a user's own headers, typed, and which of their columns are read. */
export class UsersRows {
  /** Names within the query, by canonical name or, for columns that have none, by header. */
  private readonly read = new Map<string, string>()

  /** @param given the columns as they stand on the sheet */
  constructor(
    readonly table: Table,
    readonly given: Columns,
    readonly rules: ReadingRules,
    readonly dialect: Dialect,
  ) {}

  /** The columns that were read, with their names within the query. */
  get columns(): ReadonlyMap<string, string> {
    return this.read
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => name in this.given)
  }

  /** A typed column; NULL where the table has none. */
  column(name: string, alias = 't'): string {
    if (!this.has(name) && this.table.other(name) === undefined) return 'NULL'
    const known = this.read.get(name) ?? (this.has(name) ? name : `other_${this.read.size + 1}`)
    this.read.set(name, known)
    return `${alias}.${this.dialect.identifier(known)}`
  }
}

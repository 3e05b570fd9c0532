import type { Table } from '../model/dataset'
import type { Dialect } from './dialect'
import { lines } from './writing'
import type { Source } from './entity-rows'

/**
 * A table that has our own columns by their names, called as its entity is: numbers as floating-point numbers, days as
 * dates, text as its text key, NULL where there is nothing. Columns that are none of ours go by their header behind "other:".
 */
export function canonicalSource(table: Table, dialect: Dialect): Source {
  return {
    query: (columns) => {
      const list = Array.from(
        columns,
        ([name, as]) => `t.${dialect.identifier(canonicalName(table, name))} AS ${dialect.identifier(as)}`,
      )
      return lines(
        `SELECT ${list.length === 0 ? '1 AS row_there' : list.join(', ')}`,
        `FROM ${dialect.table(table.entity)} AS t`,
      )
    },
  }
}

/** What a column is called in such a table. */
export function canonicalName(table: Table, column: string): string {
  return column in table.columns ? column : `other:${column}`
}

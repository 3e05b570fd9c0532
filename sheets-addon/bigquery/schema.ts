import { asked, service } from './jobs'
import type { DatabaseColumn } from './profile'

const NUMBERS = new Set(['INTEGER', 'INT64', 'FLOAT', 'FLOAT64', 'NUMERIC', 'BIGNUMERIC'])
const MOMENTS = new Set(['TIMESTAMP', 'DATETIME'])
const TEXTS = new Set(['STRING', 'DATE', 'BOOLEAN', 'BOOL'])

/**
 * The columns of a table or a view, which cost nothing to look up. Columns of other types than numbers, words, days and
 * moments, and those that hold lists, are none for us.
 * @param name project, dataset and table, with dots
 * @throws {InputError} `bigquery-not-on`, `bigquery-refused`
 */
export function columnsOf(name: string): DatabaseColumn[] {
  const { Tables: tables } = service()
  const parts = name.split('.')
  const [table = '', dataset = ''] = [parts.pop(), parts.pop()]
  const { schema } = asked(() => tables.get(parts.join('.'), dataset, table))
  return (schema?.fields ?? []).flatMap(({ name: column, type = '', mode }): DatabaseColumn[] => {
    const kind = kindOf(type)
    return column === undefined || kind === undefined || mode === 'REPEATED' ? [] : [{ name: column, kind }]
  })
}

function kindOf(type: string): DatabaseColumn['kind'] | undefined {
  if (NUMBERS.has(type)) return 'number'
  if (MOMENTS.has(type)) return 'moment'
  return TEXTS.has(type) ? 'text' : undefined
}

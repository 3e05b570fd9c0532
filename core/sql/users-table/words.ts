import { isoDay, type DayNumber } from '../../cells/day'
import { textKey } from '../../model/columns'
import { NO_DAY, type Column, type TextColumn } from '../../model/dataset'
import { settleColumns } from '../../model/settle/settle'
import { numberLiteral, type Dialect } from '../dialect'
import { sentence } from '../sentence'
import type { UsersRows } from './users-rows'

/**
 * A derived column that depends on words alone, written as a choice between the words that the table holds: what each
 * means is found by deriving it once for each of them, or for each combination.
 * @param from the columns whose words decide, one or two; those that the table lacks do not
 */
export function byWords(rows: UsersRows, derived: string, from: readonly string[]): string {
  const columns = from.flatMap((name) => {
    const column = rows.given[name]
    return column?.kind === 'text' ? [{ name, column }] : []
  })
  const [first, second] = columns
  if (first === undefined) return 'NULL'
  const meanings = meaningsOf(rows, derived, columns)
  const others = second?.column.dictionary ?? ['']
  const arms = new Map<string, { readonly words: string[]; readonly results: readonly string[] }>()
  first.column.dictionary.forEach((word, index) => {
    const results = others.map((_, other) => meanings[index * others.length + other] ?? 'NULL')
    const arm = arms.get(results.join()) ?? { words: [], results }
    arms.set(results.join(), arm)
    arm.words.push(word)
  })
  const text = rows.column(first.name)
  const choices = [...arms.values()].flatMap(({ words, results }): string[] => {
    const isOne = isAmong(rows.dialect, text, words)
    const different = [...new Set(results)]
    if (second === undefined || different.length === 1) return [`WHEN ${isOne} THEN ${results[0] ?? 'NULL'}`]
    return different.map((result) => {
      const besides = others.filter((_, other) => results[other] === result)
      return `WHEN ${isOne} AND ${isAmong(rows.dialect, rows.column(second.name), besides)} THEN ${result}`
    })
  })
  return choice(rows.dialect, choices, columns.map(({ column }) => column.header).join(' / '))
}

/** What the words of one column stand for, as a choice between them; a text that is none of them ends the query. */
export function byMeaning(
  dialect: Dialect,
  text: string,
  { dictionary, header }: TextColumn,
  meaning: (word: string, code: number) => string,
): string {
  const wordsBy = new Map<string, string[]>()
  dictionary.forEach((word, code) => {
    const result = meaning(word, code)
    wordsBy.set(result, [...(wordsBy.get(result) ?? []), word])
  })
  const choices = Array.from(wordsBy, ([result, words]) => `WHEN ${isAmong(dialect, text, words)} THEN ${result}`)
  return choice(dialect, choices, header)
}

/** What another word means was not asked when the SQL was written. */
function choice(dialect: Dialect, choices: readonly string[], header: string): string {
  return `(CASE ${choices.join(' ')} ELSE ${dialect.refusal(sentence('word-new-in-database', { column: header }))} END)`
}

function isAmong(dialect: Dialect, text: string, words: readonly string[]): string {
  return `COALESCE(${text}, '') IN (${words.map((word) => dialect.text(textKey(word))).join(', ')})`
}

/** Derives a column for every combination of words, those of the last column changing fastest; as literals. */
function meaningsOf(
  { table, rules, dialect }: UsersRows,
  derived: string,
  columns: readonly { readonly name: string; readonly column: TextColumn }[],
): string[] {
  const count = columns.reduce((product, { column }) => product * column.dictionary.length, 1)
  let each = count
  const combined = columns.map(({ name, column }): [string, Column] => {
    const words = column.dictionary.length
    each /= words
    const width = each
    return [name, { ...column, codes: Int32Array.from({ length: count }, (_, row) => Math.floor(row / width) % words) }]
  })
  const found = settleColumns(table.entity, Object.fromEntries(combined), count, rules)[derived]
  return Array.from({ length: count }, (_, row) => literalIn(dialect, found, row))
}

function literalIn(dialect: Dialect, column: Column | undefined, row: number): string {
  if (column?.kind === 'text') {
    const key = textKey(column.dictionary[column.codes[row] ?? 0] ?? '')
    return key === '' ? 'NULL' : dialect.text(key)
  }
  const value = column?.values[row] ?? NaN
  if (Number.isNaN(value) || value === NO_DAY) return 'NULL'
  return column?.kind === 'day' ? `DATE '${isoDay(value as DayNumber)}'` : numberLiteral(value)
}

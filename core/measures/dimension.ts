import { InputError } from '../input-error'
import { textKey } from '../model/columns'
import type { Dataset, Table, TextColumn } from '../model/dataset'
import { entity } from '../model/entity'
import { matchHeader, readHeader } from '../model/header'
import { ownerColumn, tablesIn, textIn } from './known-names'
import { codeOf, inHumanOrder } from './words'

/** Kinds of columns whose cells are words. */
const WORDS = new Set(['text', 'name', 'id', 'period', 'status'])

/**
 * The column that people mean by a header, in any table: by its canonical name ("owner" for all columns that say whose
 * a row is) or, where the model has no such column, by the header itself. A header that stands in a table goes before
 * what the model calls a column.
 * @throws {InputError} `who-column-unknown` with the columns there are
 */
export function columnNamed(dataset: Dataset, header: string): string {
  const key = textKey(header)
  const wanted = readHeader(header)
  const headed = (table: Table, name: string) => textKey(textIn(table, name)?.header ?? '') === key
  const ways: readonly ((table: Table, name: string) => boolean)[] = [
    // The usual case first: looking at a header types its column.
    (table, name) => textKey(name) === key && headed(table, name),
    headed,
    (_, name) => textKey(name) === key,
    (table, name) => namesInModel(table, name).includes(key),
    (table, name) => matchHeader(wanted, entity(table.entity), name)?.quality === 'exact',
  ]
  for (const is of ways) {
    for (const table of tablesIn(dataset)) {
      const name = wordColumns(table).find((each) => is(table, each))
      if (name !== undefined) return name === entity(table.entity).owner ? 'owner' : name
      if (is === headed && table.other(header) !== undefined) return header
    }
  }
  const choices = tablesIn(dataset).flatMap((table) => [
    ...wordColumns(table).map((name) => table.columns[name]?.header ?? name),
    ...table.otherHeaders,
  ])
  throw new InputError('who-column-unknown', { found: header, choices: [...new Set(choices)].join(', ') })
}

/** A column of one table by what {@link columnNamed} calls it. */
export function dimensionIn(table: Table, column: string): TextColumn | undefined {
  if (column === 'owner') return ownerColumn(table)
  return textIn(table, column) ?? table.other(column)
}

/** Whether some row of any table has a value in a column. */
export function hasValue(dataset: Dataset, column: string, value: string): boolean {
  return tablesIn(dataset).some((table) => {
    const found = dimensionIn(table, column)
    return found !== undefined && codeOf(found, value) !== undefined
  })
}

/** The values that rows have in a column, in any table, each in the spelling met first. */
export function valuesOf(dataset: Dataset, column: string): string[] {
  const byKey = new Map<string, string>()
  for (const table of tablesIn(dataset)) {
    const found = dimensionIn(table, column)
    if (found === undefined) continue
    for (const value of valuesIn(found)) if (!byKey.has(textKey(value))) byKey.set(textKey(value), value)
  }
  return inHumanOrder(byKey.values())
}

/** A dictionary may have words that no row has: those of a deal's status. */
function valuesIn({ codes, dictionary }: TextColumn): string[] {
  const seen = new Uint8Array(dictionary.length)
  for (let row = 0; row < codes.length; row += 1) seen[codes[row] ?? 0] = 1
  return dictionary.filter((_, code) => code !== 0 && seen[code] === 1)
}

/** Names of a table's columns of words. None is typed by this. */
function wordColumns(table: Table): string[] {
  const { columns, derived } = entity(table.entity)
  return Object.keys(table.columns).filter((name) => WORDS.has(derived[name]?.kind ?? columns[name]?.kind ?? ''))
}

function namesInModel(table: Table, name: string): string[] {
  const { columns, derived } = entity(table.entity)
  const called = derived[name]?.name ?? columns[name]?.name
  return called === undefined ? [] : [textKey(called.en), textKey(called.zh)]
}

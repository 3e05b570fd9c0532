import { textDay } from '../cells/date'
import { compares, filled, is, isNot } from '../measures/filters'
import type { Comparison, Filter } from '../measures/measure'
import type { EntityDefinition } from '../model/entity'
import type { NamedColumn } from './columns'
import { meaningsIn } from './meanings'
import { readColumn } from './parse-column'
import { expectations, tests } from './phrases'
import type { Reader } from './reader'
import type { Token } from './tokens'

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '≠': '<>',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
}

/**
 * Reads the conditions behind "where", all of which a row has to fulfil.
 * @throws {InputError} `formula-unexpected`, `formula-name-unknown`, `formula-wrong-content`, `formula-other-table`
 */
export function readConditions(entity: EntityDefinition, reader: Reader): readonly Filter[] {
  const conditions: Filter[] = []
  do conditions.push(readCondition(entity, reader))
  while (reader.takesKeyword('and'))
  return conditions
}

function readCondition(entity: EntityDefinition, reader: Reader): Filter {
  const column = readColumn(entity, reader, ['text', 'number', 'day', 'moment'])
  if (reader.takesKeyword('blank')) return { column: column.id, test: 'blank' }
  if (reader.takesKeyword('filled')) return filled(column.id)
  if (column.content === 'text') {
    if (reader.takesKeyword('in')) return is(column.id, ...readList(entity, column, reader))
    if (reader.takesKeyword('notIn')) return isNot(column.id, ...readList(entity, column, reader))
  }
  const { ahead } = reader
  const by = ahead.kind === 'mark' ? comparisons[ahead.text] : undefined
  if (by === undefined || column.content === 'moment') throw reader.unexpected(tests[column.content])
  if (column.content === 'text') {
    if (by !== '=' && by !== '<>') throw reader.unexpected(tests.text)
    reader.next()
    const word = readWord(entity, column, reader)
    return by === '=' ? is(column.id, word) : isNot(column.id, word)
  }
  reader.next()
  return compares(column.id, by, column.content === 'day' ? readDay(reader) : readNumber(reader))
}

function readList(entity: EntityDefinition, column: NamedColumn, reader: Reader): readonly string[] {
  const words: string[] = []
  reader.needs('(')
  do words.push(readWord(entity, column, reader))
  while (reader.takes(','))
  reader.needs(')', expectations.nextWord)
  return words
}

/** A text as it is, or what it means in a column that holds words of the model. */
function readWord(entity: EntityDefinition, column: NamedColumn, reader: Reader): string {
  const meanings = meaningsIn(entity.id, column.id)
  const word = textOf(reader.ahead, reader)
  // A blank is one in any column.
  const meant = word === undefined || word === '' || meanings === undefined ? word : meanings.of(word)
  if (meant === undefined) throw reader.unexpected(meanings?.words ?? expectations.text)
  reader.next()
  return meant
}

/** Numbers of products and the like need no quotes. */
function textOf(token: Token, { formula }: Reader): string | undefined {
  if (token.kind === 'text') return token.text
  return token.kind === 'number' ? formula.slice(token.start, token.end) : undefined
}

function readNumber(reader: Reader): number {
  const isNegative = reader.takes('-')
  const { ahead } = reader
  if (ahead.kind !== 'number') throw reader.unexpected(expectations.number)
  reader.next()
  return isNegative ? 0 - ahead.value : ahead.value
}

function readDay(reader: Reader): number | 'today' {
  const day = reader.takesKeyword('today') ? 'today' : reader.takesDate(dayIn)
  if (day === undefined) throw reader.unexpected(expectations.day)
  return day
}

/** The day of a date that reads one way only; "3/4/2026" is two. */
function dayIn(written: string): number | undefined {
  const day = textDay(written, 'day-first')
  return day === textDay(written, 'month-first') ? day : undefined
}

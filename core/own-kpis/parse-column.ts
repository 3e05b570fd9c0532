import type { EntityDefinition } from '../model/entity'
import { columnNames, entityNames, findColumn, findEntity, type Content, type NamedColumn } from './columns'
import { otherTable, unknownName, wrongContent } from './fault'
import { contentWords, expectations, things } from './phrases'
import type { Reader } from './reader'

/** A column of a formula with the table that it is of. */
export interface FoundColumn {
  readonly entity: EntityDefinition
  readonly column: NamedColumn
}

/** Reads the name of a table. */
export function readEntity(reader: Reader): EntityDefinition {
  const { ahead } = reader
  if (ahead.kind !== 'name') throw reader.unexpected(expectations.table)
  const entity = reader.takesName(findEntity)
  if (entity === undefined) throw unknownName(reader.spot(), things.table, ahead.text, entityNames())
  return entity
}

/** Reads the first column of a measure, which names its table: orders.amount. */
export function readFirstColumn(reader: Reader, contents: readonly Content[]): FoundColumn {
  const entity = readEntity(reader)
  reader.needs('.', expectations.dot)
  return { entity, column: readColumnName(entity, reader, contents) }
}

/** Reads another column of the same measure; its table may be named once more. */
export function readColumn(entity: EntityDefinition, reader: Reader, contents: readonly Content[]): NamedColumn {
  if (reader.ahead.kind === 'name' && reader.isFollowedBy('.')) {
    const { text } = reader.ahead
    const spot = reader.spot()
    if (readEntity(reader).id !== entity.id) throw otherTable(spot, text, entity.name)
    reader.needs('.')
  }
  return readColumnName(entity, reader, contents)
}

function readColumnName(entity: EntityDefinition, reader: Reader, contents: readonly Content[]): NamedColumn {
  const spot = reader.spot()
  const { ahead } = reader
  if (ahead.kind !== 'name') throw reader.unexpected(expectations.column)
  const column = reader.takesName((name) => findColumn(entity, name))
  if (column === undefined) throw unknownName(spot, things.column, ahead.text, columnNames(entity))
  if (contents.includes(column.content)) return column
  const needed = contents.map((content) => contentWords[content])
  throw wrongContent(spot, ahead.text, contentWords[column.content], {
    en: needed.map(({ en }) => en).join(' / '),
    zh: needed.map(({ zh }) => zh).join(' / '),
  })
}

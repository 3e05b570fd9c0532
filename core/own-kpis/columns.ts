import type { Text } from '../locale/text'
import { textKey } from '../model/columns'
import { entities, type ColumnKind, type EntityDefinition, type EntityName } from '../model/entity'
import { readHeader } from '../model/header'
import { headerClaims } from '../model/header-claims'

/** What the cells of a column are to a formula. */
export type Content = 'text' | 'number' | 'day' | 'moment'

/** A column of an entity as formulas know it. */
export interface NamedColumn {
  /** The canonical name. */
  readonly id: string
  readonly content: Content
}

/** The table of a name, in either language. */
export function findEntity(name: string): EntityDefinition | undefined {
  const key = textKey(name)
  return entities().find(({ id, name: { en, zh } }) => [id, en, zh].some((each) => textKey(each) === key))
}

/** All that tables can be called. */
export function entityNames(): readonly string[] {
  return entities().flatMap(({ id, name: { en, zh } }) => [...new Set([id, en, zh])])
}

/**
 * The column of a name: the canonical one goes before the English and the Chinese one, and these before a header that
 * people have for this column and for no other of the table.
 */
export function findColumn(entity: EntityDefinition, name: string): NamedColumn | undefined {
  return columnsOf(entity).byName.get(textKey(name)) ?? onlyColumnHeaded(entity, name)
}

/** All that an entity's columns are called, each spelling once. */
export function columnNames(entity: EntityDefinition): readonly string[] {
  const byKey = new Map<string, string>()
  for (const { id, names } of columnsOf(entity).columns)
    for (const name of [id, ...names]) if (!byKey.has(textKey(name))) byKey.set(textKey(name), name)
  return [...byKey.values()]
}

/** A column's name in a language where that name is one word and means this column, else its canonical name. */
export function printedColumn(entity: EntityDefinition, id: string, language: keyof Text): string {
  const name = columnsOf(entity).columns.find((column) => column.id === id)?.names[language === 'en' ? 0 : 1] ?? id
  return language === 'zh' && isOneWord(name) && findColumn(entity, name)?.id === id ? name : id
}

/** A table's name in a language where that name is one word, else its id. */
export function printedEntity({ id, name }: EntityDefinition, language: keyof Text): string {
  return language === 'zh' && isOneWord(name.zh) && findEntity(name.zh)?.id === id ? name.zh : id
}

/** Whether a name can stand in a formula without quotes. */
export function isOneWord(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
}

interface Column extends NamedColumn {
  /** In English and in Chinese; of a derived column that takes another one's place, then that one's. */
  readonly names: readonly string[]
}

interface Columns {
  readonly columns: readonly Column[]
  readonly byName: ReadonlyMap<string, Column>
}

const contents: Readonly<Record<ColumnKind, Content>> = {
  text: 'text',
  name: 'text',
  id: 'text',
  status: 'text',
  period: 'text',
  amount: 'number',
  number: 'number',
  percent: 'number',
  date: 'day',
  moment: 'moment',
}
/** Numbers that are moments, in days. */
const moments = new Set(['leads.createdAt', 'leads.respondedAt'])

/** Columns with their names, by entity; each made on first use. */
const known = new Map<EntityName, Columns>()

function columnsOf(entity: EntityDefinition): Columns {
  const found = known.get(entity.id)
  if (found !== undefined) return found
  const made = makeColumns(entity)
  known.set(entity.id, made)
  return made
}

function makeColumns({ id: table, columns, derived }: EntityDefinition): Columns {
  const ids = [...new Set([...Object.keys(columns), ...Object.keys(derived)])]
  const all = ids.map((id): Column => {
    const [own, made] = [columns[id], derived[id]]
    const names = [own?.name, made?.name].flatMap((name) => (name === undefined ? [] : [name.en, name.zh]))
    const content = moments.has(`${table}.${id}`) ? 'moment' : (made?.kind ?? contents[own?.kind ?? 'text'])
    return { id, names, content }
  })
  const byName = new Map(all.map((column): [string, Column] => [textKey(column.id), column]))
  for (const column of all)
    for (const name of column.names) if (!byName.has(textKey(name))) byName.set(textKey(name), column)
  return { columns: all, byName }
}

function onlyColumnHeaded(entity: EntityDefinition, name: string): Column | undefined {
  const claims = headerClaims(readHeader(name)).filter(
    (claim) => claim.entity === entity.id && claim.quality === 'exact',
  )
  const [only, ...others] = new Set(claims.map(({ column }) => column))
  return only === undefined || others.length > 0 ? undefined : columnsOf(entity).byName.get(textKey(only))
}

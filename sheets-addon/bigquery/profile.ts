import type { Cell, Cells } from '../../core/cells/cell'
import { InputError } from '../../core/input-error'
import type { Kpi } from '../../core/kpis/kpi'
import { say } from '../../core/locale/text'
import { columnNamed } from '../../core/measures/dimension'
import { textKey } from '../../core/model/columns'
import type { Dataset } from '../../core/model/dataset'
import { entity, type EntityName } from '../../core/model/entity'
import { readTable } from '../../core/model/read-table'
import type { Columns } from '../../core/model/lazy-columns'
import type { ReadingRules } from '../../core/model/reading-rules'
import { recogniseTable, type ConfirmedColumn, type RecognisedTable } from '../../core/model/recognise'
import { linkTables } from '../../core/model/settle/link-tables'
import type { Dialect } from '../../core/sql/dialect'
import { entitiesOf } from '../../core/workbook/kpi-formula'

/** A table of the database and what it is taken for. */
export interface DatabaseTable {
  readonly entity: EntityName
  /** Its name as the database has it. */
  readonly name: string
  readonly columns: readonly DatabaseColumn[]
}

export interface DatabaseColumn {
  readonly name: string
  readonly kind: 'number' | 'text' | 'moment'
}

/** What is asked of a table before the question itself, and how its answer is read. */
export interface Profile {
  readonly table: DatabaseTable
  /** The columns whose words are asked for in every combination, those with the smallest and the largest value after them. */
  readonly words: readonly DatabaseColumn[]
  readonly spans: readonly DatabaseColumn[]
}

/** More combinations of words than this are no dimension to report by. */
export const MOST_COMBINATIONS = 5000
/** "2026-03-05 14:30:00", without the fractions and the zone that a database writes behind. */
const MOMENT = 19

/**
 * The kinds of tables that can be in a database, and the columns whose words decide what a row is, beside its owner.
 * Customers are none of them: other tables would be looked up in it by each single customer.
 */
const decisive: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  deals: ['status', 'stage', 'currency', 'lossReason', 'source'],
  orders: ['status', 'currency'],
  leads: ['status', 'source'],
  subscriptions: ['status', 'currency'],
  activities: ['kind'],
  stageChanges: ['stage', 'fromStage'],
  costs: ['category', 'currency'],
  people: ['role', 'team', 'region', 'manager', 'hired', 'left', 'status'],
  surveys: ['kind'],
  targets: ['kpi', 'period'],
  forecasts: ['made', 'period'],
  market: ['period', 'competitor'],
  training: ['course'],
}

/** Whether a table of this kind can be in a database. */
export function isProfiled(name: EntityName): boolean {
  return name in decisive
}

/** What is asked of tables: the KPIs, and the dimension to report them by; blank for none. */
export interface Wanted {
  readonly kpis: readonly Kpi[]
  readonly by: string
}

/** What a person has settled about the columns of a table, by its name. */
export type ConfirmedIn = (table: string) => readonly ConfirmedColumn[]

/**
 * What must be known of the tables that KPIs read before they can be put in SQL: the words by which rows are told apart,
 * and how far numbers and days reach. No row is asked for.
 * @throws {InputError} `bigquery-table-unlike`, `table-ambiguous`; `who-column-unknown` for a dimension that no table has
 */
export function profilesOf(
  tables: readonly DatabaseTable[],
  { kpis, by }: Wanted,
  rules: ReadingRules,
  confirmedIn: ConfirmedIn,
): Profile[] {
  const headers = tables.map((table) => ({ table, cells: [table.columns.map(({ name }) => name)] }))
  const dataset = datasetFrom(headers, rules, confirmedIn)
  // Who is in a team, only the people may know.
  const read = entitiesOf(dataset, kpis).add('people')
  const dimension = by === '' ? [] : [columnNamed(dataset, by)]
  return tables.flatMap((table): Profile[] => {
    const { given } = dataset.tables[table.entity] ?? {}
    if (given === undefined || !read.has(table.entity)) return []
    const parameters = kpis.flatMap(({ parameter }) => (parameter?.entity === table.entity ? [parameter.column] : []))
    return [profileOf(table, given, [...dimension, ...parameters])]
  })
}

/**
 * The question that a profile stands for; each row of the answer is one combination of words.
 * @param dialect whose `CAST(… AS STRING)` writes days as ISO text
 */
export function profileQuery({ table, words, spans }: Profile, dialect: Dialect): string {
  const text = (value: string) => `CAST(${value} AS STRING)`
  const columns = [
    ...words.map(({ name }) => text(dialect.identifier(name))),
    ...spans.map(({ name }) => text(`MIN(${dialect.identifier(name)})`)),
    ...spans.map(({ name }) => text(`MAX(${dialect.identifier(name)})`)),
  ]
  const list = columns.map((column, index) => `  ${column} AS c${index + 1}`).join(',\n')
  const groups = words.length === 0 ? '' : `\nGROUP BY ${words.map((_, index) => index + 1).join(', ')}`
  return `SELECT\n${list}\nFROM ${dialect.table(table.name)}${groups}\nLIMIT ${MOST_COMBINATIONS + 1}`
}

/**
 * Tables as they would be read from sheets, made of what their profiles say: enough to know what their columns and words
 * mean, not to compute anything.
 * @param answers the rows that came of each profile's query
 * @throws {InputError} `bigquery-too-many`, `bigquery-table-unlike`, `table-ambiguous`
 */
export function datasetOfProfiles(
  profiles: readonly Profile[],
  answers: readonly (readonly (readonly (string | null)[])[])[],
  rules: ReadingRules,
  confirmedIn: ConfirmedIn,
): Dataset {
  const sheets = profiles.map((profile, index) => ({
    table: profile.table,
    cells: cellsOf(profile, answers[index] ?? []),
  }))
  return datasetFrom(sheets, rules, confirmedIn)
}

function profileOf(table: DatabaseTable, given: Columns, besides: readonly string[]): Profile {
  const { owner } = entity(table.entity)
  const names = [...(owner === undefined ? [] : [owner]), ...(decisive[table.entity] ?? []), ...besides]
  // A dimension that is no column of the model goes by its header.
  const words = new Set(names.map((name) => textKey(given[name]?.header ?? name)))
  const known = new Set(Object.values(given).map(({ header }) => header))
  const isWords = ({ name }: DatabaseColumn) => words.has(textKey(name))
  return {
    table,
    words: table.columns.filter(isWords),
    spans: table.columns.filter((column) => known.has(column.name) && !isWords(column)),
  }
}

/** Two lines for each combination: the smallest and the largest of what goes with it. */
function cellsOf({ table, words, spans }: Profile, rows: readonly (readonly (string | null)[])[]): Cells {
  if (rows.length > MOST_COMBINATIONS) {
    const columns = words.map(({ name }) => name).join(', ')
    throw new InputError('bigquery-too-many', { table: table.name, columns, most: MOST_COMBINATIONS })
  }
  const columns = [...words, ...spans]
  const line = (row: readonly (string | null)[], first: number) =>
    columns.map((column, index) =>
      cellOf(row[index < words.length ? index : first + index - words.length] ?? null, column),
    )
  return [
    columns.map(({ name }) => name),
    ...rows.flatMap((row) => [line(row, words.length), line(row, words.length + spans.length)]),
  ]
}

function cellOf(value: string | null, { kind }: DatabaseColumn): Cell {
  if (value === null) return ''
  if (kind === 'number') return Number(value)
  return kind === 'moment' ? value.slice(0, MOMENT) : value
}

function datasetFrom(
  sheets: readonly { readonly table: DatabaseTable; readonly cells: Cells }[],
  rules: ReadingRules,
  confirmedIn: ConfirmedIn,
): Dataset {
  const read = sheets.map(({ table, cells }) => {
    const recognised = recognisedAs(table, cells, confirmedIn(table.name))
    return [table.entity, readTable(cells, recognised, rules)] as const
  })
  const headersSeen = sheets.flatMap(({ table }) => table.columns.map(({ name }) => name))
  return linkTables({ tables: Object.fromEntries(read), headersSeen })
}

function recognisedAs(table: DatabaseTable, cells: Cells, confirmed: readonly ConfirmedColumn[]): RecognisedTable {
  const found = recogniseTable(cells, { confirmed, as: [table.entity] })
  const { name, columns } = entity(table.entity)
  if (found.kind === 'none' || found.entity !== table.entity)
    throw new InputError('bigquery-table-unlike', { table: table.name, entity: name })
  const [contest] = found.contests
  if (contest === undefined) return found
  const column = columns[contest.column]?.name ?? name
  const choices = contest.headers.join(' / ')
  throw new InputError('table-ambiguous', {
    question: {
      en: `Which column of "${table.name}" is the ${say(column, 'en').toLowerCase()}: ${choices}?`,
      zh: `“${table.name}”中哪一列是“${say(column, 'zh-CN')}”：${choices}？`,
    },
  })
}

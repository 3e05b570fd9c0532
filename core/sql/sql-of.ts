import type { Calendar, Period } from '../calendar/period'
import { InputError } from '../input-error'
import { evaluateKpis } from '../kpis/evaluate'
import { gather } from '../kpis/gather'
import { looksBack } from '../kpis/history'
import type { Kpi } from '../kpis/kpi'
import { measuresOf } from '../kpis/parts'
import { Reach } from '../kpis/reach'
import { remembered } from '../kpis/remembered'
import { resolve } from '../kpis/resolve'
import { tableOf } from '../measures/engine'
import type { Group } from '../measures/group'
import { measureKey, type Measure } from '../measures/measure'
import type { Dataset, Table } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import type { ReadingRules } from '../model/reading-rules'
import { bigquery } from './bigquery'
import { canonicalSource } from './canonical-source'
import { columnNames } from './column-names'
import { ExpressionColumns } from './expression-columns'
import type { Dialect, DialectName } from './dialect'
import { duckdb } from './duckdb'
import { EntityRows, type Source } from './entity-rows'
import { askedQuery, groupsQuery, periodsQuery } from './grid'
import { measureQuery } from './measure-query'
import { membershipsIn } from './membership'
import { Statement } from './statement'
import { usersSource } from './users-table/users-source'
import { lines, type Writing } from './writing'

/** KPIs for periods and groups. */
export interface KpiQuestion {
  readonly dataset: Dataset
  readonly kpis: readonly Kpi[]
  readonly periods: readonly Period[]
  readonly groups: readonly Group[]
  readonly calendar: Calendar
}

/** Tables in a database that have the columns of a user's sheets, by their headers. */
export interface UsersTables {
  /** What they are called there; a table without a name is called as its entity is. */
  readonly names: Readonly<Partial<Record<EntityName, string>>>
  /** The rules by which the sheets were read. */
  readonly rules: ReadingRules
}

/**
 * Says a question in SQL: one statement with a row for each period and group, in their order, and a column for each
 * KPI, NULL where it is not available. The numbers are those of `evaluateKpis`.
 *
 * The dataset tells which tables and columns there are, what their words mean, who belongs to a group, and which
 * people, years and forecasts KPIs look at; all else is read from the database.
 * @param question at least one period and one group
 * @param tables   where the rows are; without it, in canonical tables (see `canonicalSource`)
 * @throws {InputError} whatever `evaluateKpis` refuses; `sheet-not-read`, `currency-in-amounts` for a table that cannot
 *   be read from a database
 */
export function sqlOf(question: KpiQuestion, dialectName: DialectName, tables?: UsersTables): string {
  const { dataset, kpis, periods, groups, calendar } = question
  evaluateKpis(dataset, kpis, periods, groups, calendar)
  const expressions = kpis.map((kpi) => resolve(dataset, kpi.value))
  const reach = new Reach(dataset, calendar)
  const asked = {
    periods: periods.map((period) => reach.period(period)),
    groups: groups.map((group) => reach.group(group)),
  }
  for (const expression of expressions) gather(expression, asked.periods, asked.groups, reach)

  const dialect = { duckdb, bigquery }[dialectName]
  const statement = new Statement(Object.values(dataset.tables).map(({ entity }) => tables?.names[entity] ?? entity))
  statement.with('asked_periods', askedQuery(dialect, 'period', labelled(periods, asked.periods)))
  statement.with('asked_groups', askedQuery(dialect, 'who', labelled(groups, asked.groups)))
  const looksAtBefore = expressions.flatMap(measuresOf).some(looksBack)
  statement.with('grid_periods', periodsQuery(reach, dialect, looksAtBefore))
  statement.with('grid_groups', groupsQuery(reach, dialect))
  const columns = new ExpressionColumns(writingOf(statement, dialect, reach, tables), asked)
  const names = columnNames(
    kpis.map(({ id }) => id),
    ['period', 'who'],
  )
  const values = expressions.map(
    (expression, index) => `${columns.of(expression)} AS ${dialect.identifier(names[index] ?? '')}`,
  )
  return statement.reading(
    lines(
      `SELECT\n  ${['a.period', 'w.who', ...values].join(',\n  ')}`,
      'FROM asked_periods AS a',
      'JOIN grid_periods AS q ON q.period_no = a.period_no',
      'CROSS JOIN asked_groups AS w',
      'JOIN grid_groups AS g ON g.group_no = w.group_no',
      ...columns.joins,
      'ORDER BY a.place, w.place',
    ),
  )
}

function labelled(asked: readonly { readonly label: string }[], indexes: readonly number[]) {
  return asked.map(({ label }, place) => ({ label, index: indexes[place] ?? 0 }))
}

function writingOf(statement: Statement, dialect: Dialect, reach: Reach, tables: UsersTables | undefined): Writing {
  const { dataset, groups } = reach
  const rows = new Map<EntityName, EntityRows>()
  const queries = new Map<string, string>()
  const writing: Writing = {
    dialect,
    statement,
    reach,
    rowsOf: (entity) =>
      remembered(rows, entity, () => {
        const table = tableOf(dataset, entity)
        const source = tables === undefined ? canonicalSource(table, dialect) : sourceIn(tables, table, dialect)
        return new EntityRows(table, source, membershipsIn(dataset, table, groups), statement, dialect)
      }),
    queryOf: (measure) =>
      remembered(queries, measureKey(measure), () =>
        statement.with(`m${queries.size + 1}_${slug(measure)}`, measureQuery(writing, measure)),
      ),
  }
  return writing
}

function sourceIn({ names, rules }: UsersTables, table: Table, dialect: Dialect): Source {
  if (table.given === undefined) throw new InputError('sheet-not-read', { entity: entity(table.entity).name })
  return usersSource(table, table.given, rules, names[table.entity] ?? table.entity, dialect)
}

/** What a measure is called, as part of a name that needs no quotes. */
function slug({ name }: Measure): string {
  const words = name.en.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('_').slice(0, 40)
}

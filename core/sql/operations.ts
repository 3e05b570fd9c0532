import { NotAvailable } from '../input-error'
import { fullYears } from '../kpis/compound-growth'
import { ROUNDING } from '../kpis/compute'
import { newcomers } from '../kpis/months-to-reach'
import { measuresOf, partsOf } from '../kpis/parts'
import type { Expression } from '../measures/expression'
import { groupsIn } from '../measures/conditions'
import { tableOf } from '../measures/engine'
import { entityOf } from '../measures/measure'
import { holdersOf } from '../measures/target-holders'
import type { EntityName } from '../model/entity'
import { numberLiteral } from './dialect'
import { beginning } from './read-measure'
import { lines, where, type Writing } from './writing'

type Op<Name> = Extract<Expression, { readonly op: Name }>
/** What is worked out from values of other cells of the grid. */
export type Operation = Op<'preceding' | 'yearBefore' | 'compoundGrowth' | 'people' | 'monthsToReach' | 'forecast'>

/** The cells that an expression is worked out for: indexes among the periods and groups that are reached for. */
export interface Asked {
  readonly periods: readonly number[]
  readonly groups: readonly number[]
}

/** How an operation is written. */
interface Written {
  /** The cells in which it looks at the expression that it is about. */
  readonly asked: Asked
  /** The query for its values, given the name of the one for that expression's. */
  readonly query: (grid: string) => string
}

/** Writes an operation that looks at other cells than its own. What there is to look at, the dataset tells. */
export function operation(writing: Writing, expression: Operation, asked: Asked): Written {
  switch (expression.op) {
    case 'preceding':
    case 'yearBefore':
      return earlier(writing, expression, asked)
    case 'compoundGrowth':
      return compoundGrowth(writing, expression, asked)
    case 'people':
      return people(writing, expression, asked)
    case 'monthsToReach':
      return monthsToReach(writing, expression, asked)
    case 'forecast':
      return forecast(writing, expression, asked)
  }
}

/** The same at an earlier period; not available where the data begins only after that. */
function earlier(writing: Writing, { op, of }: Op<'preceding' | 'yearBefore'>, asked: Asked): Written {
  const rows = [...new Set(asked.periods)].map((period) => [period, writing.reach[op](period)])
  const begins = new Set(
    measuresOf(of).flatMap((measure) =>
      measure.form === 'target' || measure.rows.time === undefined
        ? []
        : [beginning(writing, measure.rows.entity, measure.rows.time)],
    ),
  )
  return {
    asked: { periods: rows.flatMap(([, period = 0]) => [period]), groups: asked.groups },
    query: (grid) =>
      lines(
        `SELECT e.period_no, x.group_no, x.value`,
        `FROM ${constants(writing, 'earlier_periods', ['period_no', 'earlier_no'], rows)} AS e`,
        'JOIN grid_periods AS p ON p.period_no = e.earlier_no',
        `JOIN ${grid} AS x ON x.period_no = p.period_no`,
        ...[...begins].map((begin) => `CROSS JOIN ${begin}`),
        where([...begins].map((begin) => `NOT COALESCE(p.day_to < ${begin}.first_day, FALSE)`)),
      ),
  }
}

/** Yearly growth between two full years, which differ from period to period. */
function compoundGrowth(writing: Writing, { of }: Op<'compoundGrowth'>, asked: Asked): Written {
  const years = asked.periods.flatMap((period) => {
    const found = fullYears(of, period, writing.reach)
    return found instanceof NotAvailable ? [] : [{ period, ...found }]
  })
  const rows = years.map(({ period, first, last, apart }) => [period, first, last, apart])
  return {
    asked: { periods: years.flatMap(({ first, last }) => [first, last]), groups: asked.groups },
    query: (grid) =>
      lines(
        'SELECT y.period_no, one.group_no,',
        '  CASE WHEN one.value > 0 AND other.value >= 0',
        '    THEN POWER(other.value / NULLIF(one.value, 0), 1e0 / y.apart) - 1 END AS value',
        `FROM ${constants(writing, 'full_years', ['period_no', 'first_no', 'last_no', 'apart'], rows)} AS y`,
        `JOIN ${grid} AS one ON one.period_no = y.first_no`,
        `JOIN ${grid} AS other ON other.period_no = y.last_no AND other.group_no = one.group_no`,
      ),
  }
}

/** People of the group for whom there is a value, or one that is large enough; not available where nobody can be told apart. */
function people(writing: Writing, { of, atLeast }: Op<'people'>, asked: Asked): Written {
  const untold = untoldGroups(writing, of)
  const rows = asked.groups.flatMap((group) =>
    writing.reach.people(group).map((person) => [group, person, untold.has(person) ? 1 : 0]),
  )
  const counts = atLeast === undefined ? 'x.value IS NOT NULL' : reaches('x.value', atLeast)
  return {
    asked: { periods: asked.periods, groups: rows.flatMap(([, person = 0]) => [person]) },
    query: (grid) =>
      lines(
        'SELECT q.period_no, g.group_no,',
        '  CASE WHEN MAX(m.untold) = 1 AND COUNT(x.value) = 0 THEN NULL',
        `    ELSE COUNT(CASE WHEN ${counts} THEN 1 END) END AS value`,
        'FROM grid_periods AS q',
        'CROSS JOIN grid_groups AS g',
        `LEFT JOIN ${constants(writing, 'people_of_groups', ['group_no', 'person_no', 'untold'], rows)} AS m ON m.group_no = g.group_no`,
        `LEFT JOIN ${grid} AS x ON x.period_no = q.period_no AND x.group_no = m.person_no`,
        'GROUP BY q.period_no, g.group_no',
      ),
  }
}

/** Median months from hiring to the first month in which a value was large enough. */
function monthsToReach(writing: Writing, { atLeast, hiredWithin }: Op<'monthsToReach'>, asked: Asked): Written {
  const rows = eachCell(asked, (period, group) => {
    const people = newcomers(group, period, hiredWithin, writing.reach)
    if (people instanceof NotAvailable) return []
    return people.flatMap((person) =>
      person.months.map((month, months) => [period, group, person.group, month, months]),
    )
  })
  return {
    asked: { periods: rows.map((row) => row[3] ?? 0), groups: rows.map((row) => row[2] ?? 0) },
    query: (grid) => {
      const columns = ['period_no', 'group_no', 'person_no', 'month_no', 'months']
      const reached = writing.statement.with(
        'months_to_reach',
        lines(
          'SELECT m.period_no, m.group_no, MIN(m.months) AS months',
          `FROM ${constants(writing, 'newcomers', columns, rows)} AS m`,
          `JOIN ${grid} AS x ON x.period_no = m.month_no AND x.group_no = m.person_no`,
          `WHERE ${reaches('x.value', atLeast)}`,
          'GROUP BY m.period_no, m.group_no, m.person_no',
        ),
      )
      const cell = 'm.period_no, m.group_no'
      return writing.dialect.percentiles('m.months', 0.5, cell, `FROM ${reached} AS m`, (median) => median)
    },
  }
}

/** What became of forecasts, over those of a period and group; not available where that is so for one of them. */
function forecast(writing: Writing, { what }: Op<'forecast'>, asked: Asked): Written {
  const { reach } = writing
  const rows = eachCell(asked, (period, group) => {
    const found = reach.forecasts.within(period, group, reach)
    if (found instanceof NotAvailable) return []
    return found.map((each) => [period, group, each.period, each.group, each.amount])
  })
  const columns = ['period_no', 'group_no', 'actual_period_no', 'actual_group_no', 'amount']
  const ofOne = { actual: 'x.value', error: 'f.amount - x.value', absoluteError: 'ABS(f.amount - x.value)' }[what]
  return {
    asked: { periods: rows.map((row) => row[2] ?? 0), groups: rows.map((row) => row[3] ?? 0) },
    query: (grid) =>
      lines(
        `SELECT f.period_no, f.group_no, CASE WHEN COUNT(x.value) = COUNT(*) THEN SUM(${ofOne}) END AS value`,
        `FROM ${constants(writing, 'forecasts_made', columns, rows)} AS f`,
        `JOIN ${grid} AS x ON x.period_no = f.actual_period_no AND x.group_no = f.actual_group_no`,
        'GROUP BY f.period_no, f.group_no',
      ),
  }
}

function reaches(value: string, atLeast: number): string {
  return `${value} >= ${numberLiteral(atLeast - ROUNDING)}`
}

/** Numbers of the groups that a table which the expression reads cannot tell. */
function untoldGroups({ reach }: Writing, of: Expression): ReadonlySet<number> {
  const { dataset, groups } = reach
  const entities = new Set([...measuresOf(of).map(entityOf), ...entitiesBeside(of)])
  const untold = (entity: EntityName) => {
    const table = tableOf(dataset, entity)
    return entity === 'targets'
      ? groups.map((group) => holdersOf(dataset, table, group))
      : groupsIn(dataset, table, groups)
  }
  const found = [...entities].flatMap((entity) =>
    untold(entity).flatMap((each, group) => (each instanceof NotAvailable ? [group] : [])),
  )
  return new Set(found)
}

/** The tables that operations within an expression read by themselves. */
function entitiesBeside(expression: Expression): EntityName[] {
  const within = partsOf(expression).flatMap(entitiesBeside)
  if (expression.op === 'forecast') return ['forecasts', ...within]
  return expression.op === 'monthsToReach' ? ['people', ...within] : within
}

function eachCell<T>({ periods, groups }: Asked, find: (period: number, group: number) => readonly T[]): T[] {
  return [...new Set(periods)].flatMap((period) => [...new Set(groups)].flatMap((group) => find(period, group)))
}

/** The name of a query for rows of numbers; of no rows at all where there are none. */
function constants(
  { statement, dialect }: Writing,
  wish: string,
  columns: readonly string[],
  rows: readonly (readonly number[])[],
): string {
  const texts = rows.map((row) => row.map(numberLiteral))
  const query =
    texts.length > 0
      ? dialect.constants(columns, texts)
      : `${dialect.constants(columns, [columns.map(() => '0')])}\nWHERE FALSE`
  return statement.with(wish, query)
}

import type { Expression } from '../measures/expression'
import { entityOf, type Filter, type Measure, type Quantity, type Rows } from '../measures/measure'
import type { Dataset, Table } from '../model/dataset'
import type { EntityName } from '../model/entity'
import { measuresOf, partsOf } from './parts'

/** A table that is read, and its columns: of each list, one is enough. */
export interface TableRead {
  readonly entity: EntityName
  readonly columns: readonly (readonly string[])[]
}

/** Whether the tables of a resolved expression are there, with the columns that it cannot do without. */
export function isThere(dataset: Dataset, expression: Expression): boolean {
  return tablesOf(expression).every((read) => answers(dataset.tables[read.entity], read))
}

/** The same, or it is not settled yet which sheet or column is meant. */
export function isThereOrInDoubt({ tables, doubts }: Dataset, expression: Expression): boolean {
  return tablesOf(expression).every((read) => doubts?.[read.entity] !== undefined || answers(tables[read.entity], read))
}

function answers(table: Table | undefined, { columns }: TableRead): boolean {
  return table !== undefined && columns.every((choice) => choice.some((name) => table.columns[name] !== undefined))
}

function tablesOf(expression: Expression): readonly TableRead[] {
  return [...measuresOf(expression).flatMap(columnsOf), ...tablesBeside(expression)]
}

/** The kinds of tables without which a resolved expression has no value. */
export function entitiesOf(expression: Expression): ReadonlySet<EntityName> {
  return new Set(tablesOf(expression).map(({ entity }) => entity))
}

/** The kinds of tables that a resolved expression reads, those included that it can do without. */
export function entitiesRead(expression: Expression): ReadonlySet<EntityName> {
  const needed = entitiesOf(expression)
  // Somebody who owns no row stands in the people table alone.
  return countsPeople(expression) ? new Set([...needed, 'people']) : needed
}

/** The tables of a measure with the columns that it cannot do without. */
export function columnsOf(measure: Measure): readonly TableRead[] {
  if (measure.form === 'target') return [{ entity: entityOf(measure), columns: [['target']] }]
  const columns = [...ofRows(measure.rows), ...ofForm(measure)]
  if (measure.form !== 'linked') return [{ entity: measure.rows.entity, columns }]
  const { key, rows } = measure.to
  return [
    { entity: measure.rows.entity, columns },
    { entity: rows.entity, columns: [...ofRows(rows), ofKey(key)] },
  ]
}

function ofForm(measure: Exclude<Measure, { form: 'target' }>): readonly (readonly string[])[] {
  switch (measure.form) {
    case 'sum':
    case 'average':
    case 'median':
    case 'percentile':
      return ofQuantity(measure.of)
    case 'count':
    // Rows are counted where there is no such column.
    case 'countDistinct':
      return []
    case 'balance':
      return [...(measure.of === undefined ? [] : ofQuantity(measure.of)), ...ofGone(measure.gone)]
    case 'live':
      return [ofKey(measure.key), ...ofGone(measure.gone)]
    case 'kept':
      return [ofKey(measure.key), ...ofQuantity(measure.of), ...ofGone(measure.gone)]
    case 'averageStock':
      return [[measure.from]]
    case 'sumWithin':
      return [...ofQuantity(measure.of), [measure.from], [measure.to]]
    case 'active':
    case 'returning':
    case 'fresh':
    case 'lapsed':
    case 'reactivated':
    case 'repeated':
    case 'linked':
      return [ofKey(measure.key)]
    case 'freshSum':
    case 'largestSum':
      return [ofKey(measure.key), ...ofQuantity(measure.of)]
  }
}

function ofRows({ time, where }: Rows): readonly (readonly string[])[] {
  return [...(time === undefined ? [] : [[time]]), ...where.map(({ column }) => [column])]
}

/** The day on which rows go may be missing: nothing has gone yet. */
function ofGone(gone: Filter | undefined): readonly (readonly string[])[] {
  return gone === undefined ? [] : [[gone.column]]
}

function ofQuantity(of: Quantity): readonly (readonly string[])[] {
  if ('column' in of) return [[of.column]]
  if ('daysFrom' in of) return [[of.daysFrom], [of.daysTo]]
  if ('hoursFrom' in of) return [[of.hoursFrom], [of.hoursTo]]
  return ('product' in of ? of.product : of.difference).map((column) => [column])
}

/** Keys are told apart by number or by name. */
function ofKey(key: string): readonly string[] {
  return [`${key}Id`, key]
}

/** The tables that operations read by themselves. */
function tablesBeside(expression: Expression): readonly TableRead[] {
  const within = partsOf(expression).flatMap(tablesBeside)
  switch (expression.op) {
    case 'forecast':
      return [{ entity: 'forecasts', columns: [['made'], ['first'], ['last'], ['amount']] }, ...within]
    case 'monthsToReach':
      return [{ entity: 'people', columns: [['person'], ['hired']] }, ...within]
    default:
      return within
  }
}

function countsPeople(expression: Expression): boolean {
  return expression.op === 'people' || partsOf(expression).some(countsPeople)
}

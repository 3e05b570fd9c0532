import { looksBack } from '../kpis/history'
import { entityOf, type Measure } from '../measures/measure'
import type { EntityName } from '../model/entity'
import { needsRows } from './measure-query'
import type { Writing } from './writing'

/** The join of a query that has a value for cells of the grid. */
export function inCell(name: string): string {
  return `LEFT JOIN ${name} ON ${name}.period_no = q.period_no AND ${name}.group_no = g.group_no`
}

/** A measure as a column of a query whose period is called `q` and whose group `g`, with the joins that it needs. */
export function readMeasure(writing: Writing, measure: Measure) {
  const name = writing.queryOf(measure)
  const value = needsRows(measure) ? `${name}.value` : `COALESCE(${name}.value, 0)`
  const joins = [inCell(name)]
  const available: string[] = []
  const untold = measure.form === 'target' ? [] : writing.rowsOf(entityOf(measure)).untold()
  if (untold.length > 0 && !needsRows(measure)) available.push(`g.group_no NOT IN (${untold.join(', ')})`)
  if (looksBack(measure) && measure.form !== 'target' && measure.rows.time !== undefined) {
    const begin = beginning(writing, measure.rows.entity, measure.rows.time)
    joins.push(`CROSS JOIN ${begin}`)
    const isGap =
      measure.form === 'reactivated' ? `${begin}.first_day >= q.preceding_from` : `${begin}.first_day > q.preceding_to`
    available.push(`NOT COALESCE(${isGap}, FALSE)`)
  }
  const column = available.length === 0 ? value : `(CASE WHEN ${available.join(' AND ')} THEN ${value} END)`
  return { joins, column }
}

/** The name of a query for the day on which an entity's rows begin, whoever's they are. */
export function beginning(writing: Writing, entity: EntityName, time: string): string {
  const rows = writing.rowsOf(entity)
  return writing.statement.with(
    `${entity}_begin`,
    `SELECT MIN(${rows.column(time)}) AS first_day\nFROM ${rows.all} AS r`,
  )
}

import type { Reach } from '../kpis/reach'
import type { Measure } from '../measures/measure'
import type { EntityName } from '../model/entity'
import type { Dialect } from './dialect'
import type { EntityRows } from './entity-rows'
import type { Statement } from './statement'

/**
 * What the parts of a statement share while it is written. It has at hand, beside what they add to it:
 * - `grid_periods`: `period_no`, `day_from`, `day_to`; `at_start` and `at_end`, the evenings at which stocks are looked
 *   at; the lengths `days` and `months`, NULL of a period that has not begun; where a measure looks back, the period before
 *   as `preceding_no`, `preceding_from`, `preceding_to`, NULL where nothing does;
 * - `grid_groups`: `group_no`.
 */
export interface Writing {
  readonly dialect: Dialect
  readonly statement: Statement
  readonly reach: Reach
  readonly rowsOf: (entity: EntityName) => EntityRows
  /** The name of the query for a measure's values. */
  readonly queryOf: (measure: Measure) => string
}

/** Lines of a query; those that there is nothing to say in are left out. */
export function lines(...all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n')
}

/** Conditions that must all hold, as a clause; nothing where there are none. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
}

import type { Expression } from '../measures/expression'
import { filled } from '../measures/filters'
import type { Filter, Measure } from '../measures/measure'
import { readActivityKind } from '../model/activity-kind'
import type { KpiParameter } from './kpi'
import { withMeasures } from './parts'

/** An expression narrowed down to one value of a KPI's parameter: its filters by the parameter ask for this value. */
export function narrow(expression: Expression, parameter: KpiParameter, given: string): Expression {
  const word = wordInTable(parameter, given)
  return withMeasures(expression, (measure): Measure => {
    if (measure.form === 'target') return isAboutTargets(parameter) ? { ...measure, kpi: word } : measure
    return withFilter(measure, (column) => ({ column, test: 'is', words: [word] }))
  })
}

/** A measure that is not narrowed down: where a parameter would be, there is to be something at all. */
export function withoutParameter(measure: Measure): Measure {
  return withFilter(measure, filled)
}

/** Whether the parameter is the KPI that a target was set for, which no filter asks for but the measure itself. */
export function isAboutTargets({ entity, column }: KpiParameter): boolean {
  return entity === 'targets' && column === 'kpi'
}

/** What a table has for a person's word: kinds of activities are read by their meaning, 电话 is "call". */
export function wordInTable({ entity, column }: KpiParameter, given: string): string {
  return entity === 'activities' && column === 'kind' ? (readActivityKind(given) ?? given) : given
}

/** The measure with its filters by the parameter turned into others. */
function withFilter(measure: Measure, turn: (column: string) => Filter): Measure {
  if (measure.form === 'target' || measure.rows.where.every(({ test }) => test !== 'parameter')) return measure
  const where = measure.rows.where.map((filter) => (filter.test === 'parameter' ? turn(filter.column) : filter))
  return { ...measure, rows: { ...measure.rows, where } }
}

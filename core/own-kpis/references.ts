import { partsOf, withParts } from '../kpis/parts'
import type { Expression } from '../measures/expression'

/** The ids of the KPIs that a formula refers to, as often as it does. */
export function referencesIn(expression: Expression): readonly string[] {
  return expression.op === 'kpi' ? [expression.id] : partsOf(expression).flatMap(referencesIn)
}

/** How many expressions a formula consists of. */
export function partsIn(expression: Expression): number {
  return partsOf(expression).reduce((count, part) => count + partsIn(part), 1)
}

/** The formula with some of the KPIs that it refers to put in; the others stay references. */
export function withReferences(expression: Expression, find: (id: string) => Expression | undefined): Expression {
  if (expression.op === 'kpi') return find(expression.id) ?? expression
  return withParts(expression, (part) => withReferences(part, find))
}

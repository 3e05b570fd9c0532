import type { Expression } from '../measures/expression'
import type { Dataset } from '../model/dataset'
import { findKpi } from './catalogue'
import { withoutParameter } from './narrow'
import { withParts } from './parts'
import { isThereOrInDoubt } from './tables-read'

/**
 * The expression with its choices made and its KPIs put in: only measures and arithmetic are left. A parameter that was
 * left out asks for anything.
 */
export function resolve(dataset: Dataset, expression: Expression): Expression {
  switch (expression.op) {
    case 'measure': {
      const measure = withoutParameter(expression.measure)
      return measure === expression.measure ? expression : { op: 'measure', measure }
    }
    case 'kpi':
      return resolve(dataset, findKpi(expression.id).value)
    case 'either': {
      const choices = expression.choices.map((choice) => resolve(dataset, choice))
      return choices[answerable(dataset, choices)] ?? expression
    }
    default:
      return withParts(expression, (part) => resolve(dataset, part))
  }
}

/** The expression with its choices made; KPIs within it keep their names. */
export function withChoicesMade(dataset: Dataset, expression: Expression): Expression {
  if (expression.op !== 'either') return withParts(expression, (part) => withChoicesMade(dataset, part))
  const choices = expression.choices.map((choice) => resolve(dataset, choice))
  const chosen = expression.choices[answerable(dataset, choices)]
  return chosen === undefined ? expression : withChoicesMade(dataset, chosen)
}

/**
 * Which of several resolved expressions the data can answer; the first one, which then tells what is missing, if none. A
 * table in doubt stands for itself: another one in its place would give another number before the question is answered.
 */
function answerable(dataset: Dataset, choices: readonly Expression[]): number {
  return Math.max(
    0,
    choices.findIndex((choice) => isThereOrInDoubt(dataset, choice)),
  )
}

import type { Expression } from '../measures/expression'
import type { Measure } from '../measures/measure'

/** The expression with every direct part of it changed. */
export function withParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.op) {
    case 'measure':
    case 'constant':
    case 'length':
    case 'kpi':
      return expression
    case 'ratio':
      return { ...expression, top: change(expression.top), bottom: change(expression.bottom) }
    case 'difference':
      return { ...expression, left: change(expression.left), right: change(expression.right) }
    case 'sum':
    case 'product':
      return { ...expression, parts: expression.parts.map(change) }
    case 'power':
      return { ...expression, base: change(expression.base), exponent: change(expression.exponent) }
    case 'preceding':
    case 'yearBefore':
    case 'compoundGrowth':
    case 'people':
    case 'monthsToReach':
      return { ...expression, of: change(expression.of) }
    case 'forecast':
      return { ...expression, actual: change(expression.actual) }
    case 'either':
      return { ...expression, choices: expression.choices.map(change) }
  }
}

/** The direct parts of an expression, in reading order. */
export function partsOf(expression: Expression): readonly Expression[] {
  const parts: Expression[] = []
  withParts(expression, (part) => {
    parts.push(part)
    return part
  })
  return parts
}

/** Every measure of an expression. */
export function measuresOf(expression: Expression): Measure[] {
  return expression.op === 'measure' ? [expression.measure] : partsOf(expression).flatMap(measuresOf)
}

/** The expression with every measure in it changed. */
export function withMeasures(expression: Expression, change: (measure: Measure) => Measure): Expression {
  if (expression.op === 'measure') return { op: 'measure', measure: change(expression.measure) }
  return withParts(expression, (part) => withMeasures(part, change))
}

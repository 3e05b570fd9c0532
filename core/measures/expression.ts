import type { Measure } from './measure'

/** Arithmetic over measures, as data. A part that is not available makes the whole not available, with its reason. */
export type Expression =
  | { readonly op: 'measure'; readonly measure: Measure }
  /** `base` says that the divisor must be above 0, not merely other than 0. */
  | { readonly op: 'ratio'; readonly top: Expression; readonly bottom: Expression; readonly base?: 'positive' }
  | { readonly op: 'difference'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'sum' | 'product'; readonly parts: readonly Expression[] }
  /** The same for the preceding period; not available where the data begins after it. */
  | { readonly op: 'preceding'; readonly of: Expression }
  /** The first one whose table is there. */
  | { readonly op: 'either'; readonly choices: readonly Expression[] }
  /** The value of another KPI. */
  | { readonly op: 'kpi'; readonly id: string }

/** The value of a measure. */
export function value(measure: Measure): Expression {
  return { op: 'measure', measure }
}

/** One number over another. */
export function ratio(top: Expression, bottom: Expression, base?: 'positive'): Expression {
  return { op: 'ratio', top, bottom, ...(base === undefined ? {} : { base }) }
}

/** One number less another. */
export function difference(left: Expression, right: Expression): Expression {
  return { op: 'difference', left, right }
}

/** Numbers multiplied. */
export function product(...parts: readonly Expression[]): Expression {
  return { op: 'product', parts }
}

/** Numbers added. */
export function sum(...parts: readonly Expression[]): Expression {
  return { op: 'sum', parts }
}

/** The same number, one period earlier. */
export function preceding(of: Expression): Expression {
  return { op: 'preceding', of }
}

/** The first one whose table is there. */
export function either(...choices: readonly Expression[]): Expression {
  return { op: 'either', choices }
}

/** The value of another KPI, by its id. */
export function kpiValue(id: string): Expression {
  return { op: 'kpi', id }
}

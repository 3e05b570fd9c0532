import type { Measure } from './measure'

/** Arithmetic over measures, as data. A part that is not available makes the whole not available, with its reason. */
export type Expression =
  | { readonly op: 'measure'; readonly measure: Measure }
  | { readonly op: 'constant'; readonly number: number }
  /** How long the period is, up to today if it is not over; a month is a twelfth of 365.25 days but where the period is whole months. */
  | { readonly op: 'length'; readonly in: 'days' | 'months' }
  /** `base` says that the divisor must be above 0, not merely other than 0. */
  | { readonly op: 'ratio'; readonly top: Expression; readonly bottom: Expression; readonly base?: 'positive' }
  | { readonly op: 'difference'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'sum' | 'product'; readonly parts: readonly Expression[] }
  /** Not available for a negative base. */
  | { readonly op: 'power'; readonly base: Expression; readonly exponent: Expression }
  /** The same for the preceding period, or for the same period of the year before; not available where the data begins after it. */
  | { readonly op: 'preceding' | 'yearBefore'; readonly of: Expression }
  /** Yearly growth from the first to the last full calendar year that the data holds up to the period's end. */
  | { readonly op: 'compoundGrowth'; readonly of: Expression }
  /** People of the group for whom a value exists; with `atLeast`, those for whom it is so much or more. */
  | { readonly op: 'people'; readonly of: Expression; readonly atLeast?: number }
  /** Median over the people hired within so many months before the period's end: months from the one they were hired in to the first one in which the value is so much or more. */
  | { readonly op: 'monthsToReach'; readonly of: Expression; readonly atLeast: number; readonly hiredWithin: number }
  /**
   * Over the forecasts whose own periods lie within the period, each the last one made for its owner before its period
   * began: what was really reached (`actual`), Σ(forecast − actual), Σ|forecast − actual|.
   */
  | { readonly op: 'forecast'; readonly what: 'actual' | 'error' | 'absoluteError'; readonly actual: Expression }
  /** The first one whose tables are there with the columns that it reads. */
  | { readonly op: 'either'; readonly choices: readonly Expression[] }
  /** The value of another KPI. */
  | { readonly op: 'kpi'; readonly id: string }

/** The value of a measure. */
export function value(measure: Measure): Expression {
  return { op: 'measure', measure }
}

/** A number as it is. */
export function constant(number: number): Expression {
  return { op: 'constant', number }
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

/** One number to the power of another. */
export function power(base: Expression, exponent: Expression): Expression {
  return { op: 'power', base, exponent }
}

/** The same number, one period earlier. */
export function preceding(of: Expression): Expression {
  return { op: 'preceding', of }
}

/** The same number, one year earlier. */
export function yearBefore(of: Expression): Expression {
  return { op: 'yearBefore', of }
}

/** The first one whose tables are there with the columns that it reads. */
export function either(...choices: readonly Expression[]): Expression {
  return { op: 'either', choices }
}

/** The value of another KPI, by its id. */
export function kpiValue(id: string): Expression {
  return { op: 'kpi', id }
}

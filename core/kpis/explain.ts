import { preceding as periodBefore } from '../calendar/step'
import type { Calendar, Period } from '../calendar/period'
import type { NotAvailable } from '../input-error'
import { say, type Locale, type Text } from '../locale/text'
import { countRowsOf, type RowCounts } from '../measures/explain'
import { value, type Expression } from '../measures/expression'
import type { Group } from '../measures/group'
import { measureKey, type Measure } from '../measures/measure'
import type { Dataset } from '../model/dataset'
import { findKpi } from './catalogue'
import { evaluateExpressions, measuresOf, partsOf, resolve } from './evaluate'
import type { Kpi } from './kpi'

/** Where a number comes from. */
export interface Explanation {
  readonly value: number | NotAvailable
  /** The arithmetic in words, e.g. "deals won ÷ deals closed". */
  readonly formula: Text
  readonly parts: readonly ExplainedPart[]
}

/** One measure of the arithmetic with the rows behind it. */
export interface ExplainedPart {
  readonly name: Text
  readonly period: Period
  readonly value: number | NotAvailable
  readonly rows: RowCounts
}

/**
 * Explains one value of a KPI: the arithmetic in words, each measure's value, the rows used and left out.
 * @throws {InputError} as `evaluateKpis`
 */
export function explainKpi(dataset: Dataset, kpi: Kpi, period: Period, group: Group, calendar: Calendar): Explanation {
  const parts = measuresIn(resolve(dataset, kpi.value), period, calendar).map(
    ({ measure, period: at }): ExplainedPart => ({
      name: measure.name,
      period: at,
      value: evaluateExpressions(dataset, [value(measure)], [at], [group], calendar).value(0, 0, 0),
      rows: countRowsOf(dataset, measure, at, group),
    }),
  )
  return {
    value: evaluateExpressions(dataset, [kpi.value], [period], [group], calendar).value(0, 0, 0),
    formula: { en: inWords(dataset, kpi.value, 'en'), zh: inWords(dataset, kpi.value, 'zh-CN') },
    parts,
  }
}

/** The distinct measures of a resolved expression with the period that each is taken for. */
function measuresIn(expression: Expression, period: Period, calendar: Calendar) {
  const found = new Map<string, { measure: Measure; period: Period }>()
  const visit = (part: Expression, at: Period): void => {
    if (part.op === 'measure')
      found.set(`${measureKey(part.measure)} ${at.label}`, { measure: part.measure, period: at })
    else partsOf(part).forEach((each) => visit(each, part.op === 'preceding' ? periodBefore(at, calendar) : at))
  }
  visit(expression, period)
  return [...found.values()]
}

/** An expression in words; KPIs within it by their names. */
function inWords(dataset: Dataset, expression: Expression, locale: Locale): string {
  const words = (part: Expression): string => {
    const text = inWords(dataset, part, locale)
    return part.op === 'difference' || part.op === 'sum' ? `(${text})` : text
  }
  switch (expression.op) {
    case 'measure':
      return say(expression.measure.name, locale)
    case 'kpi':
      return say(findKpi(expression.id).name, locale)
    case 'ratio':
      return `${words(expression.top)} ÷ ${words(expression.bottom)}`
    case 'difference':
      return `${words(expression.left)} − ${words(expression.right)}`
    case 'sum':
      return expression.parts.map(words).join(' + ')
    case 'product':
      return expression.parts.map(words).join(' × ')
    case 'preceding': {
      const text = words(expression.of)
      return locale === 'zh-CN' ? `上一期间的${text}` : `${text} of the preceding period`
    }
    case 'either': {
      const chosen = resolve(dataset, expression)
      const there = expression.choices.find((choice) => sameMeasures(resolve(dataset, choice), chosen))
      return there === undefined ? '' : words(there)
    }
  }
}

function sameMeasures(one: Expression, other: Expression): boolean {
  return measuresOf(one).map(measureKey).join() === measuresOf(other).map(measureKey).join()
}

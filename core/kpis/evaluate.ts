import { preceding as periodBefore } from '../calendar/step'
import type { Calendar, Period } from '../calendar/period'
import { isoDay, type DayNumber } from '../cells/day'
import { NotAvailable } from '../input-error'
import { evaluateMeasures, tableOf } from '../measures/engine'
import type { Expression } from '../measures/expression'
import type { Group } from '../measures/group'
import { entityOf, measureKey, type Measure } from '../measures/measure'
import type { Values } from '../measures/values'
import { dayColumn } from '../measures/cells'
import { daySpan, type Dataset } from '../model/dataset'
import { findKpi, namesOf } from './catalogue'
import type { Kpi } from './kpi'
import type { Text } from '../locale/text'

/** Values of KPIs (or expressions) × periods × groups, by their indexes in what was asked. */
export interface ValueGrid {
  value(kpi: number, period: number, group: number): number | NotAvailable
}

/**
 * Computes KPIs for every period and group in one go.
 * @throws {InputError} `no-table`, `column-missing`, `column-blank`, `column-unreadable`, `currencies-mixed`
 */
export function evaluateKpis(
  dataset: Dataset,
  kpis: readonly Kpi[],
  periods: readonly Period[],
  groups: readonly Group[],
  calendar: Calendar,
): ValueGrid {
  const expressions = kpis.map((kpi) => kpi.value)
  return evaluateExpressions(dataset, expressions, periods, groups, calendar)
}

/** Computes expressions as {@link evaluateKpis} computes the KPIs that they belong to. */
export function evaluateExpressions(
  dataset: Dataset,
  expressions: readonly Expression[],
  periods: readonly Period[],
  groups: readonly Group[],
  calendar: Calendar,
): ValueGrid {
  const resolved = expressions.map((expression) => resolve(dataset, expression))
  const timeline = withPreceding(periods, Math.max(0, ...resolved.map(stepsBack)), calendar)
  const values = evaluateMeasures(dataset, resolved.flatMap(measuresOf), {
    ...timeline,
    groups,
    calendar,
    kpiNames: (id) => namesOf(findKpi(id)),
  })
  const context: Context = { dataset, timeline, values, firstDays: new Map() }
  return {
    value: (index, period, group) => {
      const expression = resolved[index]
      return expression === undefined ? new NotAvailable('not-in-period') : compute(expression, period, group, context)
    },
  }
}

interface Timeline {
  /** The periods asked for, then those before them that are needed. */
  readonly periods: readonly Period[]
  readonly before: readonly number[]
}

interface Context {
  readonly dataset: Dataset
  readonly timeline: Timeline
  readonly values: ReadonlyMap<string, Values>
  /** By entity and time column. */
  readonly firstDays: Map<string, DayNumber | undefined>
}

/** The expression with its choices made and its KPIs put in: only measures and arithmetic are left. */
export function resolve(dataset: Dataset, expression: Expression): Expression {
  switch (expression.op) {
    case 'measure':
      return expression
    case 'kpi':
      return resolve(dataset, findKpi(expression.id).value)
    case 'ratio':
      return {
        ...expression,
        top: resolve(dataset, expression.top),
        bottom: resolve(dataset, expression.bottom),
      }
    case 'difference':
      return { ...expression, left: resolve(dataset, expression.left), right: resolve(dataset, expression.right) }
    case 'sum':
    case 'product':
      return { ...expression, parts: expression.parts.map((part) => resolve(dataset, part)) }
    case 'preceding':
      return { ...expression, of: resolve(dataset, expression.of) }
    case 'either': {
      const choices = expression.choices.map((choice) => resolve(dataset, choice))
      const there = choices.find((choice) => measuresOf(choice).every((measure) => dataset.tables[entityOf(measure)]))
      return there ?? choices[0] ?? expression
    }
  }
}

/** Every measure of a resolved expression. */
export function measuresOf(expression: Expression): Measure[] {
  return expression.op === 'measure' ? [expression.measure] : partsOf(expression).flatMap(measuresOf)
}

/** The parts of an expression, in reading order. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'ratio':
      return [expression.top, expression.bottom]
    case 'difference':
      return [expression.left, expression.right]
    case 'sum':
    case 'product':
      return expression.parts
    case 'preceding':
      return [expression.of]
    case 'either':
      return expression.choices
    case 'measure':
    case 'kpi':
      return []
  }
}

/** How many periods back an expression looks. */
function stepsBack(expression: Expression): number {
  const deepest = Math.max(0, ...partsOf(expression).map(stepsBack))
  if (expression.op === 'preceding') return deepest + 1
  const compares = expression.op === 'measure' && /^(?:returning|lapsed)$/.test(expression.measure.form)
  return compares ? 1 : deepest
}

function withPreceding(periods: readonly Period[], steps: number, calendar: Calendar): Timeline {
  const all = [...periods]
  const index = new Map(periods.map((period, position) => [intervalOf(period), position]))
  const before: number[] = []
  let from = 0
  for (let step = 0; step < steps; step += 1) {
    const end = all.length
    for (let position = from; position < end; position += 1) {
      const period = all[position]
      if (period === undefined) continue
      const previous = periodBefore(period, calendar)
      const key = intervalOf(previous)
      const known = index.get(key) ?? all.push(previous) - 1
      index.set(key, known)
      before[position] = known
    }
    from = end
  }
  return { periods: all, before: all.map((_, position) => before[position] ?? -1) }
}

/** A unit is part of what a period is: the month before February and the 28 days before it differ. */
function intervalOf({ unit, first, last }: Period): string {
  return [unit, first, last].join()
}

function compute(expression: Expression, period: number, group: number, context: Context): number | NotAvailable {
  switch (expression.op) {
    case 'measure':
      return context.values.get(measureKey(expression.measure))?.at(period, group) ?? new NotAvailable('not-in-period')
    case 'ratio': {
      const top = compute(expression.top, period, group, context)
      const bottom = compute(expression.bottom, period, group, context)
      if (top instanceof NotAvailable) return top
      if (bottom instanceof NotAvailable) return bottom
      const denominator = nameOf(expression.bottom)
      if (expression.base === 'positive' && bottom <= 0)
        return new NotAvailable('base-not-positive', { denominator, found: bottom })
      return bottom === 0 ? new NotAvailable('divides-by-zero', { denominator }) : top / bottom
    }
    case 'difference':
      return combine([expression.left, expression.right], period, group, context, (left, right) => left - right)
    case 'sum':
      return combine(expression.parts, period, group, context, (total, part) => total + part)
    case 'product':
      return combine(expression.parts, period, group, context, (total, part) => total * part)
    case 'preceding': {
      const previous = context.timeline.before[period] ?? -1
      return historyGap(expression.of, previous, context) ?? compute(expression.of, previous, group, context)
    }
    case 'either':
    case 'kpi':
      return new NotAvailable('not-in-period')
  }
}

function combine(
  parts: readonly Expression[],
  period: number,
  group: number,
  context: Context,
  operate: (one: number, other: number) => number,
): number | NotAvailable {
  const values: number[] = []
  for (const part of parts) {
    const value = compute(part, period, group, context)
    if (value instanceof NotAvailable) return value
    values.push(value)
  }
  return values.slice(1).reduce(operate, values[0] ?? 0)
}

/** Why a period before the first row cannot be compared with; undefined if it can. */
function historyGap(expression: Expression, period: number, context: Context): NotAvailable | undefined {
  const last = context.timeline.periods[period]?.last
  for (const measure of measuresOf(expression)) {
    const first = firstDayOf(measure, context)
    if (first !== undefined && last !== undefined && last < first)
      return new NotAvailable('no-history', { first: isoDay(first) })
  }
  return undefined
}

/** The day on which the rows of a measure begin; looked up once for all cells of the grid. */
function firstDayOf(measure: Measure, { dataset, firstDays }: Context): DayNumber | undefined {
  if (measure.form === 'target') return undefined
  const { entity, time } = measure.rows
  const key = `${entity}.${time}`
  if (!firstDays.has(key)) firstDays.set(key, daySpan(dayColumn(tableOf(dataset, entity), time))?.first)
  return firstDays.get(key)
}

function nameOf(expression: Expression): Text {
  const name = measuresOf(expression)[0]?.name ?? { en: 'the divisor', zh: '除数' }
  return expression.op === 'preceding' ? { en: `${name.en} of the preceding period`, zh: `上一期间的${name.zh}` } : name
}

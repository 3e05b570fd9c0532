import type { Calendar, Period } from '../calendar/period'
import { NotAvailable } from '../input-error'
import { evaluateMeasures } from '../measures/engine'
import type { Expression } from '../measures/expression'
import type { Group } from '../measures/group'
import { measureKey, type Measure } from '../measures/measure'
import type { Values } from '../measures/values'
import type { Dataset } from '../model/dataset'
import { namesForTargets } from './catalogue'
import { Computation } from './compute'
import { gather } from './gather'
import type { Kpi } from './kpi'
import { measuresOf } from './parts'
import { Reach } from './reach'
import { remembered } from './remembered'
import { resolve } from './resolve'
import { refuseUnknownParameter } from './unknown-parameter'

/** Values of KPIs (or expressions) × periods × groups, by their indexes in what was asked. */
export interface ValueGrid {
  value(kpi: number, period: number, group: number): number | NotAvailable
}

/**
 * Computes KPIs for every period and group in one go.
 * @throws {InputError} `no-table`, `table-ambiguous`, `column-missing`, `column-blank`, `column-unreadable`,
 *   `currencies-mixed`, `parameter-unknown`
 */
export function evaluateKpis(
  dataset: Dataset,
  kpis: readonly Kpi[],
  periods: readonly Period[],
  groups: readonly Group[],
  calendar: Calendar,
): ValueGrid {
  for (const kpi of kpis) refuseUnknownParameter(dataset, kpi)
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
  const scan = scanFor(dataset, resolved, periods, groups, calendar)
  return {
    value: (index, period, group) => {
      const [expression, atPeriod, atGroup] = [resolved[index], scan.periods[period], scan.groups[group]]
      if (expression === undefined || atPeriod === undefined || atGroup === undefined)
        return new NotAvailable('not-in-period')
      return scan.computation.of(expression)(atPeriod, atGroup)
    },
  }
}

/** Everything that a question takes, computed in one scan of the tables. */
export interface Scan {
  readonly reach: Reach
  readonly computation: Computation
  /** Indexes of what was asked, in the reach. */
  readonly periods: readonly number[]
  readonly groups: readonly number[]
}

/** Scans the tables once for resolved expressions, for all periods and groups that these come to look at. */
export function scanFor(
  dataset: Dataset,
  expressions: readonly Expression[],
  periods: readonly Period[],
  groups: readonly Group[],
  calendar: Calendar,
): Scan {
  const reach = new Reach(dataset, calendar)
  const asked = {
    periods: periods.map((period) => reach.period(period)),
    groups: groups.map((group) => reach.group(group)),
  }
  for (const expression of expressions) gather(expression, asked.periods, asked.groups, reach)
  const computation = new Computation(reach, valuesBy(expressions.flatMap(measuresOf), reach))
  return { reach, computation, ...asked }
}

/** Looks up the values of measures over all that is reached for. */
function valuesBy(measures: readonly Measure[], reach: Reach): (measure: Measure) => Values | undefined {
  const { dataset, calendar, periods, groups, before } = reach
  const question = { periods, groups, calendar, before, kpiNames: namesForTargets }
  const byKey = evaluateMeasures(dataset, measures, question)
  // Keys are long: each measure's is made once, not once a cell.
  const known = new Map<Measure, Values | undefined>()
  return (measure) => remembered(known, measure, () => byKey.get(measureKey(measure)))
}

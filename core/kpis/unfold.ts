import type { Period } from '../calendar/period'
import { NotAvailable } from '../input-error'
import { countRowsOf, type RowCounts } from '../measures/explain'
import type { Expression } from '../measures/expression'
import type { Group } from '../measures/group'
import { measureKey, type Measure } from '../measures/measure'
import { quantityOf } from '../measures/quantity'
import { rowsOfMeasure } from '../measures/rows-of'
import { findKpi, namesForTargets } from './catalogue'
import { fullYears } from './compound-growth'
import { countForecasts, countNewcomers, countPeople } from './counted'
import type { Scan } from './evaluate'
import type { ExplainedPart } from './explained-part'
import { gapBefore, gapWithin } from './history'
import { inWords } from './in-words'
import { meanInterval } from './mean-interval'
import { withoutParameter } from './narrow'
import { remembered } from './remembered'
import { resolve, withChoicesMade } from './resolve'
import type { Working } from './working'

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>

/** Where in the grid a figure stands. */
interface Place {
  readonly period: Period
  readonly group: Group
}

/** Takes an expression apart into the figures that it is worked out of. */
export class Unfolding {
  readonly parts: ExplainedPart[] = []
  private readonly indexes = new Map<string, number>()

  constructor(private readonly scan: Scan) {}

  /**
   * @param expression with its choices made; KPIs within it are taken apart, too
   * @param period     index in the reach, as `group`
   */
  unfold(expression: Expression, period: number, group: number): Working {
    const { reach } = this.scan
    const within = (part: Expression) => this.unfold(part, period, group)
    switch (expression.op) {
      case 'measure':
        return this.measure(withoutParameter(expression.measure), period, group)
      case 'constant':
        return { kind: 'given', value: expression.number }
      case 'length':
        return this.figure(expression, period, group)
      case 'ratio': {
        const { top, bottom, base } = expression
        const divisor = inWords(this.resolved(bottom))
        return { kind: 'ratio', top: within(top), bottom: within(bottom), base, divisor }
      }
      case 'difference':
        return { kind: 'difference', left: within(expression.left), right: within(expression.right) }
      case 'sum':
      case 'product':
        return { kind: expression.op, parts: expression.parts.map(within) }
      case 'power':
        return { kind: 'power', base: within(expression.base), exponent: within(expression.exponent) }
      case 'preceding':
      case 'yearBefore': {
        const earlier = reach[expression.op](period)
        const gap = gapBefore(this.resolved(expression.of), earlier, reach)
        return gap === undefined ? this.unfold(expression.of, earlier, group) : { kind: 'given', value: gap }
      }
      case 'compoundGrowth':
        return this.growth(expression, period, group)
      case 'people':
        return this.figure(expression, period, group, countPeople(expression, this.scan, period, group))
      case 'monthsToReach':
        return this.figure(expression, period, group, countNewcomers(expression, this.scan, period, group))
      case 'forecast':
        return this.figure(expression, period, group, countForecasts(this.scan, period, group))
      case 'kpi':
        return within(withChoicesMade(reach.dataset, findKpi(expression.id).value))
      case 'either':
        return within(withChoicesMade(reach.dataset, expression))
    }
  }

  private measure(measure: Measure, period: number, group: number): Working {
    const { reach, computation } = this.scan
    const gap = gapWithin(measure, period, reach)
    if (gap !== undefined) return { kind: 'given', value: gap }
    return this.part(measureKey(measure), period, group, (place) => {
      const interval = this.intervalOf(measure, place)
      return {
        name: measure.name,
        value: computation.of({ op: 'measure', measure })(period, group),
        measure,
        rows: countRowsOf(reach.dataset, measure, place.period, place.group, reach.calendar, namesForTargets),
        ...(interval && { interval }),
      }
    })
  }

  private intervalOf(measure: Measure, { period, group }: Place) {
    if (measure.form !== 'average') return undefined
    const { dataset, calendar } = this.scan.reach
    const { table, used } = rowsOfMeasure(dataset, measure, period, group, calendar, namesForTargets)
    const values = quantityOf(table, measure.of)
    return meanInterval(used.map((row) => values[row] ?? NaN))
  }

  private growth({ of }: Of<'compoundGrowth'>, period: number, group: number): Working {
    const resolved = this.resolved(of)
    const years = fullYears(resolved, period, this.scan.reach)
    if (years instanceof NotAvailable) return { kind: 'given', value: years }
    const [first, last] = [this.unfold(of, years.first, group), this.unfold(of, years.last, group)]
    return { kind: 'growth', first, last, years: years.apart, base: inWords(resolved) }
  }

  /** A figure that is taken as it is. */
  private figure(expression: Expression, period: number, group: number, rows?: RowCounts): Working {
    return this.part(JSON.stringify(expression), period, group, () => ({
      name: inWords(expression),
      value: this.scan.computation.of(this.resolved(expression))(period, group),
      ...(rows && { rows }),
    }))
  }

  /** The part that answers a question, made when it is first asked. */
  private part(
    question: string,
    period: number,
    group: number,
    make: (place: Place) => Omit<ExplainedPart, keyof Place>,
  ): Working {
    const place = { period: this.scan.reach.periods[period], group: this.scan.reach.groups[group] }
    if (!isPlace(place)) return { kind: 'given', value: new NotAvailable('not-in-period') }
    const key = [period, group, question].join()
    return {
      kind: 'part',
      part: remembered(this.indexes, key, () => this.parts.push({ ...place, ...make(place) }) - 1),
    }
  }

  private resolved(expression: Expression): Expression {
    return resolve(this.scan.reach.dataset, expression)
  }
}

function isPlace(place: { readonly [Key in keyof Place]: Place[Key] | undefined }): place is Place {
  return place.period !== undefined && place.group !== undefined
}

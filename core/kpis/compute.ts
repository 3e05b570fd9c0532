import { NotAvailable } from '../input-error'
import type { Expression } from '../measures/expression'
import type { Measure } from '../measures/measure'
import type { Values } from '../measures/values'
import { once } from '../model/lazy-columns'
import { add, divide, grow, multiply, raise, subtract, type Result } from './arithmetic'
import { fullYears } from './compound-growth'
import { gapBefore, gapWithin, looksBack } from './history'
import { inWords } from './in-words'
import { lengthOf } from './length'
import { medianOf, newcomers } from './months-to-reach'
import type { Reach } from './reach'
import { remembered } from './remembered'

/** The value of an expression in a cell of the grid: for a period and a group, by their indexes in the reach. */
export type CellValue = (period: number, group: number) => Result

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>

/** Values that are compared with a threshold may be off by rounding: 0.1 + 0.2 reaches 0.3. */
export const ROUNDING = 1e-9

/** The arithmetic of resolved expressions over the values of their measures. */
export class Computation {
  private readonly cells = new Map<Expression, CellValue>()

  constructor(
    private readonly reach: Reach,
    private readonly valuesOf: (measure: Measure) => Values | undefined,
  ) {}

  /** What gives the values of an expression; it is put together once and then called for each cell. */
  of(expression: Expression): CellValue {
    return remembered(this.cells, expression, () => this.assemble(expression))
  }

  private assemble(expression: Expression): CellValue {
    switch (expression.op) {
      case 'measure':
        return this.measure(expression.measure)
      case 'constant':
        return () => expression.number
      case 'length':
        return this.length(expression)
      case 'ratio':
        return this.ratio(expression)
      case 'difference':
        return this.both(expression.left, expression.right, subtract)
      case 'sum':
        return this.all(expression.parts, 0, add)
      case 'product':
        return this.all(expression.parts, 1, multiply)
      case 'power':
        return this.both(expression.base, expression.exponent, raise)
      case 'preceding':
      case 'yearBefore':
        return this.earlier(expression)
      case 'compoundGrowth':
        return this.compoundGrowth(expression)
      case 'people':
        return this.people(expression)
      case 'monthsToReach':
        return this.monthsToReach(expression)
      case 'forecast':
        return this.forecast(expression)
      // What is resolved has neither.
      case 'either':
      case 'kpi':
        return () => new NotAvailable('not-in-period')
    }
  }

  private measure(measure: Measure): CellValue {
    const values = this.valuesOf(measure)
    if (values === undefined) return () => new NotAvailable('not-in-period')
    if (!looksBack(measure)) return (period, group) => values.at(period, group)
    return (period, group) => gapWithin(measure, period, this.reach) ?? values.at(period, group)
  }

  private length({ in: unit }: Of<'length'>): CellValue {
    const { periods, calendar } = this.reach
    return (index) => {
      const period = periods[index]
      return period === undefined ? new NotAvailable('not-in-period') : lengthOf(period, unit, calendar.today)
    }
  }

  private ratio({ top, bottom, base }: Of<'ratio'>): CellValue {
    const [over, under, words] = [this.of(top), this.of(bottom), once(() => inWords(bottom))]
    return (period, group) => divide(over(period, group), under(period, group), base, words)
  }

  private both(one: Expression, other: Expression, operate: (one: Result, other: Result) => Result): CellValue {
    const [left, right] = [this.of(one), this.of(other)]
    return (period, group) => operate(left(period, group), right(period, group))
  }

  private all(parts: readonly Expression[], none: number, operate: (one: Result, other: Result) => Result): CellValue {
    const each = parts.map((part) => this.of(part))
    return (period, group) => each.reduce<Result>((total, part) => operate(total, part(period, group)), none)
  }

  private earlier({ op, of }: Of<'preceding' | 'yearBefore'>): CellValue {
    const { reach } = this
    const then = this.of(of)
    return (period, group) => {
      const earlier = reach[op](period)
      return gapBefore(of, earlier, reach) ?? then(earlier, group)
    }
  }

  private compoundGrowth({ of }: Of<'compoundGrowth'>): CellValue {
    const [each, words] = [this.of(of), once(() => inWords(of))]
    return (period, group) => {
      const years = fullYears(of, period, this.reach)
      if (years instanceof NotAvailable) return years
      return grow(each(years.first, group), each(years.last, group), years.apart, words)
    }
  }

  private people({ of, atLeast }: Of<'people'>): CellValue {
    const each = this.of(of)
    return (period, group) => {
      const values = this.reach.people(group).map((person) => each(period, person))
      const numbers = values.filter((value) => typeof value === 'number')
      if (numbers.length === 0) return untold(values) ?? 0
      return atLeast === undefined ? numbers.length : numbers.filter((value) => reaches(value, atLeast)).length
    }
  }

  private monthsToReach({ of, atLeast, hiredWithin }: Of<'monthsToReach'>): CellValue {
    const each = this.of(of)
    return (period, group) => {
      const people = newcomers(group, period, hiredWithin, this.reach)
      if (people instanceof NotAvailable) return people
      if (people.length === 0) return new NotAvailable('nobody-hired', { months: hiredWithin })
      const values = people.map((person) => person.months.map((month) => each(month, person.group)))
      const months = values.map((all) => all.findIndex((value) => typeof value === 'number' && reaches(value, atLeast)))
      const median = medianOf(months.filter((month) => month >= 0))
      return median ?? untold(values.flat()) ?? new NotAvailable('nobody-there-yet', { people: people.length })
    }
  }

  private forecast({ what, actual }: Of<'forecast'>): CellValue {
    const each = this.of(actual)
    return (period, group) => {
      const forecasts = this.reach.forecasts.within(period, group, this.reach)
      if (forecasts instanceof NotAvailable) return forecasts
      if (forecasts.length === 0) return new NotAvailable('no-forecast')
      return forecasts.reduce<Result>((total, forecast) => {
        const reached = each(forecast.period, forecast.group)
        if (what === 'actual' || reached instanceof NotAvailable) return add(total, reached)
        const error = forecast.amount - reached
        return add(total, what === 'error' ? error : Math.abs(error))
      }, 0)
    }
  }
}

/** Whether a value is so much or more, roundings aside. */
export function reaches(value: number, atLeast: number): boolean {
  return value >= atLeast - ROUNDING
}

/** The reason where the data cannot tell people apart: that nobody has a value means something else. */
function untold(values: readonly Result[]): NotAvailable | undefined {
  return values.filter((value) => value instanceof NotAvailable).find(({ code }) => code === 'group-not-told')
}

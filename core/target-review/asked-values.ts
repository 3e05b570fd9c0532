import type { Calendar, Period } from '../calendar/period'
import { InputError, NotAvailable } from '../input-error'
import type { ValueGrid } from '../kpis/evaluate'
import { evaluateEach } from '../kpis/evaluate-each'
import { kpiText, type Kpi } from '../kpis/kpi'
import type { Group } from '../measures/group'
import type { Dataset } from '../model/dataset'

/** A value that somebody wants to know. */
export interface AskedValue {
  readonly kpi: Kpi
  readonly period: Period
  readonly group: Group
}

/** Looks up a value that was asked for. */
export type Answers = (asked: AskedValue) => number | NotAvailable

/**
 * Computes all that many rows ask for in one go: each KPI, period and group is worked out once. What the data cannot answer is
 * not available.
 */
export function answerAll(dataset: Dataset, asked: readonly AskedValue[], calendar: Calendar): Answers {
  const kpis = new Numbered<Kpi>(kpiText)
  const periods = new Numbered<Period>(({ first, last }) => `${first}-${last}`)
  const groups = new Numbered<Group>(({ label }) => label)
  for (const { kpi, period, group } of asked) {
    kpis.numberOf(kpi)
    periods.numberOf(period)
    groups.numberOf(group)
  }
  const grid = gridOf(() => evaluateEach(dataset, kpis.all, periods.all, groups.all, calendar))
  return ({ kpi, period, group }) => grid.value(kpis.numberOf(kpi), periods.numberOf(period), groups.numberOf(group))
}

/** A single KPI fails as a whole where several fail each by itself. */
function gridOf(evaluate: () => ValueGrid): ValueGrid {
  try {
    return evaluate()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const reason = new NotAvailable(error.code, error.facts)
    return { value: () => reason }
  }
}

/** Numbers things in the order in which they are first met. */
class Numbered<T> {
  readonly all: T[] = []
  private readonly numbers = new Map<string, number>()

  constructor(private readonly keyOf: (thing: T) => string) {}

  numberOf(thing: T): number {
    const key = this.keyOf(thing)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.all.length)
    return this.all.push(thing) - 1
  }
}

import { chinaYears } from '../../calendar/china-holidays'
import type { Period } from '../../calendar/period'
import { chinaWorkCalendar, workCalendar } from '../../calendar/working-days'
import { civilDay } from '../../cells/day'
import { InputError } from '../../input-error'
import { phaseWeights, type Shape } from '../../targets/phase'
import type { PlanNote } from '../../targets/planner/plan-note'
import { seasonality } from '../../targets/seasonality'
import type { Candidate } from './plan-people'
import { basesIn, type PlanQuestion } from './plan-question'

/**
 * How the plan's months relate to each other, for everybody.
 * @throws {InputError} `history-too-short`, `history-not-positive`, `basis-empty`
 */
export function shapeOf({ options, actuals }: PlanQuestion): Shape {
  switch (options.shape) {
    case 'equal':
      return { kind: 'equal' }
    case 'workdays':
      return { kind: 'workdays', calendar: workCalendar() }
    case 'workdays-china':
      return { kind: 'workdays', calendar: chinaWorkCalendar() }
    case 'seasonal': {
      const { first, values = [] } = actuals?.months ?? {}
      const firstMonth = first === undefined ? 1 : civilDay(first.first).month
      return { kind: 'seasonal', indices: seasonality(values, firstMonth).map((index) => Math.max(0, index)) }
    }
    case 'last-year': {
      const weights = (actuals?.reference ?? []).map((_, month) =>
        Math.max(0, sum((actuals?.inReference ?? []).map((months) => months[month] ?? 0))),
      )
      if (!weights.some((weight) => weight > 0)) throw new InputError('basis-empty', { found: 0 })
      return { kind: 'profile', weights }
    }
  }
}

/**
 * What each month weighs for somebody: nothing before they come and after they leave, less at the beginning.
 * @throws {InputError} `person-not-there` at `people`
 */
export function monthWeights(
  person: Candidate,
  periods: readonly Period[],
  shape: Shape,
  quarterEnd: number,
): number[] {
  const [first, last] = [periods[0], periods[periods.length - 1]]
  try {
    return phaseWeights(periods, shape, { stay: person, quarterEnd })
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'nobody-there') throw error
    const facts = { person: person.name, from: first?.label ?? '', to: last?.label ?? '' }
    throw new InputError('person-not-there', facts, { argument: 'people' })
  }
}

/** The months that a plan looks back on. */
export function referenceNotes({ options, actuals }: PlanQuestion): PlanNote[] {
  const isUsed = basesIn(options).includes('last-year') || options.shape === 'last-year'
  const months = [...(actuals?.reference ?? [])].sort((one, other) => one.first - other.first)
  const [first, last] = [months[0], months[months.length - 1]]
  if (!isUsed || first === undefined || last === undefined) return []
  return [{ kind: 'reference', first: first.label, last: last.label }]
}

/** The years whose holidays nobody knows yet. */
export function holidayNotes({ options, period }: PlanQuestion): PlanNote[] {
  if (options.shape !== 'workdays-china') return []
  const known = new Set(chinaYears())
  const [from, to] = [civilDay(period.first).year, civilDay(period.last).year]
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => !known.has(year))
  return years.length === 0 ? [] : [{ kind: 'holidays-unknown', years }]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

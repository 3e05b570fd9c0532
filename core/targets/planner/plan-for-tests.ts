import type { Period } from '../../calendar/period'
import { unitFrom } from '../../calendar/calendar-unit'
import { periodsOf } from '../../calendar/periods'
import { dayNumber } from '../../cells/day'
import type { TargetPlanOptions } from './plan-options'
import type { PlannedPerson, PlanProposal } from './plan-proposal'

/** Somebody in a plan, with equal months but for those given. */
export function person(path: string, basis: number, monthWeights?: readonly number[]): PlannedPerson {
  const names = path.split('/')
  const weights = monthWeights ?? [1, 1, 1]
  return { path: names, basis, isEstimated: false, capacity: 1, history: [basis, basis], monthWeights: weights }
}

/** A plan of the first quarter of 2027 unless more months are asked for. */
export function proposal(
  people: readonly PlannedPerson[],
  options: Partial<TargetPlanOptions> = {},
  months = 3,
): PlanProposal {
  const first = dayNumber(2027, 1, 1)
  const period: Period = unitFrom(months === 12 ? 'year' : 'quarter', first)
  return {
    period,
    periods: periodsOf('month', first, period.last),
    people,
    notes: [],
    options: {
      kpi: 'REVENUE',
      period: period.label,
      total: 1200,
      step: 1,
      levels: people[0]?.path.length === 2 ? ['region'] : ['region', 'team'],
      people: people.map(({ path }) => path[path.length - 1] ?? ''),
      basis: 'last-year',
      shape: 'equal',
      quarterEnd: 0,
      overAssignment: [],
      limits: [],
      ...options,
    },
  }
}

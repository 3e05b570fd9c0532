import { unitFrom, unitHolding } from '../../calendar/calendar-unit'
import type { Period } from '../../calendar/period'
import { periodsOf } from '../../calendar/periods'
import { daysAfter } from '../../cells/day'
import { InputError } from '../../input-error'
import { findKpi } from '../../kpis/catalogue'
import type { PlanLevel, TargetPlanOptions } from '../../targets/planner/plan-options'
import { actualsFor, type Actuals } from './plan-actuals'
import { candidates, isThere, levelsOf, type Candidate } from './plan-people'
import type { PlanTables } from './plan-question'

const KPI = 'REVENUE'
/** Levels that a plan is usually split by. */
const usual: readonly PlanLevel[] = ['region', 'team']
/** From such a part of a person and month on, thousands are fine enough. */
const COARSE = 100_000

/** Levels that the people of a workbook can be told apart by. */
export function planLevelsOf({ dataset }: PlanTables): readonly PlanLevel[] {
  return levelsOf(candidates(dataset))
}

/** Everybody who can take part in a plan. */
export function planCandidates({ dataset }: PlanTables): readonly Candidate[] {
  return candidates(dataset)
}

/**
 * A plan to begin with: sales of the next year, what the last twelve months have brought × (1 + their growth over the
 * twelve before), to three digits; split by what people have sold over regions, teams and everybody who will be there.
 * Where nothing has been sold, everybody gets the same, and the total (0) is yet to be said.
 */
export function suggestPlan(tables: PlanTables): TargetPlanOptions {
  const { dataset, calendar } = tables
  const period = nextYear(tables)
  const months = periodsOf('month', period.first, period.last)
  const present = candidates(dataset).filter((person) => isThere(person, period))
  const names = present.map(({ name }) => name)
  const actuals = actualsIfAny(() => actualsFor(dataset, findKpi(KPI), months, names, calendar))
  const hasSold = present.map((_, index) => (actuals?.inReference[index] ?? []).some((found) => (found ?? 0) > 0))
  // Without a people table nobody says who has left: who sold nothing in a year is taken to be gone.
  const people = dataset.tables.people === undefined ? present.filter((_, index) => hasSold[index]) : present
  const anySold = hasSold.includes(true)
  const total = Math.max(0, grownYear(actuals))
  return {
    kpi: KPI,
    period: period.label,
    total,
    step: total / Math.max(1, people.length * months.length) >= COARSE ? 1000 : 1,
    levels: levelsOf(people).filter((level) => usual.includes(level)),
    people: people.map(({ name }) => name),
    basis: anySold ? 'last-year' : 'equal',
    shape: anySold ? 'last-year' : 'equal',
    quarterEnd: 0,
    overAssignment: [],
    limits: [],
  }
}

function nextYear({ calendar }: PlanTables): Period {
  const fiscal = calendar.fiscalYearStart === 1 ? undefined : calendar.fiscalYearStart
  const year = unitHolding('year', calendar.today, fiscal)
  return unitFrom('year', daysAfter(year.last, 1), fiscal)
}

/** What another year like the last twelve months would bring, rounded to three digits. */
function grownYear(actuals: Actuals | undefined): number {
  const months = actuals?.months?.values ?? []
  const [last, before] = [sum(months.slice(-12)), sum(months.slice(-24, -12))]
  const growth = months.length >= 24 && before > 0 ? last / before : 1
  return Math.round(Number((last * growth).toPrecision(3)))
}

function actualsIfAny(lookUp: () => Actuals): Actuals | undefined {
  try {
    return lookUp()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

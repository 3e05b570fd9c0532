import { unitHolding } from '../../calendar/calendar-unit'
import { parsePeriod } from '../../calendar/parse-period'
import type { Period } from '../../calendar/period'
import { periodsOf } from '../../calendar/periods'
import { InputError } from '../../input-error'
import { kpiText, type Kpi } from '../../kpis/kpi'
import { isSplittable } from '../../kpis/splittable'
import { refuseUnknownParameter } from '../../kpis/unknown-parameter'
import { textKey } from '../../model/columns'
import { findAnyKpi } from '../../own-kpis/own-kpis'
import { capacity } from '../../targets/capacity'
import type { PlanLevel, TargetPlanOptions } from '../../targets/planner/plan-options'
import type { PlannedPerson, PlanProposal } from '../../targets/planner/plan-proposal'
import { PlanSession } from '../../targets/planner/plan-session'
import { ownKpisOf } from '../own-kpis'
import { actualsFor, type Actuals } from './plan-actuals'
import { basesOf } from './plan-bases'
import { holidayNotes, monthWeights, referenceNotes, shapeOf } from './plan-months'
import { candidates, NO_UNIT, type Candidate } from './plan-people'
import { basesIn, type PlanQuestion, type PlanTables } from './plan-question'
import type { RangeFigures } from './range-basis'

/** What options mean in a workbook: everything that the total is split by. */
export interface CheckedPlan extends PlanProposal {
  readonly kpi: Kpi
}

/**
 * Splits a total as somebody has asked for, ready to be worked on.
 * @param ranges what {@link readRanges} has read, for a basis that is a range
 * @throws {InputError} as {@link checkPlan} and `PlanSession`
 */
export function proposePlan(tables: PlanTables, options: TargetPlanOptions, ranges?: RangeFigures): PlanSession {
  return new PlanSession(checkPlan(tables, options, ranges))
}

/**
 * Checks options against a workbook and gathers what the total is split by.
 * @throws {InputError} at the argument `kpi` (`kpi-unknown`, `kpi-no-sum`), `period` (`period-unknown`,
 *   `plan-not-months`), `people` (`nothing-selected-people`, `who-unknown`, `person-not-there`), `levels`
 *   (`level-unknown`), `basis` (`basis-empty`, `basis-range`, `weight-negative`), `blend` (`share-out-of-range`),
 *   `shape` (`history-too-short`, `history-not-positive`, `basis-empty`) or `quarterEnd` (`not-a-share`)
 */
export function checkPlan(
  tables: PlanTables,
  options: TargetPlanOptions,
  ranges: RangeFigures = new Map(),
): CheckedPlan {
  const { dataset, calendar } = tables
  const kpi = at('kpi', () => planKpi(tables, options.kpi))
  const period = at('period', () => planPeriod(tables, options.period))
  const periods = periodsOf('month', period.first, period.last)
  const chosen = at('people', () => chosenPeople(tables, options.people))
  const levels = at('levels', () => checkLevels(chosen, options.levels))
  checkShares(options)

  const names = chosen.map(({ name }) => name)
  const lookedUp = at('basis', () => actualsIfThere(() => actualsFor(dataset, kpi, periods, names, calendar), options))
  const carried = capacity(chosen, periods).map(sum)
  const above = chosen.map((person) => levels.map((level) => person.levels[level] ?? NO_UNIT))
  const question: PlanQuestion = { tables, options, period, periods, chosen, above, carried, actuals: lookedUp, ranges }
  const { values, estimated, notes } = at('basis', () => basesOf(question))
  const shape = at('shape', () => shapeOf(question))
  const people = chosen.map((person, index): PlannedPerson => ({
    path: [...(above[index] ?? []), person.name],
    basis: values[index] ?? 0,
    isEstimated: estimated[index] ?? false,
    capacity: carried[index] ?? 0,
    history: lookedUp?.quarters[index] ?? [],
    monthWeights: monthWeights(person, periods, shape, options.quarterEnd),
  }))
  return {
    kpi,
    period,
    periods,
    people,
    options: { ...options, kpi: kpiText(kpi), period: period.label, levels, people: names },
    notes: [...referenceNotes(question), ...notes, ...holidayNotes(question)],
  }
}

/** A KPI whose targets can be split: one that adds up over people and months. */
function planKpi({ dataset, settings }: PlanTables, name: string): Kpi {
  const kpi = findAnyKpi(ownKpisOf(settings), name)
  refuseUnknownParameter(dataset, kpi)
  if (!isSplittable(dataset, kpi)) throw new InputError('kpi-no-sum', { kpi: kpiText(kpi) })
  return kpi
}

/** A period of whole months. */
function planPeriod({ calendar, environment }: PlanTables, text: string): Period {
  const period = parsePeriod(text, calendar, environment.date1904)
  const [first, last] = [unitHolding('month', period.first), unitHolding('month', period.last)]
  if (first.first !== period.first || last.last !== period.last)
    throw new InputError('plan-not-months', { period: period.label })
  return period
}

function chosenPeople({ dataset }: PlanTables, people: readonly string[]): readonly Candidate[] {
  if (people.length === 0) throw new InputError('nothing-selected-people')
  const known = new Map(candidates(dataset).map((each) => [textKey(each.name), each]))
  return [...new Set(people.map(textKey))].map((key) => {
    const found = known.get(key)
    if (found === undefined)
      throw new InputError('plan-person-unknown', { found: people.find((name) => textKey(name) === key) ?? '' })
    return found
  })
}

function checkLevels(people: readonly Candidate[], levels: readonly PlanLevel[]): readonly PlanLevel[] {
  for (const level of levels) {
    if (people.every((person) => person.levels[level] === undefined)) throw new InputError('level-unknown', { level })
  }
  return [...new Set(levels)]
}

function checkShares({ blend, quarterEnd }: TargetPlanOptions): void {
  if (blend !== undefined && !(blend.share >= 0 && blend.share <= 1))
    throw new InputError('share-out-of-range', { found: blend.share }, { argument: 'blend' })
  if (!(quarterEnd >= -1 && quarterEnd < Infinity))
    throw new InputError('quarter-end', { found: quarterEnd }, { argument: 'quarterEnd' })
}

/** Without data a plan can still be made, unless it is to be made from it. */
function actualsIfThere(lookUp: () => Actuals, options: TargetPlanOptions): Actuals | undefined {
  try {
    return lookUp()
  } catch (error) {
    const isNeeded = basesIn(options).includes('last-year') || ['seasonal', 'last-year'].includes(options.shape)
    if (!(error instanceof InputError) || isNeeded) throw error
    return undefined
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function at<T>(argument: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error.at({ argument }) : error
  }
}

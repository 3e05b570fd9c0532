import { unitHolding } from '../../calendar/calendar-unit'
import type { Period } from '../../calendar/period'
import { InputError, NotAvailable } from '../../input-error'
import { findKpi } from '../../kpis/catalogue'
import { evaluateKpis } from '../../kpis/evaluate'
import { everyone, personIn } from '../../measures/group'
import { textKey } from '../../model/columns'
import { blended } from '../../targets/methods'
import { productivity } from '../../targets/phase'
import { basesFromFigures, type Bases, type PersonFigure } from '../../targets/planner/person-basis'
import type { PlanBasis } from '../../targets/planner/plan-options'
import type { Candidate } from './plan-people'
import type { PlanQuestion } from './plan-question'
import { isRange, rangeKey } from './range-basis'

/**
 * What the total is split by, in the order of the people.
 * @throws {InputError} `basis-empty`, `basis-range`, `basis-negative`; as `evaluateKpis` for the pipeline
 */
export function basesOf(question: PlanQuestion): Bases {
  const { basis, blend } = question.options
  const one = basisOf(question, basis)
  if (blend === undefined) {
    const whole = sum(one.values)
    if (!(whole > 0)) throw new InputError('basis-empty', { found: whole })
    return one
  }
  const other = basisOf(question, blend.with)
  return {
    values: blended(one.values, other.values, blend.share),
    estimated: one.estimated.map((each, index) => each || (other.estimated[index] ?? false)),
    notes: [...one.notes, ...other.notes],
  }
}

function basisOf(question: PlanQuestion, basis: PlanBasis): Bases {
  const { chosen, carried, periods } = question
  const plain = (values: readonly number[]): Bases => ({ values, estimated: values.map(() => false), notes: [] })
  if (isRange(basis)) return basesFromFigures(figuresInRange(question, basis))
  switch (basis) {
    case 'capacity':
      return plain(carried)
    case 'equal':
      return plain(chosen.map((person) => shareThere(person, periods)))
    case 'last-year':
      return basesFromFigures(figuresOfLastYear(question))
    case 'pipeline':
      return basesFromFigures(figuresOfPipeline(question))
  }
}

function figuresOfLastYear({ chosen, above, carried, periods, actuals }: PlanQuestion): PersonFigure[] {
  const reference = actuals?.reference ?? []
  const begins = Math.min(...reference.map(({ first }) => first))
  return chosen.map((person, index) => {
    const found = (actuals?.inReference[index] ?? []).filter((each) => each !== undefined)
    return {
      name: person.name,
      above: above[index] ?? [],
      figure: found.length === 0 ? undefined : sum(found),
      presence: shareThere(person, reference),
      there: shareThere(person, periods),
      isOld: (person.hired !== undefined && person.hired <= begins) || actuals?.isOld[index] === true,
      capacity: carried[index] ?? 0,
    }
  })
}

function figuresOfPipeline({ tables, chosen, above, carried }: PlanQuestion): PersonFigure[] {
  const { dataset, calendar } = tables
  const today = unitHolding('month', calendar.today)
  const groups = chosen.map(({ name }) => personIn(everyone(), name))
  const open = evaluateKpis(dataset, [findKpi('PIPELINE_WEIGHTED')], [today], groups, calendar)
  return chosen.map(({ name }, index) => {
    const found = open.value(0, 0, index)
    const figure = found instanceof NotAvailable ? undefined : found
    return figureOf(name, above[index], carried[index], figure, false)
  })
}

function figuresInRange({ chosen, above, carried, ranges }: PlanQuestion, basis: PlanBasis & object): PersonFigure[] {
  const figures = ranges.get(rangeKey(basis))
  if (figures === undefined) throw new InputError('basis-range', { range: rangeKey(basis) })
  return chosen.map(({ name }, index) => {
    const figure = figures.get(textKey(name))
    if (figure !== undefined && !(figure >= 0))
      throw new InputError('basis-negative', { person: name, found: figure, range: rangeKey(basis) })
    // A 0 that somebody has written down is meant.
    return figureOf(name, above[index], carried[index], figure, figure !== undefined)
  })
}

/** A figure that stands for itself, whenever the person came. */
function figureOf(
  name: string,
  above: readonly string[] = [],
  capacity = 0,
  figure: number | undefined,
  isOld: boolean,
): PersonFigure {
  return { name, above, figure, presence: 1, there: 1, isOld, capacity }
}

/** The share of months in which somebody is there and productive, by days. */
function shareThere(person: Candidate, months: readonly Period[]): number {
  const days = ({ first, last }: Period) => last - first + 1
  const whole = sum(months.map(days))
  return whole === 0 ? 0 : sum(months.map((month) => productivity(month, person) * days(month))) / whole
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

import { parsePeriod } from '../calendar/parse-period'
import { daysFromTo } from '../calendar/calendar-unit'
import type { Calendar, Period } from '../calendar/period'
import { periodsOf } from '../calendar/periods'
import { preceding } from '../calendar/step'
import { chinaWorkCalendar, workCalendar, type WorkCalendar } from '../calendar/working-days'
import { civilDay, daysAfter, monthsAfter, type DayNumber } from '../cells/day'
import { InputError, NotAvailable } from '../input-error'
import type { Span } from '../kpis/data-spans'
import { evaluateExpressions } from '../kpis/evaluate'
import { isSum } from '../kpis/is-sum'
import { kpiText, type Kpi } from '../kpis/kpi'
import { value } from '../measures/expression'
import { everyone, resolveWho, type Group } from '../measures/group'
import { isEveryone } from '../measures/target-holders'
import { textKey } from '../model/columns'
import type { Dataset } from '../model/dataset'
import { findAnyKpi, type OwnKpis } from '../own-kpis/own-kpis'
import { pace, type Pace } from '../targets/pace'
import type { Shape } from '../targets/phase'
import { progressOf } from '../targets/progress'
import { seasonality } from '../targets/seasonality'
import { answerAll, type Answers, type AskedValue } from './asked-values'
import { targetRows } from './target-rows'
import { isCovered, knownDays } from './track-record'

/** By what a target is expected to be reached within its period. */
export type PaceShape = 'workdays' | 'workdays-china' | 'seasonal'

/** Where a target stands. */
export interface TargetPace {
  readonly who: string
  readonly kpi: Kpi
  readonly period: Period
  readonly target: number
  readonly actual: number | NotAvailable
  readonly pace: Pace | NotAvailable
}

/** Earlier periods for the interval; more are another time. */
const MOST_PERIODS = 12
const MONTHS_FOR_SEASONS = 36

/**
 * Where each target of a period stands this evening, in the order of the targets table; months add up to the quarter that is
 * asked for. The interval of the landing is that of the same owner's earlier periods, as many days into them.
 * @param options.period as people write it
 * @throws {InputError} `no-table`, `table-ambiguous` of the targets; `period-unknown` at `period`; `history-too-short`,
 *   `history-not-positive` at `by` where no season can be told
 */
export function targetPaces(
  dataset: Dataset,
  ownKpis: OwnKpis,
  calendar: Calendar,
  options: { readonly period: string; readonly by: PaceShape },
): readonly TargetPace[] {
  const period = parsePeriod(options.period, calendar, false)
  const day = Math.min(calendar.today, period.last) as DayNumber
  const held = heldTargets(dataset, ownKpis, period, calendar)
  const known = new Map(held.map(({ kpi }) => [kpiText(kpi), knownDays(dataset, kpi, calendar.today)]))
  const questions = held.map((each): Question => {
    const span = known.get(kpiText(each.kpi))
    return { ...each, past: span === undefined || !each.isSum ? [] : pastPeriods(period, span, calendar) }
  })
  const days = options.by === 'workdays-china' ? chinaWorkCalendar() : workCalendar()
  const months = options.by === 'seasonal' ? monthsOfSeasons(questions, known) : []
  const answers = answerAll(
    dataset,
    questions.flatMap((question) => valuesOf(question, period, day, months)),
    calendar,
  )
  return questions.map((question): TargetPace => {
    const { who, kpi, group, target } = question
    const actual = day < period.first ? 0 : answers({ kpi, period: upTo(period, day), group })
    const stands = standing(question, actual, answers, { period, day, days, months, by: options.by })
    return { who, kpi, period, target, actual, pace: stands }
  })
}

interface HeldTarget {
  readonly who: string
  readonly kpi: Kpi
  readonly group: Group
  readonly target: number
  readonly isSum: boolean
}

interface Question extends HeldTarget {
  readonly past: readonly Period[]
}

interface Moment {
  readonly period: Period
  readonly day: DayNumber
  readonly days: WorkCalendar
  readonly months: readonly Period[]
  readonly by: PaceShape
}

/** Each holder's target of a KPI for the period, whatever periods it is set in. */
function heldTargets(dataset: Dataset, ownKpis: OwnKpis, period: Period, calendar: Calendar): HeldTarget[] {
  const asked = new Map<string, { readonly who: string; readonly kpi: Kpi; readonly group: Group }>()
  for (const { who, kpi: name } of targetRows(dataset, calendar)) {
    const [kpi, group] = [unlessUnknown(() => findAnyKpi(ownKpis, name)), groupOf(dataset, who)]
    if (kpi !== undefined && group !== undefined) asked.set(`${textKey(who)}/${kpiText(kpi)}`, { who, kpi, group })
  }
  const all = [...asked.values()]
  const kpis = [...new Map(all.map(({ kpi }) => [kpiText(kpi), kpi])).values()]
  const groups = [...new Map(all.map(({ group }) => [group.label, group])).values()]
  const expressions = kpis.map((kpi) => value({ form: 'target', kpi: kpiText(kpi), name: kpi.name }))
  const targets = evaluateExpressions(dataset, expressions, [period], groups, calendar)
  return all.flatMap(({ who, kpi, group }) => {
    const at = kpis.findIndex((each) => kpiText(each) === kpiText(kpi))
    const target = targets.value(
      at,
      0,
      groups.findIndex(({ label }) => label === group.label),
    )
    return target instanceof NotAvailable ? [] : [{ who, kpi, group, target, isSum: isSum(dataset, kpi) }]
  })
}

function groupOf(dataset: Dataset, who: string): Group | undefined {
  if (isEveryone(textKey(who))) return who === '' ? undefined : everyone()
  return unlessUnknown(() => resolveWho(dataset, who))
}

function unlessUnknown<T>(find: () => T): T | undefined {
  try {
    return find()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** Earlier periods as long, the latest first, whose data are whole. */
function pastPeriods(period: Period, known: Span, calendar: Calendar): Period[] {
  const past: Period[] = []
  for (let at = preceding(period, calendar); past.length < MOST_PERIODS; at = preceding(at, calendar)) {
    if (at.last >= calendar.today) continue
    if (!isCovered(at, known, calendar.today)) break
    past.push(at)
  }
  return past
}

/** The whole months that seasons are learned from: those that all KPIs have. */
function monthsOfSeasons(questions: readonly Question[], known: ReadonlyMap<string, Span | undefined>): Period[] {
  const spans = questions.flatMap(({ kpi, isSum: adds }) => (adds ? (known.get(kpiText(kpi)) ?? []) : []))
  if (spans.length === 0) return []
  const first = Math.max(...spans.map((span) => span.first)) as DayNumber
  const last = Math.min(...spans.map((span) => span.last)) as DayNumber
  const whole = periodsOf('month', first, last).filter(
    (month) => month.first >= first - SLACK && month.last <= last + SLACK,
  )
  return whole.slice(-MONTHS_FOR_SEASONS)
}

/** Days without a row at either end of a month that is whole all the same. */
const SLACK = 3

function valuesOf(question: Question, period: Period, day: DayNumber, months: readonly Period[]): AskedValue[] {
  const { kpi, group, past } = question
  const periods = [
    ...(day < period.first ? [] : [upTo(period, day)]),
    ...past.flatMap((each) => [each, asFarInto(each, period, day)]),
  ]
  return [
    ...periods.map((each) => ({ kpi, period: each, group })),
    ...(question.isSum ? months.map((month) => ({ kpi, period: month, group: everyone() })) : []),
  ]
}

function standing(question: Question, actual: number | NotAvailable, answers: Answers, moment: Moment) {
  const { kpi, group, target, past } = question
  if (!question.isSum) return new NotAvailable('pace-of-a-rate', { kpi: kpi.name })
  if (actual instanceof NotAvailable) return actual
  const { period, day, days } = moment
  const history = past.flatMap((each) => {
    const toDate = answers({ kpi, period: asFarInto(each, period, day), group })
    const final = answers({ kpi, period: each, group })
    return toDate instanceof NotAvailable || final instanceof NotAvailable ? [] : [{ toDate, final }]
  })
  const evening = Math.max(day, period.first - 1) as DayNumber
  return pace(target, actual, progressOf(period, evening, shapeOf(kpi, answers, moment), days), history)
}

function shapeOf(kpi: Kpi, answers: Answers, { days, months, by }: Moment): Shape {
  if (by !== 'seasonal') return { kind: 'workdays', calendar: days }
  const sales = months.map((month) => {
    const found = answers({ kpi, period: month, group: everyone() })
    return found instanceof NotAvailable ? 0 : found
  })
  const [start] = months
  try {
    return { kind: 'seasonal', indices: seasonality(sales, start === undefined ? 1 : civilDay(start.first).month) }
  } catch (error) {
    // The row is one of the months learned from, not one of any range that the reader gave.
    throw error instanceof InputError ? new InputError(error.code, error.facts, { argument: 'by' }) : error
  }
}

function upTo({ first, last }: Period, day: DayNumber): Period {
  return daysFromTo(first, day < last ? day : last)
}

/** An earlier period up to the day that is as far into it. */
function asFarInto(earlier: Period, period: Period, day: DayNumber): Period {
  const { day: date } = civilDay(day)
  const months = monthsBetween(period.first, day)
  const same = civilDay(earlier.first).day === 1 ? daysAfter(monthsAfter(earlier.first, months), date - 1) : undefined
  const found = same ?? daysAfter(earlier.first, day - period.first)
  return upTo(earlier, Math.max(earlier.first, found) as DayNumber)
}

function monthsBetween(first: DayNumber, day: DayNumber): number {
  const [from, to] = [civilDay(first), civilDay(day)]
  return (to.year - from.year) * 12 + to.month - from.month
}

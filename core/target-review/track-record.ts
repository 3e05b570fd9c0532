import type { Calendar, Period } from '../calendar/period'
import { preceding, yearBefore } from '../calendar/step'
import type { DayNumber } from '../cells/day'
import { DataSpans, type Span } from '../kpis/data-spans'
import type { Kpi } from '../kpis/kpi'
import { resolve } from '../kpis/resolve'
import { FEWEST_GROWTHS } from '../targets/growth-chance'
import type { Dataset } from '../model/dataset'

/** Earlier periods that a target's period is compared with. */
export interface TrackRecord {
  /** What the target grows from. */
  readonly base: Period
  /** Periods over the ones that they grew from in the same way. */
  readonly steps: readonly (readonly [later: Period, earlier: Period])[]
}

/** More periods than these are another time. */
const MOST_STEPS = 12
/** How far ahead a target may lie of what is known. */
const MOST_AHEAD = 60
/** Share of a period by which the data may begin late or end early: not every day has a row. */
const SLACK = 0.1

/** The days that a KPI is known for, whole days before today; undefined where it has no days. */
export function knownDays(dataset: Dataset, kpi: Kpi, today: DayNumber): Span | undefined {
  const span = new DataSpans(dataset).of(resolve(dataset, kpi.value))
  if (span === null) return undefined
  return { first: span.first, last: Math.min(span.last, today - 1) as DayNumber }
}

/** Whether the data cover a period, which then is over. */
export function isCovered({ first, last }: Period, known: Span, today: DayNumber): boolean {
  const slack = (last - first + 1) * SLACK
  return last < today && known.first - first <= slack && last - known.last <= slack
}

/**
 * With what a period can be compared, the better way first: with the year before where enough periods can be, so that
 * seasons fall out; with the period before.
 */
export function trackRecords(period: Period, known: Span, calendar: Calendar): readonly TrackRecord[] {
  const isKnown = (each: Period) => isCovered(each, known, calendar.today)
  const past: Period[] = []
  for (let at = preceding(period, calendar), steps = 0; steps < MOST_AHEAD; at = preceding(at, calendar), steps += 1) {
    if (isKnown(at)) past.push(at)
    else if (past.length > 0) break
    if (past.length > MOST_STEPS) break
  }
  const lastYear = yearBefore(period)
  const yearly: TrackRecord = {
    base: lastYear,
    steps: past
      .slice(0, MOST_STEPS)
      .flatMap((later) => (isKnown(yearBefore(later)) ? [[later, yearBefore(later)] as const] : [])),
  }
  const [before] = past
  const records = isKnown(lastYear) && yearly.steps.length >= FEWEST_GROWTHS ? [yearly] : []
  if (before === undefined || before.last !== preceding(period, calendar).last) return records
  const steps = past.slice(0, -1).map((later, index) => [later, past[index + 1] ?? later] as const)
  return [...records, { base: before, steps }]
}

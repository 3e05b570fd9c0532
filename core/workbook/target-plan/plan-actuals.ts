import type { Calendar, Period } from '../../calendar/period'
import { daysFromTo, startAfter, unitFrom, unitHolding } from '../../calendar/calendar-unit'
import { periodsOf } from '../../calendar/periods'
import { daysAfter, type DayNumber } from '../../cells/day'
import { InputError, NotAvailable } from '../../input-error'
import { DataSpans, type Span } from '../../kpis/data-spans'
import { evaluateKpis, type ValueGrid } from '../../kpis/evaluate'
import type { Kpi } from '../../kpis/kpi'
import { resolve } from '../../kpis/resolve'
import { everyone, personIn } from '../../measures/group'
import type { Dataset } from '../../model/dataset'

const QUARTERS = 8
/** Seasons are learned from the last five years at most: older ones say little of today's business. */
const MOST_MONTHS = 60

/** What was really reached, by person and month: everything that a plan looks back on. */
export interface Actuals {
  /** For each month of the plan, the same month of the latest year in which it is over and has data. */
  readonly reference: readonly Period[]
  /** By person and month of the reference; undefined where there is nothing. */
  readonly inReference: readonly (readonly (number | undefined)[])[]
  /** Consecutive months up to the last that is over, everybody's, those without rows 0; at most five years. */
  readonly months: { readonly first: Period; readonly values: readonly number[] } | undefined
  /** By person: the last eight quarters that are over. */
  readonly quarters: readonly (readonly number[])[]
  /** By person: whether there is anything before the reference. */
  readonly isOld: readonly boolean[]
}

/**
 * Looks up everything in one scan of the tables.
 * @throws {InputError} as `evaluateKpis`; `group-not-told` where no table says whose the rows are
 */
export function actualsFor(
  dataset: Dataset,
  kpi: Kpi,
  months: readonly Period[],
  people: readonly string[],
  calendar: Calendar,
): Actuals {
  const span = new DataSpans(dataset).of(resolve(dataset, kpi.value))
  const reference = months.map((month) => referenceOf(month, span, calendar.today))
  const past = pastMonths(span, calendar.today)
  const quarters = pastQuarters(calendar.today)
  const old = oldSpan(span, reference)
  const periods = [...reference, ...past, ...quarters, ...(old === undefined ? [] : [old])]
  const groups = [everyone(), ...people.map((name) => personIn(everyone(), name))]
  const grid = evaluateKpis(dataset, [kpi], periods, groups, calendar)
  refuseUntold(grid, people.length)
  const at = (period: number, group: number): number | undefined => {
    const found = grid.value(0, period, group)
    return found instanceof NotAvailable ? undefined : found
  }
  const [pastStart, quarterStart] = [reference.length, reference.length + past.length]
  const byPerson = <T>(read: (group: number) => T) => people.map((_, index) => read(index + 1))
  const [first] = past
  return {
    reference,
    inReference: byPerson((group) => reference.map((_, index) => at(index, group))),
    months: first && { first, values: past.map((_, index) => at(pastStart + index, 0) ?? 0) },
    quarters: byPerson((group) => quarters.map((_, index) => at(quarterStart + index, group) ?? 0)),
    isOld: byPerson((group) => old !== undefined && (at(periods.length - 1, group) ?? 0) !== 0),
  }
}

/** A month is over when its last day has passed; of later ones than the data's last there is no data yet. */
function referenceOf(month: Period, span: Span | null, today: DayNumber): Period {
  const isKnown = ({ first, last }: Period) => last < today && (span === null || first <= span.last)
  let years = -1
  let found = unitFrom('month', startAfter('year', month.first, years))
  while (!isKnown(found) && (span === null || found.first > span.first)) {
    years -= 1
    found = unitFrom('month', startAfter('year', month.first, years))
  }
  return found
}

function pastMonths(span: Span | null, today: DayNumber): Period[] {
  if (span === null) return []
  const known = periodsOf('month', span.first, span.last).filter(({ last }) => last < today)
  return known.slice(-MOST_MONTHS)
}

function pastQuarters(today: DayNumber): Period[] {
  const { first } = unitHolding('quarter', today)
  return Array.from({ length: QUARTERS }, (_, index) =>
    unitFrom('quarter', startAfter('quarter', first, index - QUARTERS)),
  )
}

/** The days of the data before the reference begins. */
function oldSpan(span: Span | null, reference: readonly Period[]): Period | undefined {
  const begins = Math.min(...reference.map(({ first }) => first)) as DayNumber
  if (span === null || span.first >= begins) return undefined
  return daysFromTo(span.first, daysAfter(begins, -1))
}

function refuseUntold(grid: ValueGrid, people: number): void {
  const found = grid.value(0, 0, 1)
  if (people > 0 && found instanceof NotAvailable && found.code === 'group-not-told')
    throw new InputError(found.code, found.facts)
}

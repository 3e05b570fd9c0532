import { parsePeriod } from '../calendar/parse-period'
import type { Period } from '../calendar/period'
import { preceding, yearBefore } from '../calendar/step'
import { InputError, NotAvailable } from '../input-error'
import { evaluateKpis } from '../kpis/evaluate'
import type { Kpi } from '../kpis/kpi'
import { resolveWho } from '../measures/group'
import type { KpiQuestion as KpiAsked } from '../functions/define'
import type { KpiQuestion } from './kpi-formula'
import type { WorkbookTables } from './recognise-workbook'

/** A KPI's value with what it was before. */
export interface KpiPreview {
  readonly question: KpiAsked
  readonly period: Period
  readonly value: number | NotAvailable
  /** Against the period before and the same period of the year before. */
  readonly comparisons: readonly Comparison[]
}

export interface Comparison {
  readonly period: Period
  /** Absent when one of the two values is, or when the earlier one is nothing to divide by. */
  readonly change?: Change
}

export interface Change {
  /** Percents and scores differ by points, everything else by a share of the earlier value. */
  readonly kind: 'points' | 'share'
  /** 10 points are 10, 10% are 0.1. */
  readonly by: number
  /** Whether the change is for the better; absent when nothing changed or neither direction is better. */
  readonly better?: boolean
}

/**
 * Computes a KPI for a period and a selection, and compares it.
 * @throws {InputError} `period-unknown`, `who-unknown` and others at the argument `period` or `who`; `no-table` and
 *   others for the data
 */
export function previewKpi(
  { dataset, calendar, environment }: Pick<WorkbookTables, 'dataset' | 'calendar' | 'environment'>,
  kpi: Kpi,
  question: KpiQuestion,
): KpiPreview {
  const period = atArgument('period', () => parsePeriod(question.period, calendar, environment.date1904))
  const group = atArgument('who', () => resolveWho(dataset, question.who))
  const earlier = [preceding(period, calendar), yearBefore(period)].filter(
    (each, index, all) => all.findIndex(({ label }) => label === each.label) === index,
  )
  const values = evaluateKpis(dataset, [kpi], [period, ...earlier], [group], calendar)
  const value = values.value(0, 0, 0)
  const comparisons = earlier.map((each, index): Comparison => {
    const change = changeOf(kpi, value, values.value(0, index + 1, 0))
    return { period: each, ...(change === undefined ? {} : { change }) }
  })
  return { question: { kpi, period, group, dataset }, period, value, comparisons }
}

function changeOf(kpi: Kpi, now: number | NotAvailable, before: number | NotAvailable): Change | undefined {
  if (now instanceof NotAvailable || before instanceof NotAvailable) return undefined
  const perUnit = kpi.unit === 'percent' ? 100 : kpi.unit === 'points' ? 1 : undefined
  if (perUnit === undefined && before <= 0) return undefined
  const by = perUnit === undefined ? now / before - 1 : (now - before) * perUnit
  const kind = perUnit === undefined ? 'share' : 'points'
  if (by === 0 || kpi.better === 'range') return { kind, by }
  return { kind, by, better: by > 0 === (kpi.better === 'higher') }
}

function atArgument<T>(argument: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error.at({ argument }) : error
  }
}

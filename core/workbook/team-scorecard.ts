import { parsePeriod } from '../calendar/parse-period'
import type { Period } from '../calendar/period'
import { preceding } from '../calendar/step'
import { InputError, NotAvailable } from '../input-error'
import { evaluateExpressions, evaluateKpis } from '../kpis/evaluate'
import { isSum } from '../kpis/is-sum'
import { kpiText, type Kpi } from '../kpis/kpi'
import { refuseUnknownParameter } from '../kpis/unknown-parameter'
import { value } from '../measures/expression'
import { everyone, resolveWho, type Group } from '../measures/group'
import { findAnyKpi } from '../own-kpis/own-kpis'
import { checkCurve, scoreOf, standardCurve } from '../scoring/curve'
import { directionOf, type Grading } from '../scoring/design'
import { checkDistribution } from '../scoring/forced-distribution'
import { checkBands } from '../scoring/grade'
import { gradePeople } from '../scoring/grade-people'
import { ranksOf } from '../scoring/rank'
import { totalScore } from '../scoring/total'
import { ownKpisOf } from './own-kpis'
import type { WorkbookTables } from './recognise-sheets'
import { standardGrading, type ScorecardItem, type TeamScorecardOptions } from './team-scorecard-options'

/** A scorecard in numbers, as its sheet will show it. */
export interface ScorecardPreview {
  readonly period: Period
  readonly kpis: readonly Kpi[]
  readonly rows: readonly PreviewRow[]
}

export interface PreviewRow {
  readonly person: string
  readonly items: readonly PreviewItem[]
  readonly total: number | NotAvailable
  readonly grade?: string
  readonly rank?: number
}

export interface PreviewItem {
  readonly actual: number | NotAvailable
  readonly target?: number
  readonly score: number | NotAvailable
}

/** What the options mean in this workbook. */
export interface CheckedScorecard {
  readonly period: Period
  readonly kpis: readonly Kpi[]
  /** The options' items with their KPIs as {@link kpiText} has them. */
  readonly items: readonly ScorecardItem[]
  readonly groups: readonly Group[]
  /** By item and person; the options' target or, without one, what the targets table says. */
  readonly targets: readonly (readonly (number | undefined)[])[]
}

/**
 * Checks options against a workbook.
 * @throws {InputError} at the argument `period`, `people`, `kpis`, `grades` or `weights`; `parameter-unknown` at the parameter
 */
export function checkScorecard(tables: WorkbookTables, options: TeamScorecardOptions): CheckedScorecard {
  const { dataset, calendar, environment } = tables
  const period = at('period', () => parsePeriod(options.period, calendar, environment.date1904))
  if (options.people.length === 0) throw new InputError('nothing-selected-people', {}, { argument: 'people' })
  const groups = at('people', () => options.people.map((person) => resolveWho(dataset, person)))
  if (options.items.length === 0) throw new InputError('nothing-selected-kpis', {}, { argument: 'kpis' })
  const chosen = at('kpis', () => options.items.map((item) => ({ item, kpi: chosenKpi(tables, item.kpi) })))
  const kpis = chosen.map(({ kpi }) => kpi)
  at('kpis', () =>
    chosen.forEach(({ item, kpi }) => {
      if (kpi.better === 'range' && item.curve?.kind !== 'range')
        throw new InputError('range-needs-curve', { kpi: kpi.name })
      checkCurve(item.curve ?? standardCurve, directionOf(kpi))
    }),
  )
  at('grades', () => checkGrading(options.grading ?? standardGrading))
  // A total over made-up scores: the weights are refused here exactly as the sheet's formula refuses them.
  at('weights', () =>
    totalScore(
      options.items.map(({ weight }) => ({ score: 0, weight })),
      'reweight',
    ),
  )
  const targets = options.items.map(({ target }, index) => {
    const kpi = kpis[index]
    return groups.map((group) => target ?? (kpi && targetInTable(tables, kpi, period, group)))
  })
  const items = chosen.map(({ item, kpi }) => ({ ...item, kpi: kpiText(kpi) }))
  return { period, kpis, items, groups, targets }
}

function checkGrading(grading: Grading): void {
  if (grading.kind === 'bands') checkBands(grading.bands)
  else checkDistribution(grading.distribution)
}

function chosenKpi({ dataset, settings }: WorkbookTables, name: string): Kpi {
  const kpi = findAnyKpi(ownKpisOf(settings), name)
  refuseUnknownParameter(dataset, kpi)
  return kpi
}

/**
 * Computes what the sheet will show.
 * @throws {InputError} as {@link checkScorecard} and, for the data, as `evaluateKpis`
 */
export function previewTeamScorecard(tables: WorkbookTables, options: TeamScorecardOptions): ScorecardPreview {
  const { period, kpis, groups, targets } = checkScorecard(tables, options)
  const values = evaluateKpis(tables.dataset, kpis, [period], groups, tables.calendar)
  const rows = options.people.map((person, group) => {
    const items = kpis.map((kpi, index): PreviewItem => {
      const actual = values.value(index, 0, group)
      const target = targets[index]?.[group]
      const score = scoreOf(numberOf(actual), target, directionOf(kpi), options.items[index]?.curve)
      return { actual, score, ...(target === undefined ? {} : { target }) }
    })
    const weighted = items.map(({ score }, index) => ({
      score: numberOf(score),
      weight: options.items[index]?.weight ?? 0,
    }))
    return { person, items, total: totalScore(weighted, options.missing ?? 'reweight') }
  })
  const ranks = ranksOf(rows.map(({ total }) => numberOf(total)))
  const { grades } = gradePeople(
    options.grading ?? standardGrading,
    rows.map(({ total }) => ({ total, vetoes: [] })),
  )
  return {
    period,
    kpis,
    rows: rows.map((row, index) => {
      const [grade, rank] = [grades[index], ranks[index]]
      return {
        ...row,
        ...(grade === undefined ? {} : { grade }),
        ...(rank === undefined ? {} : { rank }),
      }
    }),
  }
}

/**
 * Targets to begin with, for each person, by KPI: full attainment, else what the team reached in the preceding
 * period (an equal part of it for sums and counts), to two significant digits. KPIs whose targets stand in the targets
 * table have none here: each person gets their own.
 */
export function suggestTargets(
  tables: WorkbookTables,
  options: Pick<TeamScorecardOptions, 'period' | 'people' | 'items'>,
): ReadonlyMap<string, number> {
  const { dataset, calendar, environment } = tables
  const period = at('period', () => parsePeriod(options.period, calendar, environment.date1904))
  const groups = options.people.map((person) => resolveWho(dataset, person))
  const suggested = new Map<string, number>()
  for (const { kpi: id } of options.items) {
    const kpi = findAnyKpi(ownKpisOf(tables.settings), id)
    const isSet = groups.some((group) => targetInTable(tables, kpi, period, group) !== undefined)
    const target = isSet ? undefined : suggestion(tables, kpi, period, options.people.length)
    if (target !== undefined) suggested.set(id, target)
  }
  return suggested
}

function suggestion(tables: WorkbookTables, kpi: Kpi, period: Period, people: number): number | undefined {
  if (kpi.id === 'ATTAINMENT') return 1
  const { dataset, calendar } = tables
  const periods = [preceding(period, calendar), period]
  const values = evaluateKpis(dataset, [kpi], periods, [everyone()], calendar)
  const reached = periods
    .map((_, index) => numberOf(values.value(0, index, 0)))
    .find((each) => each !== undefined && each > 0)
  if (reached === undefined) return undefined
  const isShared = isSum(dataset, kpi) || kpi.unit === 'money-per-day'
  const each = isShared ? reached / Math.max(1, people) : reached
  return kpi.unit === 'count' ? Math.max(1, Math.round(each)) : twoDigits(each)
}

function targetInTable(tables: WorkbookTables, kpi: Kpi, period: Period, group: Group): number | undefined {
  const { dataset, calendar } = tables
  if (dataset.tables.targets === undefined) return undefined
  const target = value({ form: 'target', kpi: kpiText(kpi), name: kpi.name })
  return numberOf(evaluateExpressions(dataset, [target], [period], [group], calendar).value(0, 0, 0))
}

function twoDigits(number: number): number {
  return Number(number.toPrecision(2))
}

function numberOf(found: number | NotAvailable | undefined): number | undefined {
  return found instanceof NotAvailable ? undefined : found
}

function at<T>(argument: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error.at({ argument }) : error
  }
}

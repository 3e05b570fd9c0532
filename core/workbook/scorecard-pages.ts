import { wholeColumns } from '../cells/address'
import { parsePeriod } from '../calendar/parse-period'
import type { Period } from '../calendar/period'
import { preceding } from '../calendar/step'
import { InputError, NotAvailable } from '../input-error'
import { evaluateExpressions } from '../kpis/evaluate'
import { kpiText, type Kpi } from '../kpis/kpi'
import { say } from '../locale/text'
import { value } from '../measures/expression'
import { resolveWho } from '../measures/group'
import { directoryColumns, scorecardPagePlan, type Directory } from '../sheets/scorecard-page'
import { pageTexts } from '../sheets/scorecard-page-texts'
import { scorecardTrendsPlan } from '../sheets/scorecard-trends'
import { scorecardTexts } from '../sheets/team-scorecard-texts'
import type { SheetPlan } from '../sheets/plan'
import { findAnyKpi } from '../own-kpis/own-kpis'
import { ownKpisOf } from './own-kpis'
import type { FoundTable, WorkbookTables } from './recognise-sheets'
import { standardGrading, type SavedPages, type SavedScorecard } from './team-scorecard-options'

/** As many as make a trend. */
const PERIODS = 6

/** A scorecard with pages. */
export type PagedScorecard = SavedScorecard & { readonly pages: SavedPages }

/** What the sheets of a scorecard are called in the workbook. */
export interface SheetNames {
  readonly summary: string
  readonly trends: string
}

/** The columns of the people table that pages look somebody up in. */
export function directoryOf({ found }: { readonly found: readonly FoundTable[] }): Directory {
  const table = found.find(({ entity }) => entity === 'people')
  if (table === undefined) return {}
  const ranges = directoryColumns.flatMap((name) => {
    const position = table.columns.find(({ column }) => column === name)?.position
    if (position === undefined) return []
    const { sheet, range } = table
    return [[name, wholeColumns({ ...range, sheet, column: range.column + position, columns: 1 })] as const]
  })
  return Object.fromEntries(ranges)
}

/** Names the sheet of trends. */
export function trendsId({ id }: SavedScorecard): string {
  return `${id}_trends`
}

/** Names the page of a person, whatever letters the name is written in. */
export function pageId({ id }: SavedScorecard, person: string): string {
  const letters = Array.from(person, (letter) => (letter.codePointAt(0) ?? 0).toString(36))
  return `${id}_page_${letters.join('_')}`
}

/** What a page's tab is called, if that name is free. */
export function pageName(person: string, { period }: SavedScorecard): string {
  return `${person} ${period}`
}

export function trendsName({ period, locale }: SavedScorecard): string {
  return say(pageTexts.trendsName, locale, { period })
}

export function trendsPlan(
  saved: SavedScorecard,
  kpis: readonly Kpi[],
  name: string,
  tables: WorkbookTables,
): SheetPlan {
  const { people, locale, data, period } = saved
  return scorecardTrendsPlan({
    id: trendsId(saved),
    name,
    title: say(pageTexts.trendsTitle, locale, { period }),
    people,
    kpis: byWeight(saved, kpis),
    periods: trendPeriods(saved, tables).map(({ label }) => label),
    locale,
    data,
  })
}

/**
 * A person's page.
 * @param goals of the next period, by KPI in the order of {@link byWeight}; none for a page that stands
 */
export function pagePlan(
  saved: PagedScorecard,
  kpis: readonly Kpi[],
  person: string,
  names: SheetNames & { readonly page: string },
  tables: WorkbookTables,
  goals: readonly (number | undefined)[],
): SheetPlan {
  const { locale, period, people, pages, madeOn, title } = saved
  const { nextPeriod, paper, directory } = pages
  return scorecardPagePlan({
    id: pageId(saved, person),
    name: names.page,
    title: title ?? say(scorecardTexts.title, locale, { period }),
    period,
    person,
    people: people.length,
    directory,
    lines: byWeight(saved, kpis).map((kpi) => ({ kpi, place: kpis.indexOf(kpi) })),
    grading: saved.grading ?? standardGrading,
    summary: names.summary,
    trends: names.trends,
    periods: trendPeriods(saved, tables).map(({ label }) => label),
    ...(nextPeriod === undefined ? {} : { nextPeriod }),
    goals,
    locale,
    madeOn,
    paper,
  })
}

/** The KPIs of a scorecard in the order of its items. */
export function kpisOf({ items }: SavedScorecard, { settings }: WorkbookTables): readonly Kpi[] {
  const own = ownKpisOf(settings)
  return items.map(({ kpi }) => findAnyKpi(own, kpi))
}

/** The KPIs of a scorecard, those that weigh most first, as pages show them. */
export function byWeight({ items }: SavedScorecard, kpis: readonly Kpi[]): readonly Kpi[] {
  const weightOf = (kpi: Kpi) => items[kpis.indexOf(kpi)]?.weight ?? 0
  return [...kpis].sort((one, other) => weightOf(other) - weightOf(one))
}

/** Targets of everybody for the next period, by person and KPI in the order of {@link byWeight}; none without one. */
export function goalsOf(
  saved: PagedScorecard,
  kpis: readonly Kpi[],
  { dataset, calendar, environment }: WorkbookTables,
): (person: string) => readonly (number | undefined)[] {
  const { nextPeriod } = saved.pages
  if (nextPeriod === undefined) return () => []
  const period = atNextPeriod(() => parsePeriod(nextPeriod, calendar, environment.date1904))
  if (dataset.tables.targets === undefined) return () => []
  const shown = byWeight(saved, kpis)
  const targets = shown.map((kpi) => value({ form: 'target', kpi: kpiText(kpi), name: kpi.name }))
  const groups = saved.people.map((person) => resolveWho(dataset, person))
  const values = evaluateExpressions(dataset, targets, [period], groups, calendar)
  return (person) =>
    shown.map((_, kpi) => {
      const found = values.value(kpi, 0, saved.people.indexOf(person))
      return found instanceof NotAvailable ? undefined : found
    })
}

/** The scorecard's own period and those before it, the oldest first. */
function trendPeriods({ period }: SavedScorecard, { calendar, environment }: WorkbookTables): Period[] {
  const periods: Period[] = []
  for (
    let at = parsePeriod(period, calendar, environment.date1904);
    periods.length < PERIODS;
    at = preceding(at, calendar)
  )
    periods.unshift(at)
  return periods
}

function atNextPeriod<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error.at({ argument: 'nextPeriod' }) : error
  }
}

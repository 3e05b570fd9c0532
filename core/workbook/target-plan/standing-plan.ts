import { parsePeriod } from '../../calendar/parse-period'
import { periodsOf } from '../../calendar/periods'
import { InputError } from '../../input-error'
import { kpiText } from '../../kpis/kpi'
import type { SheetPlan } from '../../sheets/plan'
import { shown, standingTargetPlan } from '../../sheets/standing-target-plan'
import { PlanSums, targetPlanSheet, type TargetPlanSheet } from '../../sheets/target-plan'
import { findAnyKpi } from '../../own-kpis/own-kpis'
import type { StandingValues } from '../../targets/planner/compare-plans'
import { readStanding, type StandingSheet } from '../edited-cells'
import { ownKpisOf } from '../own-kpis'
import type { Workbook } from '../port'
import type { WorkbookTables } from '../recognise-sheets'
import { knownPlan, planSheetId } from './plan-content'
import type { SavedTargetPlan } from './saved-target-plan'

/** What of a workbook says which plans there are. */
export type PlanKeeping = Pick<WorkbookTables, 'settings' | 'calendar' | 'environment'>

/** A plan that stands in the workbook: what was asked for, and what is on its sheet now. */
export interface StandingPlan extends StandingValues {
  readonly sheet: string
  readonly saved: SavedTargetPlan
}

/** The sheet of a plan as it stands. */
export interface PlanOnSheet {
  readonly saved: SavedTargetPlan
  readonly standing: StandingSheet
  /** Months as they were typed. */
  readonly content: TargetPlanSheet
  /** The plan that made the sheet, with what people have typed since. */
  readonly plan: SheetPlan
}

/** Plans that have been written, to begin a new one with. */
export function savedPlans({ settings }: Pick<PlanKeeping, 'settings'>): readonly SavedTargetPlan[] {
  return settings.targetPlans
}

/**
 * The plan of a KPI and a period that stands on its sheet, with what people have typed there; undefined where there is none.
 * @throws {InputError} at `kpi` or `period`
 */
export async function standingPlan(
  workbook: Workbook,
  keeping: PlanKeeping,
  options: { readonly kpi: string; readonly period: string },
): Promise<StandingPlan | undefined> {
  const { settings, calendar, environment } = keeping
  const kpi = at('kpi', () => findAnyKpi(ownKpisOf(settings), options.kpi))
  const period = at('period', () => parsePeriod(options.period, calendar, environment.date1904))
  const saved = settings.targetPlans.find(({ id }) => id === planSheetId(kpiText(kpi), period.label))
  const found = saved && (await planOnSheet(workbook, keeping, saved))
  if (found === undefined) return undefined
  const { lines, name } = found.content
  const sums = new PlanSums(shown(found.content, found.standing.values))
  const paths: string[][] = []
  const rows = lines.map((line, index) => {
    const path = line.depth === 0 ? [] : [...(paths[line.depth - 1] ?? []), line.name]
    paths[line.depth] = path
    return { path, isPerson: line.depth === found.content.depth, value: sums.whole(index) }
  })
  return { sheet: name, saved: found.saved, rows }
}

/** A plan's sheet as it stands; undefined where it has been deleted. */
export async function planOnSheet(
  workbook: Workbook,
  { calendar, environment }: Pick<PlanKeeping, 'calendar' | 'environment'>,
  saved: SavedTargetPlan,
): Promise<PlanOnSheet | undefined> {
  const sheet = (await workbook.sheets()).find(({ planId }) => planId === saved.id)
  if (sheet === undefined) return undefined
  const { first, last } = parsePeriod(saved.period, calendar, environment.date1904)
  const known = knownPlan(saved, saved.locale, periodsOf('month', first, last).length)
  const standing = await readStanding(workbook, sheet.name, [])
  const content = standingTargetPlan({ ...known, id: saved.id }, sheet.name, standing.cells, standing.values)
  return { saved, standing, content, plan: targetPlanSheet(content) }
}

function at<T>(argument: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error.at({ argument }) : error
  }
}

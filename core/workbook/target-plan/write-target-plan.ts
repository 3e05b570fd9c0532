import { InputError } from '../../input-error'
import { kpiText } from '../../kpis/kpi'
import { say } from '../../locale/text'
import { findAnyKpi } from '../../own-kpis/own-kpis'
import type { SheetPlan } from '../../sheets/plan'
import { targetPlanSheet } from '../../sheets/target-plan'
import { targetPlanTexts } from '../../sheets/target-plan-texts'
import type { PlanSession } from '../../targets/planner/plan-session'
import { changedCells, editedCells, readStanding, refuseEdited } from '../edited-cells'
import { freeName } from '../free-name'
import { ownKpisOf } from '../own-kpis'
import type { SheetInfo, Workbook } from '../port'
import { recogniseWorkbook, type WorkbookTables } from '../recognise-workbook'
import { SETUP_SHEET, type Settings } from '../settings'
import { restoreSettings, saveSettings } from '../settings-sheet'
import { changedColumns, columnSums } from './column-sums'
import { nextTargetTable } from './next-target-table'
import { planContent, planSheetId } from './plan-content'
import { nextVersion, saysSomethingElse, versionSheet } from './plan-version'
import { renderAll, type PlannedSheet } from './planned-sheet'
import type { SavedTargetPlan } from './saved-target-plan'
import { planOnSheet, type PlanOnSheet } from './standing-plan'

/** What was written, and the way back. */
export interface GeneratedPlan {
  /** The plan's sheet. */
  readonly sheet: string
  /** Whether it is new; false when the plan that stood there was brought up to date. */
  readonly created: boolean
  /** The sheet of the targets table that the KPIs read now. */
  readonly targets: string
  /** The sheet on which the plan that stood before was kept; absent where there was none, or nothing has changed. */
  readonly version?: string
  /** The sheet of people's own targets whose other rows the new table carries on; absent where there is none. */
  readonly carries?: string
  /**
   * Takes the workbook back to what it was.
   * @throws {InputError} `cells-edited` when somebody has written on one of the sheets since
   */
  undo(): Promise<void>
}

interface WorkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** Share of the work that reading the workbook takes, and what is left for Setup. */
const [READ, RENDERED] = [0.15, 0.95]

/**
 * Writes a plan on a sheet of its own, or in the place of the one that stands there, which is kept as a version; makes the
 * targets of all plans one table that the KPIs read; remembers in Setup what was asked for. All or nothing, over all sheets.
 * @throws {InputError} `cells-edited` where somebody has typed over what we wrote, or where the plan would grow over what
 *   somebody wrote; `plan-forgotten` where Setup does not know the sheet that stands; what the host refuses
 */
export async function writeTargetPlan(
  workbook: Workbook,
  session: PlanSession,
  { signal, onProgress }: WorkOptions = {},
): Promise<GeneratedPlan> {
  const abort = signal === undefined ? {} : { signal }
  const reading = { ...abort, onProgress: (share: number) => onProgress?.(share * READ) }
  const tables = await recogniseWorkbook(workbook, { ...reading, withoutPlans: true })
  const sheets = await workbook.sheets()
  const { plan, version, targets, carries, settings } = await prepare(workbook, tables, sheets, session)

  const planned = [...(version === undefined ? [] : [version]), plan, targets]
  const takeBack = await renderAll(workbook, planned, {
    ...abort,
    onProgress: (share) => onProgress?.(READ + share * (RENDERED - READ)),
  })
  try {
    await saveSettings(workbook, settings)
  } catch (error) {
    await takeBack()
    throw error
  }
  onProgress?.(1)
  const hadSetup = sheets.some(({ name }) => name === SETUP_SHEET)
  return {
    sheet: plan.next.name,
    created: plan.before === undefined,
    targets: targets.next.name,
    ...(version === undefined ? {} : { version: version.next.name }),
    ...(carries === undefined ? {} : { carries }),
    async undo() {
      for (const { next } of planned) await refuseChanged(workbook, next)
      await takeBack()
      await restoreSettings(workbook, tables.settings, hadSetup)
    },
  }
}

/** What is to be written. */
interface Work {
  readonly plan: PlannedSheet
  readonly version: PlannedSheet | undefined
  readonly targets: PlannedSheet
  readonly carries: string | undefined
  readonly settings: Settings
}

/** Works everything out, and refuses what cannot be, before anything is written. */
async function prepare(
  workbook: Workbook,
  tables: WorkbookTables,
  sheets: readonly SheetInfo[],
  session: PlanSession,
): Promise<Work> {
  const { settings, calendar, environment } = tables
  const { locale, today } = environment
  const { options, period } = session
  const kpi = findAnyKpi(ownKpisOf(settings), options.kpi)
  const id = planSheetId(kpiText(kpi), period.label)
  const previous = await previousPlan(workbook, tables, sheets, id)
  const wanted = say(targetPlanTexts.sheetName, locale, { period: period.label, kpi: kpi.name })
  const name = previous?.content.name ?? freeName(wanted, sheets)
  const content = planContent(session, kpi, name, { locale, madeOn: today, calendar })
  const next = targetPlanSheet(content)
  if (previous !== undefined) refuseTyped(previous, next)

  const number = previous && saysSomethingElse(previous, content) ? nextVersion(previous, sheets) : undefined
  const taken = [...sheets, sheetToBe(name)]
  const version =
    previous === undefined || number === undefined
      ? undefined
      : { next: versionSheet(previous, number, taken, { locale, today }) }
  const inTable = { content, kpi: kpiText(kpi), first: period.first, last: period.last }
  const names = version === undefined ? taken : [...taken, sheetToBe(version.next.name)]
  const table = await nextTargetTable(workbook, tables, inTable, names)
  const saved: SavedTargetPlan = {
    ...options,
    ...{ id, kpi: kpiText(kpi), period: period.label, locale, madeOn: today },
    versions: number ?? previous?.saved.versions ?? 0,
    sums: columnSums(next),
  }
  return {
    plan: { next, ...(previous === undefined ? {} : { before: previous.plan }) },
    version,
    targets: table.sheet,
    carries: table.saved.carries,
    settings: {
      ...settings,
      sources: [
        ...settings.sources.filter(({ entity }) => entity !== 'targets'),
        { entity: 'targets', sheet: table.sheet.next.name },
      ],
      targetPlans: [...settings.targetPlans.filter((each) => each.id !== id), saved],
      targetTable: table.saved,
    },
  }
}

async function previousPlan(
  workbook: Workbook,
  tables: WorkbookTables,
  sheets: readonly SheetInfo[],
  id: string,
): Promise<PlanOnSheet | undefined> {
  const sheet = sheets.find(({ planId }) => planId === id)
  const saved = tables.settings.targetPlans.find((each) => each.id === id)
  if (sheet === undefined) return undefined
  if (saved === undefined) throw new InputError('plan-forgotten', { sheet: sheet.name })
  return planOnSheet(workbook, tables, saved)
}

/** What people wrote over our cells, or where the new plan goes, is not lost without a word. */
function refuseTyped({ saved, standing, plan }: PlanOnSheet, next: SheetPlan): void {
  const columns = changedColumns(plan, standing.cells, saved.sums)
  // Without the names as they were, no line is known for what it was.
  refuseEdited(
    standing.name,
    columns.filter((column) => column.startsWith('A')),
  )
  refuseEdited(standing.name, editedCells(standing, plan, next))
  refuseEdited(standing.name, columns)
}

async function refuseChanged(workbook: Workbook, made: SheetPlan): Promise<void> {
  refuseEdited(made.name, changedCells(await readStanding(workbook, made.name, [made]), made))
}

function sheetToBe(name: string): SheetInfo {
  return { name, visible: true, used: { rows: 0, columns: 0 } }
}

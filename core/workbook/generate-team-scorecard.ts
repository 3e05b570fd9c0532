import { isBlank, type Cell } from '../cells/cell'
import { isoDay } from '../cells/day'
import { InputError } from '../input-error'
import type { Kpi } from '../kpis/kpi'
import { say } from '../locale/text'
import { findAnyKpi, type OwnKpis } from '../own-kpis/own-kpis'
import type { SheetPlan } from '../sheets/plan'
import { userCellKey } from '../sheets/plan-cells'
import { teamScorecardPlan } from '../sheets/team-scorecard'
import { scorecardTexts } from '../sheets/team-scorecard-texts'
import { changedCells, editedCells, readStanding, refuseEdited, typedCells, type StandingSheet } from './edited-cells'
import { freeName } from './free-name'
import { entitiesOf, rangesOf } from './kpi-formula'
import { ownKpisOf } from './own-kpis'
import { directoryOf } from './scorecard-pages'
import type { Workbook } from './port'
import { recogniseWorkbook } from './recognise-workbook'
import { SETUP_SHEET, type Settings } from './settings'
import { restoreSettings, saveSettings } from './settings-sheet'
import { checkScorecard } from './team-scorecard'
import {
  standardGrading,
  type SavedScorecard,
  type ScorecardItem,
  type TeamScorecardOptions,
} from './team-scorecard-options'

/** What was made, and the way back. */
export interface GeneratedScorecard {
  readonly sheet: string
  /** Whether the sheet is new; false when the one of this period was brought up to date. */
  readonly created: boolean
  /**
   * Takes the workbook back to what it was.
   * @throws {InputError} `cells-edited` when somebody has written on the sheet since
   */
  undo(): Promise<void>
}

interface WorkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** Share of the work that reading the workbook and writing the sheet take. */
const [READ, RENDERED] = [0.2, 0.95]

/**
 * Makes the scorecard of a team and a period on a sheet of its own, or brings the one that is there up to date: what
 * people typed into their cells stays, unless the options now say something else. All or nothing.
 * @throws {InputError} as `checkScorecard`; `cells-edited`, `scorecard-forgotten`, `scorecard-kpi-gone`, and what the host refuses
 */
export async function generateTeamScorecard(
  workbook: Workbook,
  options: TeamScorecardOptions,
  { signal, onProgress }: WorkOptions = {},
): Promise<GeneratedScorecard> {
  const abort = signal === undefined ? {} : { signal }
  const tables = await recogniseWorkbook(workbook, { ...abort, onProgress: (share) => onProgress?.(share * READ) })
  const { period, items, targets, kpis } = checkScorecard(tables, options)
  const sheets = await workbook.sheets()
  const hadSetup = sheets.some((sheet) => sheet.name === SETUP_SHEET)
  const id = `scorecard_${period.label.replace(/[^A-Za-z0-9]+/g, '_')}`
  const { locale, today } = tables.environment
  const { pages, ...asked } = options
  const saved: SavedScorecard = {
    ...asked,
    ...(pages === undefined ? {} : { pages: { ...pages, directory: directoryOf(tables) } }),
    items,
    id,
    period: period.label,
    locale,
    madeOn: today,
    data: workbook.traits.formulasFollowTables ? [] : rangesOf(tables.found, entitiesOf(tables.dataset, kpis)),
  }
  const standing = sheets.find(({ planId }) => planId === id)
  const before = tables.settings.scorecards.find((each) => each.id === id)
  const previous = standing && (await standingVersion(workbook, standing.name, before, ownKpisOf(tables.settings)))
  const name = standing?.name ?? freeName(say(scorecardTexts.sheetName, locale, { period: period.label }), sheets)
  const next = planOf(saved, kpis, name, targets, previous === undefined ? new Map() : keptCells(previous, saved))
  if (previous) refuseEdited(name, editedCells(previous.standing, previous.plan, next))

  const rendered = await workbook.render(next, {
    ...abort,
    ...(previous === undefined ? {} : { replaces: previous.plan }),
    onProgress: (share) => onProgress?.(READ + share * (RENDERED - READ)),
  })
  const unrender = async (): Promise<void> => {
    if (previous === undefined) await workbook.remove(id)
    else await workbook.render(previous.plan, { replaces: next })
  }
  const settings = withScorecard(tables.settings, saved)
  try {
    await saveSettings(workbook, settings)
  } catch (error) {
    await unrender()
    throw error
  }
  onProgress?.(1)
  return {
    ...rendered,
    async undo() {
      const now = await readStanding(workbook, rendered.sheet, [next])
      refuseEdited(rendered.sheet, changedCells(now, next))
      await restoreSettings(workbook, tables.settings, hadSetup)
      try {
        await unrender()
      } catch (error) {
        await saveSettings(workbook, settings)
        throw error
      }
    },
  }
}

/** A team's sheet as it stands. */
export interface StandingVersion {
  readonly saved: SavedScorecard
  readonly standing: StandingSheet
  readonly typed: ReadonlyMap<string, Cell>
  /** The plan that the sheet was made from, with what people have typed since. */
  readonly plan: SheetPlan
}

/**
 * The plan that a team's sheet was made from, with what people have typed since.
 * @throws {InputError} `scorecard-forgotten`, `scorecard-kpi-gone`, `scorecard-frozen`
 */
export async function standingVersion(
  workbook: Workbook,
  name: string,
  saved: SavedScorecard | undefined,
  own: OwnKpis,
): Promise<StandingVersion> {
  if (saved === undefined) throw new InputError('scorecard-forgotten', { sheet: name })
  if (saved.frozen !== undefined)
    throw new InputError('scorecard-frozen', { sheet: name, day: isoDay(saved.frozen.on) })
  const kpis = saved.items.map(({ kpi }) => kpiOn(name, kpi, own))
  const bare = planOf(saved, kpis, name, [], new Map())
  const standing = await readStanding(workbook, name, [bare])
  const typed = typedCells(standing, bare)
  return { saved, standing, typed, plan: planOf(saved, kpis, name, [], typed) }
}

/** A KPI that stands on a sheet; whoever has deleted its definition since is told which one it is. */
function kpiOn(sheet: string, kpi: string, own: OwnKpis): Kpi {
  try {
    return findAnyKpi(own, kpi)
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'kpi-unknown') throw error
    throw new InputError('scorecard-kpi-gone', { sheet, kpi })
  }
}

function planOf(
  saved: SavedScorecard,
  kpis: readonly Kpi[],
  name: string,
  targets: readonly (readonly (number | undefined)[])[],
  typed: ReadonlyMap<string, Cell>,
): SheetPlan {
  return teamScorecardPlan({
    ...saved,
    name,
    title: saved.title ?? say(scorecardTexts.title, saved.locale, { period: saved.period }),
    items: kpis.map((kpi, index) => ({
      kpi,
      weight: saved.items[index]?.weight ?? 0,
      targets: targets[index] ?? [],
      ...curveOf(saved.items[index]),
    })),
    missing: saved.missing ?? 'reweight',
    grading: saved.grading ?? standardGrading,
    typed,
  })
}

function curveOf(item: ScorecardItem | undefined) {
  return item?.curve === undefined ? {} : { curve: item.curve }
}

/** What people typed and the new options do not change: weights and targets of items that are as they were. */
function keptCells({ saved, typed }: StandingVersion, next: SavedScorecard): Map<string, Cell> {
  const kept = new Map<string, Cell>()
  for (const { kpi, weight, target } of next.items) {
    const was = saved.items.find((item) => item.kpi === kpi)
    const keep = (key: string) => {
      const cell = typed.get(key)
      if (!isBlank(cell)) kept.set(key, cell)
    }
    if (was?.weight === weight) keep(userCellKey(`weight-${kpi}`, 'weight'))
    if (was !== undefined && was.target === target)
      next.people.forEach((person) => keep(userCellKey(`target-${kpi}`, person)))
  }
  return kept
}

function withScorecard(settings: Settings, saved: SavedScorecard): Settings {
  const others = settings.scorecards.filter(({ id }) => id !== saved.id)
  return { ...settings, scorecards: [...others, saved] }
}

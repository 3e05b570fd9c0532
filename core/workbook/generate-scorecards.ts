import { isBlank } from '../cells/cell'
import { InputError } from '../input-error'
import type { Kpi } from '../kpis/kpi'
import type { SheetPlan } from '../sheets/plan'
import { withTyped } from '../sheets/plan-cells'
import { changedCells, editedCells, readStanding, refuseEdited, typedCells } from './edited-cells'
import { freeName } from './free-name'
import { generateTeamScorecard, type GeneratedScorecard } from './generate-team-scorecard'
import type { SheetInfo, Workbook } from './port'
import { recogniseWorkbook } from './recognise-workbook'
import type { WorkbookTables } from './recognise-sheets'
import {
  goalsOf,
  kpisOf,
  pageId,
  pageName,
  pagePlan,
  trendsId,
  trendsName,
  trendsPlan,
  type PagedScorecard,
  type SheetNames,
} from './scorecard-pages'
import type { SavedScorecard, TeamScorecardOptions } from './team-scorecard-options'

/** What was made, and the way back. */
export interface GeneratedScorecards extends GeneratedScorecard {
  /** Pages that stand and are up to date. */
  readonly pages: number
  /** Pages that were not made because the work was called off; making the scorecard again goes on with them. */
  readonly left: number
}

interface WorkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** Share of the work that the summary takes where there are pages, and the summary with the trends. */
const [SUMMARY, TRENDS] = [0.15, 0.25]

/**
 * Makes the scorecard of a team and, where the options ask for them, a page for each person. What people typed stays. On a
 * failure the workbook is as before; called off after the summary, the pages made so far stay, and making the scorecard again
 * goes on: pages that are as they should be are left alone.
 * @throws {InputError} as `generateTeamScorecard`; `period-unknown` at `nextPeriod`; `page-forgotten`
 */
export async function generateScorecards(
  workbook: Workbook,
  options: TeamScorecardOptions,
  { signal, onProgress }: WorkOptions = {},
): Promise<GeneratedScorecards> {
  const abort = signal === undefined ? {} : { signal }
  if (options.pages === undefined)
    return {
      ...(await generateTeamScorecard(workbook, options, { ...abort, ...(onProgress && { onProgress }) })),
      pages: 0,
      left: 0,
    }
  const before = (await recogniseWorkbook(workbook, abort)).settings.scorecards
  const summary = await generateTeamScorecard(workbook, options, {
    ...abort,
    onProgress: (share) => onProgress?.(share * SUMMARY),
  })
  const undos: (() => Promise<void>)[] = [() => summary.undo()]
  const undo = async () => {
    while (undos.length > 0) {
      await undos[undos.length - 1]?.()
      undos.pop()
    }
  }
  try {
    const set = await openSet(workbook, summary.sheet, before)
    undos.push(await makeTrends(set))
    onProgress?.(TRENDS)
    const { people } = set.saved
    let pages = 0
    for (const person of people) {
      if (signal?.aborted === true) break
      const made = await makePage(set, person)
      if (made !== undefined) undos.push(made)
      pages += 1
      onProgress?.(TRENDS + ((1 - TRENDS) * pages) / people.length)
    }
    return { ...summary, pages, left: people.length - pages, undo }
  } catch (error) {
    await undo()
    throw error
  }
}

/** A scorecard whose pages are being made. */
interface PageSet {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  readonly saved: PagedScorecard
  readonly kpis: readonly Kpi[]
  /** The same scorecard as it was made the time before. */
  readonly before: PagedScorecard | undefined
  readonly names: SheetNames
  readonly goals: (person: string) => readonly (number | undefined)[]
  readonly sheets: SheetInfo[]
}

async function openSet(workbook: Workbook, summary: string, before: readonly SavedScorecard[]): Promise<PageSet> {
  const tables = await recogniseWorkbook(workbook)
  const sheets = [...(await workbook.sheets())]
  const id = sheets.find(({ name }) => name === summary)?.planId
  const saved = tables.settings.scorecards.find((each) => each.id === id)
  if (!isPaged(saved)) throw new InputError('scorecard-forgotten', { sheet: summary })
  const standing = sheets.find(({ planId }) => planId === trendsId(saved))?.name
  const trends = standing ?? freeName(trendsName(saved), sheets)
  const kpis = kpisOf(saved, tables)
  const earlier = before.find((each) => each.id === id)
  return {
    workbook,
    tables,
    saved,
    kpis,
    before: isPaged(earlier) ? earlier : undefined,
    names: { summary, trends },
    goals: goalsOf(saved, kpis, tables),
    sheets,
  }
}

function isPaged(scorecard: SavedScorecard | undefined): scorecard is PagedScorecard {
  return scorecard?.pages !== undefined
}

async function makeTrends(set: PageSet): Promise<() => Promise<void>> {
  const { saved, kpis, names, tables, before } = set
  const was = before && trendsPlan(before, kpisOf(before, tables), names.trends, tables)
  return (await makeSheet(set, trendsPlan(saved, kpis, names.trends, tables), was)) ?? (() => Promise.resolve())
}

/** Undefined where the page stands as it should. */
function makePage(set: PageSet, person: string): Promise<(() => Promise<void>) | undefined> {
  const { saved, before, kpis, tables, goals, sheets } = set
  const standing = sheets.find(({ planId }) => planId === pageId(saved, person))?.name
  const names = { ...set.names, page: standing ?? freeName(pageName(person, saved), sheets) }
  const was = before?.people.includes(person)
    ? pagePlan(before, kpisOf(before, tables), person, names, tables, [])
    : undefined
  return makeSheet(set, pagePlan(saved, kpis, person, names, tables, goals(person)), was)
}

/**
 * Makes a sheet or brings it up to date, with what people typed.
 * @param was the plan that it stands by, without what people typed
 * @returns the way back; undefined where nothing had to be done
 */
async function makeSheet(
  { workbook, sheets }: PageSet,
  plan: SheetPlan,
  was: SheetPlan | undefined,
): Promise<(() => Promise<void>) | undefined> {
  if (!sheets.some(({ planId }) => planId === plan.id)) {
    const { sheet } = await workbook.render(plan)
    sheets.push({ name: sheet, visible: true, used: { rows: 0, columns: 0 }, planId: plan.id })
    return async () => {
      refuseEdited(sheet, changedCells(await readStanding(workbook, sheet, [plan]), plan))
      await workbook.remove(plan.id)
    }
  }
  // One that was made in a run that was called off stands by the very plan of this one.
  const bare = was ?? plan
  const standing = await readStanding(workbook, plan.name, [bare, plan])
  const typed = typedCells(standing, bare)
  const replaces = withTyped(bare, typed)
  const next = withTyped(plan, new Map([...typed].filter(([, cell]) => !isBlank(cell))))
  refuseEdited(plan.name, editedCells(standing, bare, next))
  if (JSON.stringify(replaces) === JSON.stringify(next)) return undefined
  await workbook.render(next, { replaces })
  return async () => {
    refuseEdited(next.name, changedCells(await readStanding(workbook, next.name, [next]), next))
    await workbook.render(replaces, { replaces: next })
  }
}

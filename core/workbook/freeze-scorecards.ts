import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { Cells } from '../cells/cell'
import { isoDay } from '../cells/day'
import { InputError } from '../input-error'
import { say, type Locale, type Text } from '../locale/text'
import { contentOf, contentOnSheet, frozenPlan, type Stamp } from '../sheets/frozen-plan'
import type { SheetPlan } from '../sheets/plan'
import { withTyped } from '../sheets/plan-cells'
import { editedCells, readStanding, refuseEdited, typedCells } from './edited-cells'
import { standingVersion } from './generate-team-scorecard'
import { ownKpisOf } from './own-kpis'
import type { SheetInfo, Workbook } from './port'
import type { WorkbookTables } from './recognise-sheets'
import { recogniseWorkbook } from './recognise-workbook'
import { kpisOf, pageId, pagePlan, trendsId, trendsPlan, type PagedScorecard } from './scorecard-pages'
import { saveSettings } from './settings-sheet'
import type { Frozen, SavedScorecard } from './team-scorecard-options'

/** What was frozen, and the way back. */
export interface FrozenScorecards extends Frozen {
  readonly sheet: string
  readonly created: false
  /** Sheets that were frozen. */
  readonly pages: number
  undo(): Promise<void>
}

/** How a frozen scorecard stands. */
export interface Verified extends Frozen {
  /** Whether every cell is as it was when it was frozen. */
  readonly isUnchanged: boolean
}

interface WorkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

const stampText: Text = {
  en: 'Frozen on {day}: values, no formulas. SHA-256 of the whole scorecard: {hash}',
  zh: '已于 {day} 冻结：均为数值，不含公式。整份记分卡的 SHA-256：{hash}',
}
/** The line that is free on every sheet of a scorecard. */
const [SUMMARY_STAMP, PAGE_STAMP] = [3, 2] as const
/** Share of the work that reading takes. */
const READ = 0.3

/**
 * Turns the formulas of a scorecard into the values that they show, on all of its sheets, and stamps each with the day and a
 * hash over the content of all, comments included: who changes a cell later changes the hash. All or nothing.
 * @param id of the scorecard in Setup
 * @throws {InputError} `scorecard-forgotten`, `scorecard-frozen`, `scorecard-sheet-gone`, `cells-edited`, and what the host refuses
 */
export async function freezeScorecards(
  workbook: Workbook,
  id: string,
  { signal, onProgress }: WorkOptions = {},
): Promise<FrozenScorecards> {
  const tables = await recogniseWorkbook(workbook)
  const saved = savedScorecard(tables, id)
  const live = await livePlans(workbook, tables, saved)
  const summary = live[0]?.plan.name ?? ''
  onProgress?.(READ)
  const on = tables.environment.today
  const without = live.map(({ plan, values }) => frozenPlan(plan, values, { ...stampPlace(plan, id), text: '' }))
  const hash = hashOf(without.map((plan) => ({ id: plan.id, content: contentOf(plan) })))
  const stamp = stampOf({ on, hash }, saved.locale)
  const frozen = live.map(({ plan, values }) => frozenPlan(plan, values, { ...stampPlace(plan, id), text: stamp }))
  const undos: (() => Promise<unknown>)[] = []
  const undo = async () => {
    while (undos.length > 0) {
      await undos[undos.length - 1]?.()
      undos.pop()
    }
  }
  try {
    for (const [index, { plan }] of live.entries()) {
      const next = frozen[index]
      if (next === undefined) continue
      signal?.throwIfAborted()
      await workbook.render(next, { replaces: plan })
      undos.push(() => workbook.render(plan, { replaces: next }))
      onProgress?.(READ + ((1 - READ) * (index + 1)) / (live.length + 1))
    }
    const others = tables.settings.scorecards.filter((each) => each.id !== id)
    await saveSettings(workbook, { ...tables.settings, scorecards: [...others, { ...saved, frozen: { on, hash } }] })
    undos.push(() => saveSettings(workbook, tables.settings))
  } catch (error) {
    await undo()
    throw error
  }
  onProgress?.(1)
  return { sheet: summary, created: false, pages: live.length, on, hash, undo }
}

/**
 * Whether a frozen scorecard is as it was: the hash over what its sheets show, beside the one in Setup.
 * @throws {InputError} `scorecard-forgotten`, `scorecard-not-frozen`
 */
export async function verifyFrozen(workbook: Workbook, id: string): Promise<Verified> {
  const tables = await recogniseWorkbook(workbook)
  const saved = savedScorecard(tables, id)
  const { frozen } = saved
  if (frozen === undefined) throw new InputError('scorecard-not-frozen', { sheet: saved.period })
  const sheets = await workbook.sheets()
  const contents = []
  for (const planId of planIdsOf(saved)) {
    const sheet = sheets.find((each) => each.planId === planId)
    if (sheet === undefined) return { ...frozen, isUnchanged: false }
    const cells = await workbook.read({ sheet: sheet.name, row: 0, column: 0, ...sheet.used })
    const { row, column } = placeOfStamp(planId === id)
    const content = contentOnSheet(
      cells.map((line, r) => line.map((cell, c) => (r === row && c === column ? '' : cell))),
    )
    const isStamped = String(cells[row]?.[column] ?? '') === stampOf(frozen, saved.locale)
    if (!isStamped) return { ...frozen, isUnchanged: false }
    contents.push({ id: planId, content })
  }
  return { ...frozen, isUnchanged: hashOf(contents) === frozen.hash }
}

function savedScorecard({ settings }: WorkbookTables, id: string): SavedScorecard {
  const saved = settings.scorecards.find((each) => each.id === id)
  if (saved === undefined) throw new InputError('scorecard-forgotten', { sheet: id })
  return saved
}

/** The plan of a sheet as it stands, and what the sheet shows. */
export interface LivePlan {
  readonly plan: SheetPlan
  readonly values: Cells
}

/** The plans that the sheets stand by, with what people typed, and what they show; the summary first. */
export async function livePlans(
  workbook: Workbook,
  tables: WorkbookTables,
  saved: SavedScorecard,
): Promise<LivePlan[]> {
  const sheets = await workbook.sheets()
  const summary = sheetMadeFrom(sheets, saved.id, saved)
  const { plan, standing } = await standingVersion(workbook, summary, saved, ownKpisOf(tables.settings))
  refuseEdited(summary, editedCells(standing, plan, plan))
  const live: LivePlan[] = [{ plan, values: standing.values }]
  if (!isPaged(saved)) return live
  const kpis = kpisOf(saved, tables)
  const names = { summary, trends: sheetMadeFrom(sheets, trendsId(saved), saved) }
  const bare = [
    trendsPlan(saved, kpis, names.trends, tables),
    ...saved.people.map((person) => {
      const page = sheetMadeFrom(sheets, pageId(saved, person), saved)
      return pagePlan(saved, kpis, person, { ...names, page }, tables, [])
    }),
  ]
  for (const each of bare) {
    const stands = await readStanding(workbook, each.name, [each])
    const typed = withTyped(each, typedCells(stands, each))
    refuseEdited(each.name, editedCells(stands, each, typed))
    live.push({ plan: typed, values: stands.values })
  }
  return live
}

function isPaged(saved: SavedScorecard): saved is PagedScorecard {
  return saved.pages !== undefined
}

function planIdsOf(saved: SavedScorecard): string[] {
  if (!isPaged(saved)) return [saved.id]
  return [saved.id, trendsId(saved), ...saved.people.map((person) => pageId(saved, person))]
}

function sheetMadeFrom(sheets: readonly SheetInfo[], planId: string, { period }: SavedScorecard): string {
  const name = sheets.find((each) => each.planId === planId)?.name
  if (name === undefined) throw new InputError('scorecard-sheet-gone', { period })
  return name
}

function stampPlace(plan: SheetPlan, id: string): Omit<Stamp, 'text'> {
  return placeOfStamp(plan.id === id)
}

function placeOfStamp(isSummary: boolean): Omit<Stamp, 'text'> {
  return { row: isSummary ? SUMMARY_STAMP : PAGE_STAMP, column: 0 }
}

function stampOf({ on, hash }: Frozen, locale: Locale): string {
  return say(stampText, locale, { day: isoDay(on), hash })
}

function hashOf(
  sheets: readonly { readonly id: string; readonly content: readonly (readonly (string | number)[])[] }[],
) {
  return bytesToHex(sha256(utf8(JSON.stringify(sheets.map(({ id, content }) => [id, content])))))
}

/** Not every host has a TextEncoder. JSON has no lone surrogates, which could not be encoded. */
function utf8(json: string): Uint8Array {
  const escaped = encodeURIComponent(json)
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] === '%') {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16))
      at += 2
    } else {
      bytes.push(escaped.charCodeAt(at))
    }
  }
  return Uint8Array.from(bytes)
}

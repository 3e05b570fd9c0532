import { isDateObject, type Cell } from '../../cells/cell'
import { readDay } from '../../cells/date'
import { isoDay } from '../../cells/day'
import { InputError } from '../../input-error'
import { say, type Text } from '../../locale/text'
import { valuesOf } from '../../measures/dimension'
import { peopleOf } from '../../measures/group'
import { namesOf } from '../../measures/known-names'
import { frozenPlan } from '../../sheets/frozen-plan'
import { freeName } from '../free-name'
import { livePlans, type LivePlan } from '../freeze-scorecards'
import type { Workbook } from '../port'
import { recogniseWorkbook, type WorkbookTables } from '../recognise-workbook'
import { renderAll } from '../target-plan/planned-sheet'
import { planOnSheet } from '../target-plan/standing-plan'
import { KEY_SHEET, keyPlan, readKey } from './key-sheet'
import { extendedKey, type MaskedKind } from './mask-key'
import { maskedPlan } from './mask-plan'
import { Masker } from './mask-text'

/** The copy that was made, and the way back. */
export interface MaskedCopy {
  readonly sheet: string
  /** The sheet that says who is who. */
  readonly keySheet: string
  undo(): Promise<void>
}

interface WorkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

const copyName: Text = { en: 'Masked {name}', zh: '脱敏 {name}' }

/**
 * Makes a copy of a scorecard's or a target plan's sheet for outsiders: values without formulas, people and customers
 * masked ("Person 01") in cells, notes, charts and the tab's name. Who is who stays on a sheet of the workbook and holds
 * for all copies. All or nothing.
 * @param name of a sheet that was generated and is not frozen
 * @throws {InputError} `mask-not-ours`, `mask-key-broken`, `cells-edited`, `sheet-not-ours`, and what the host refuses
 */
export async function shareMasked(
  workbook: Workbook,
  name: string,
  { signal, onProgress }: WorkOptions = {},
): Promise<MaskedCopy> {
  const abort = signal === undefined ? {} : { signal }
  const tables = await recogniseWorkbook(workbook, abort)
  const sheets = await workbook.sheets()
  const { plan, values } = await standingOn(workbook, tables, name)
  const { locale } = tables.environment
  const { key: before, stands } = await readKey(workbook)
  const key = extendedKey(before, namesIn(tables), locale)
  const masker = new Masker(key)
  const written = values.map((line) => line.map(withoutDates))
  const copy = maskedPlan(frozenPlan(plan, written), freeCopyId(sheets.map(({ planId }) => planId)), masker)
  const tab = freeName(say(copyName, locale, { name: copy.name }), sheets)
  const undo = await renderAll(
    workbook,
    [
      { next: keyPlan(key, locale), ...(stands ? { before: keyPlan(before, locale) } : {}) },
      { next: { ...copy, name: tab } },
    ],
    { ...abort, ...(onProgress === undefined ? {} : { onProgress }) },
  )
  return { sheet: tab, keySheet: KEY_SHEET, undo }
}

/** The plan that a sheet stands by, with what people typed, and what it shows. */
async function standingOn(workbook: Workbook, tables: WorkbookTables, name: string): Promise<LivePlan> {
  const planId = (await workbook.sheets()).find((sheet) => sheet.name === name)?.planId ?? ''
  const { scorecards, targetPlans } = tables.settings
  const targets = targetPlans.find(({ id }) => id === planId)
  const found = targets && (await planOnSheet(workbook, tables, targets))
  if (found !== undefined) return { plan: found.plan, values: found.standing.values }
  // The sheets of a scorecard have ids that begin with its own.
  const scorecard = scorecards.find(({ id, frozen }) => frozen === undefined && `${planId}_`.startsWith(`${id}_`))
  const live = scorecard === undefined ? [] : await livePlans(workbook, tables, scorecard)
  const standing = live.find(({ plan }) => plan.id === planId)
  if (standing === undefined) throw new InputError('mask-not-ours', { sheet: name })
  return standing
}

/** Everybody and every customer that a sheet could name, whoever has left included. */
function namesIn({ dataset, settings }: WorkbookTables): Record<MaskedKind, string[]> {
  return {
    person: [
      ...[...peopleOf(dataset), ...namesOf(dataset, 'manager')],
      ...settings.scorecards.flatMap(({ people }) => people),
    ],
    customer: valuesOf(dataset, 'customer'),
  }
}

/** Says nothing of what was copied: ids of pages hold the names of their people. */
function freeCopyId(taken: readonly (string | undefined)[]): string {
  let number = 1
  while (taken.includes(`masked_${number}`)) number += 1
  return `masked_${number}`
}

/** A plan has no dates: a day is written as text. */
function withoutDates(cell: Cell): Cell {
  if (!isDateObject(cell)) return cell
  const day = readDay(cell, 'day-first', false)
  return day === undefined ? '' : isoDay(day)
}

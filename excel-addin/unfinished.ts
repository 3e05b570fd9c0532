import type { SheetPlan } from '../core/sheets/plan'
import { markOf, planIdOf, sheetOf } from './plan-names'
import { regroup } from './row-groups'
import { clearing, passOver, steps, takeWhatCan } from './plan-steps'

const KEY = 'Yardstick unfinished '
/** Nobody works on a sheet for longer, in milliseconds: what has begun earlier was cut off. */
const LONGEST_WORK = 5 * 60_000
/** Settings are meant for small things. */
const MOST_CHARACTERS = 1_000_000

/** Work on a sheet as it is written down in the workbook before it begins, so that whoever comes next can take it back. */
export type Work =
  /** A new sheet grows under this name until it is whole. */
  | { readonly kind: 'new'; readonly sheet: string; readonly planId: string }
  /** A sheet is changed from one plan to the other; `sheet` is its id in Excel, `name` what it was called. */
  | {
      readonly kind: 'update'
      readonly sheet: string
      readonly name: string
      readonly plan: SheetPlan
      readonly replaces: SheetPlan
      /** Charts that stood on the sheet before: one of ours that has no name yet is told by being none of them. */
      readonly charts: readonly string[]
    }

interface Entry {
  readonly since: number
  readonly work: Work
}

/**
 * Writes work down before anything else of it is done, in the same request.
 * @returns undefined where there is more to write down than a workbook's settings hold
 */
export function beginWork(context: Excel.RequestContext, work: Work): string | undefined {
  const key = KEY + Math.random().toString(36).slice(2, 10)
  const entry: Entry = { since: Date.now(), work }
  const text = JSON.stringify(entry)
  if (text.length > MOST_CHARACTERS) return undefined
  context.workbook.settings.add(key, text)
  return key
}

/** The last change of all: from here on the work is done. */
export function finishWork(context: Excel.RequestContext, key: string | undefined): void {
  if (key !== undefined) context.workbook.settings.getItem(key).delete()
}

/**
 * Takes work back that has failed.
 * @param key by which it is written down, if it is
 * @returns whether it was complete after all: a new sheet that has its name
 */
export async function takeBack(context: Excel.RequestContext, work: Work, key: string | undefined): Promise<boolean> {
  if (key === undefined) return undo(context, work)
  const setting = context.workbook.settings.getItemOrNullObject(key)
  await context.sync()
  // Not even begun.
  if (setting.isNullObject) return false
  const isComplete = await undo(context, work)
  setting.delete()
  await context.sync()
  return isComplete
}

/** Takes back what runs that were cut off have left, and marks whose sheet is gone. */
export async function sweep(context: Excel.RequestContext): Promise<void> {
  const { settings, names } = context.workbook
  settings.load('items/key,items/value')
  await context.sync()
  for (const { key, value } of settings.items) {
    const entry = key.startsWith(KEY) ? entryOf(value) : undefined
    if (entry !== undefined && Date.now() - entry.since > LONGEST_WORK) await takeBack(context, entry.work, key)
  }
  names.load('items/name,items/formula,items/visible')
  await context.sync()
  for (const name of names.items) {
    if (planIdOf(name.name) === undefined) continue
    if (String(name.formula).includes('#REF!')) names.getItem(name.name).delete()
    else if (name.visible) names.getItem(name.name).visible = false
  }
  await context.sync()
}

async function undo(context: Excel.RequestContext, work: Work): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(work.sheet)
  await context.sync()
  if (work.kind === 'new') return undoNew(context, sheet, work)
  // Somebody has deleted the sheet meanwhile: there is nothing to take back any more.
  if (sheet.isNullObject) return false
  const { plan, replaces, name, charts } = work
  sheet.charts.load('items/name')
  await context.sync()
  const ours = sheet.charts.items.filter((chart) => !charts.includes(chart.name)).map((chart) => chart.name)
  const uncharting = ours.map((chart) => ({
    act: (on: Excel.Worksheet) => on.charts.getItemOrNullObject(chart).delete(),
  }))
  await takeWhatCan(context, sheet, [...uncharting, ...clearing(plan), ...clearing(replaces), ...steps(replaces)])
  await regroup(context, sheet, replaces, plan).catch(passOver)
  sheet.name = name
  await context.sync()
  return false
}

async function undoNew(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheet: temporary, planId }: Extract<Work, { kind: 'new' }>,
): Promise<boolean> {
  const mark = markOf(context, planId)
  mark.load('formula')
  await context.sync()
  // With a mark but no longer under its temporary name it is whole: the name comes last.
  if (sheet.isNullObject) return !mark.isNullObject
  // Another pane may have marked a sheet of its own meanwhile.
  if (!mark.isNullObject && sheetOf(mark) === temporary) mark.delete()
  sheet.delete()
  await context.sync()
  return false
}

/** Undefined for what we have not written. */
function entryOf(value: unknown): Entry | undefined {
  try {
    const entry = JSON.parse(String(value)) as Partial<Entry> | null
    const { since, work } = entry ?? {}
    return since !== undefined && work !== undefined ? { since, work } : undefined
  } catch {
    return undefined
  }
}

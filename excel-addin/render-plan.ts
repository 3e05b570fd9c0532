import type { SheetPlan } from '../core/sheets/plan'
import type { Rendered, RenderOptions } from '../core/workbook/port'
import { markSheet } from './plan-names'
import { clearing, steps, take, type Progress } from './plan-steps'
import { regroup } from './row-groups'
import { beginWork, finishWork, takeBack, type Work } from './unfinished'

/**
 * Renders a plan, all or nothing. A new sheet grows hidden under a name of its own and gets the plan's name last; a
 * standing one is changed in place and, if anything fails, rendered back to what it was.
 * @param standing name of the sheet that an earlier version of the plan made
 */
export async function renderPlan(
  context: Excel.RequestContext,
  plan: SheetPlan,
  standing: string | undefined,
  { replaces, signal, onProgress }: RenderOptions,
): Promise<Rendered> {
  const progress = { signal, onProgress }
  if (standing === undefined) return renderNew(context, plan, progress)
  if (replaces === undefined) return overwrite(context, plan, standing, progress)
  return update(context, plan, standing, replaces, progress)
}

/** What stands there is not known well enough to be taken away, or to be brought back. */
async function overwrite(
  context: Excel.RequestContext,
  plan: SheetPlan,
  standing: string,
  progress: Progress,
): Promise<Rendered> {
  const sheet = context.workbook.worksheets.getItem(standing)
  await take(context, sheet, steps(plan), progress)
  await regroup(context, sheet, plan)
  sheet.name = plan.name
  await context.sync()
  return { sheet: plan.name, created: false }
}

async function update(
  context: Excel.RequestContext,
  plan: SheetPlan,
  standing: string,
  replaces: SheetPlan,
  progress: Progress,
): Promise<Rendered> {
  const sheet = context.workbook.worksheets.getItem(standing)
  sheet.load('id')
  sheet.charts.load('items/name')
  await context.sync()
  const charts = sheet.charts.items.map(({ name }) => name)
  const work: Work = { kind: 'update', sheet: sheet.id, name: standing, plan, replaces, charts }
  const key = beginWork(context, work)
  try {
    await take(context, sheet, [...clearing(replaces), ...steps(plan)], progress)
    await regroup(context, sheet, plan, replaces)
    sheet.name = plan.name
    finishWork(context, key)
    await context.sync()
  } catch (error) {
    await rescue(work, key)
    throw error
  }
  return { sheet: plan.name, created: false }
}

async function renderNew(context: Excel.RequestContext, plan: SheetPlan, progress: Progress): Promise<Rendered> {
  const temporary = `Yardstick ${Math.random().toString(36).slice(2, 10)}`
  const work: Work = { kind: 'new', sheet: temporary, planId: plan.id }
  const key = beginWork(context, work)
  try {
    const sheet = context.workbook.worksheets.add(temporary)
    sheet.visibility = 'Hidden'
    await take(context, sheet, steps(plan), progress)
    await regroup(context, sheet, plan)
    markSheet(context, sheet, plan.id)
    sheet.visibility = 'Visible'
    sheet.name = plan.name
    finishWork(context, key)
    await context.sync()
  } catch (error) {
    if (!(await rescue(work, key))) throw error
  }
  return { sheet: plan.name, created: true }
}

/**
 * Takes failed work back, in a batch of its own: the one that failed is spoilt. Where that fails as well, the work is
 * taken back when the add-in starts the next time.
 * @returns whether the work was complete after all
 */
function rescue(work: Work, key: string | undefined): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, (context) => takeBack(context, work, key)).catch(() => false)
}

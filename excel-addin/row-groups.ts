import type { RowGroup, SheetPlan } from '../core/sheets/plan'

/** Excel's eight levels of an outline are seven groups, one within the other. */
const MOST_LEVELS = 7

/**
 * Groups rows as a plan says, and no longer as the one before said. Excel does not tell how rows are grouped: what
 * earlier work, finished or not, has left on the rows of either plan is taken away level by level until Excel says that
 * there is nothing left.
 */
export async function regroup(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  before?: SheetPlan,
): Promise<void> {
  const { outline = [] } = plan
  // Excel 2019 and older cannot group rows: there all of them are shown.
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.10')) return
  if (before !== undefined) await ungroup(context, sheet, [...outline, ...(before.outline ?? [])])
  if (outline.length === 0) return
  for (const { row, rows } of outline) sheet.getRangeByIndexes(row, 0, rows, 1).group('ByRows')
  await context.sync()
}

async function ungroup(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  groups: readonly RowGroup[],
): Promise<void> {
  if (groups.length === 0) return
  const first = Math.min(...groups.map(({ row }) => row))
  const end = Math.max(...groups.map(({ row, rows }) => row + rows))
  const rows = sheet.getRangeByIndexes(first, 0, end - first, 1)
  for (let level = 0; level < MOST_LEVELS; level += 1)
    // A refusal may be one of a busy Excel; one that comes again means that there are no groups.
    if (!((await ungroupOnce(context, rows)) || (await ungroupOnce(context, rows)))) return
}

/** Whether there was a group left. */
async function ungroupOnce(context: Excel.RequestContext, rows: Excel.Range): Promise<boolean> {
  rows.ungroup('ByRows')
  try {
    await context.sync()
    return true
  } catch {
    return false
  }
}

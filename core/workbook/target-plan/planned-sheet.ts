import type { SheetPlan } from '../../sheets/plan'
import type { RenderOptions, Workbook } from '../port'

/** A sheet that is to be written: its plan, and the one that stands there; a new sheet without one. */
export interface PlannedSheet {
  readonly next: SheetPlan
  readonly before?: SheetPlan
}

/**
 * Renders sheets one after another, all or none.
 * @returns takes all of them back
 */
export async function renderAll(
  workbook: Workbook,
  planned: readonly PlannedSheet[],
  { signal, onProgress }: RenderOptions,
): Promise<() => Promise<void>> {
  const done: PlannedSheet[] = []
  const takeBack = async (): Promise<void> => {
    for (const { next, before } of done.splice(0).reverse()) {
      if (before === undefined) await workbook.remove(next.id)
      else await workbook.render(before, { replaces: next })
    }
  }
  try {
    for (const [index, sheet] of planned.entries()) {
      await workbook.render(sheet.next, {
        ...(signal === undefined ? {} : { signal }),
        ...(sheet.before === undefined ? {} : { replaces: sheet.before }),
        onProgress: (share) => onProgress?.((index + share) / planned.length),
      })
      done.push(sheet)
    }
  } catch (error) {
    await takeBack()
    throw error
  }
  return takeBack
}

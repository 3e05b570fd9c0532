import { holdsTargets } from '../sheets/target-sheets'
import type { SheetChange, Workbook } from './port'
import { recogniseWorkbook, type WorkbookTables } from './recognise-workbook'

/** The workbook's tables, read once for everybody and again only after a change. */
export interface LiveDataset {
  get(): Promise<WorkbookTables>
  /** Calls back when what `get` gives may have changed; the returned function ends it. */
  subscribe(listener: () => void): () => void
  dispose(): void
}

/**
 * Shares one reading of a workbook among all who ask: a hundred formulas over a table read it once. A change of a
 * sheet that we made is no change of the data, but for those that targets come from.
 */
export function liveDataset(workbook: Workbook): LiveDataset {
  const listeners = new Set<() => void>()
  let reading: Promise<WorkbookTables> | undefined
  let observed: Promise<() => Promise<void>> | undefined

  const changed = async (change: SheetChange): Promise<void> => {
    if (await isOurs(workbook, change)) return
    reading = undefined
    for (const listener of listeners) listener()
  }

  return {
    get() {
      reading ??= read()
      return reading
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      listeners.clear()
      void observed?.then((end) => end()).catch(() => undefined)
    },
  }

  function read(): Promise<WorkbookTables> {
    // Watched before the first reading, so that no change falls between.
    observed ??= workbook.observe((change) => void changed(change))
    const watching = observed
    const mine = watching.then(() => recogniseWorkbook(workbook))
    // What failed is tried again by the next who asks.
    watching.catch(() => (observed = undefined))
    mine.catch(() => {
      if (reading === mine) reading = undefined
    })
    return mine
  }
}

async function isOurs(workbook: Workbook, { sheet, range }: SheetChange): Promise<boolean> {
  if (range === undefined) return false
  const planId = (await workbook.sheets()).find(({ name }) => name === sheet)?.planId
  return planId !== undefined && planId !== 'setup' && !holdsTargets(planId)
}

import type { SheetChange } from '../../core/workbook/port'
import { poll } from './poll'
import type { Ask } from './remote-workbook'

type Listener = (change: SheetChange) => void

export interface ChangeWatch {
  observe(listener: Listener): Promise<() => Promise<void>>
  /** Announces what the sidebar itself has changed. */
  tell(change: SheetChange): void
}

/**
 * Sheets pushes nothing to a sidebar, so that the server is asked from time to time: only while somebody listens and
 * sees the sidebar. It knows of edits by hand and of sheets that came or went; what other scripts write stays unseen.
 */
export function changeWatch(ask: Ask, every: number): ChangeWatch {
  const listeners = new Set<Listener>()
  let endPolling: (() => void) | undefined
  let mark = -1
  let sheets: readonly string[] | undefined

  const tell = (change: SheetChange): void => {
    for (const listener of listeners) listener(change)
  }
  async function look(): Promise<void> {
    const found = await ask('changes', mark)
    const before = sheets ?? found.sheets
    mark = found.mark
    sheets = found.sheets
    for (const change of found.edits) tell(change)
    for (const sheet of different(before, found.sheets)) tell({ sheet })
  }

  return {
    tell,
    async observe(listener) {
      const first = listeners.size === 0
      listeners.add(listener)
      if (first) {
        sheets = undefined
        mark = -1
        await look()
        endPolling = poll(look, every)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) endPolling?.()
        return Promise.resolve()
      }
    },
  }
}

function different(before: readonly string[], now: readonly string[]): string[] {
  return [...before.filter((name) => !now.includes(name)), ...now.filter((name) => !before.includes(name))]
}

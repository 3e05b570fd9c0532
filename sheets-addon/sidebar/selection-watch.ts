import type { SheetRange } from '../../core/cells/address'
import { poll } from './poll'
import type { Ask } from './remote-workbook'

/** Sheets tells a sidebar nothing of the selection, so that the server is asked for it from time to time. */
export function selectionWatch(ask: Ask, every: number): (listener: () => void) => Promise<() => Promise<void>> {
  return async (listener) => {
    let known = placeOf(await ask('selection'))
    const end = poll(async () => {
      const place = placeOf(await ask('selection'))
      if (place === known) return
      known = place
      listener()
    }, every)
    return () => {
      end()
      return Promise.resolve()
    }
  }
}

function placeOf({ sheet, row, column }: SheetRange): string {
  return JSON.stringify([sheet, row, column])
}

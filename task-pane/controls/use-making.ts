import { useRef, useState } from 'react'
import type { Workbook } from '../../core/workbook/port'

/** A sheet that was made, and the way back. */
export interface MadeSheet {
  readonly sheet: string
  /** Whether the sheet is new; false when one was brought up to date. */
  readonly created: boolean
  /** Further sheets that were made, and those that were not because the work was called off. */
  readonly pages?: number
  readonly left?: number
  undo(): Promise<void>
}

/** Makes a sheet; stops when the signal says so. */
export type Make = (work: {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}) => Promise<MadeSheet>

/** Where the making of a sheet stands. */
export type Making =
  | { readonly kind: 'idle' | 'cancelled' | 'undone' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'made'; readonly result: MadeSheet; readonly undoing: boolean; readonly error?: unknown }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Makes a sheet, with a way to call it off and one to take it back. */
export function useMaking(workbook: Workbook) {
  const [state, setState] = useState<Making>({ kind: 'idle' })
  const controller = useRef<AbortController>(undefined)

  /** @param before what was made in a run that was called off: taking back takes that back, too */
  const start = async (make: Make, before?: MadeSheet) => {
    const { signal } = (controller.current = new AbortController())
    setState({ kind: 'running', share: 0 })
    try {
      const result = await make({ signal, onProgress: (share) => setState({ kind: 'running', share }) })
      setState({ kind: 'made', result: before === undefined ? result : together(before, result), undoing: false })
    } catch (error) {
      setState(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error })
    }
  }

  const undo = async (result: MadeSheet) => {
    setState({ kind: 'made', result, undoing: true })
    try {
      await result.undo()
      setState({ kind: 'undone' })
    } catch (error) {
      setState({ kind: 'made', result, undoing: false, error })
    }
  }

  /** Shows the sheet; if the host cannot, what was made stays at hand. */
  const show = async (result: MadeSheet) => {
    try {
      await workbook.select({ sheet: result.sheet, row: 0, column: 0, rows: 1, columns: 1 })
    } catch (error) {
      setState({ kind: 'made', result, undoing: false, error })
    }
  }

  return { state, start, show, undo, cancel: () => controller.current?.abort() }
}

function together(before: MadeSheet, result: MadeSheet): MadeSheet {
  return {
    ...result,
    created: before.created,
    undo: async () => {
      await result.undo()
      await before.undo()
    },
  }
}

import { useRef, useState } from 'react'
import type { Workbook } from '../../core/workbook/port'
import { generateTeamScorecard } from '../../core/workbook/generate-team-scorecard'
import type { TeamScorecardOptions } from '../../core/workbook/team-scorecard-options'

type Generated = Awaited<ReturnType<typeof generateTeamScorecard>>

/** Where the making of a scorecard stands. */
export type Generation =
  | { readonly kind: 'idle' | 'cancelled' | 'undone' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'made'; readonly result: Generated; readonly undoing: boolean; readonly error?: unknown }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Makes a scorecard, with a way to call it off and one to take it back. */
export function useGenerate(workbook: Workbook) {
  const [state, setState] = useState<Generation>({ kind: 'idle' })
  const controller = useRef<AbortController>(undefined)

  const generate = async (options: TeamScorecardOptions) => {
    const { signal } = (controller.current = new AbortController())
    setState({ kind: 'running', share: 0 })
    try {
      const onProgress = (share: number) => setState({ kind: 'running', share })
      const result = await generateTeamScorecard(workbook, options, { signal, onProgress })
      setState({ kind: 'made', result, undoing: false })
    } catch (error) {
      setState(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error })
    }
  }

  const undo = async (result: Generated) => {
    setState({ kind: 'made', result, undoing: true })
    try {
      await result.undo()
      setState({ kind: 'undone' })
    } catch (error) {
      setState({ kind: 'made', result, undoing: false, error })
    }
  }

  /** Shows the sheet; if the host cannot, what was made stays at hand. */
  const show = async (result: Generated) => {
    try {
      await workbook.select({ sheet: result.sheet, row: 0, column: 0, rows: 1, columns: 1 })
    } catch (error) {
      setState({ kind: 'made', result, undoing: false, error })
    }
  }

  return { state, show, generate, undo, cancel: () => controller.current?.abort() }
}

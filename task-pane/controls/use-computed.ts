import { useEffect, useState } from 'react'

/** What was computed last; it stays in sight while it is computed again. */
export interface Computed<T> {
  readonly value?: T
  readonly error?: unknown
  readonly computing: boolean
}

/** Computes after the pane has been painted, so that a moment's work never holds up a click. */
export function useComputed<T>(compute: () => T): Computed<T> {
  const [state, setState] = useState<{ readonly by?: () => T; readonly value?: T; readonly error?: unknown }>({})
  useEffect(() => {
    const timer = setTimeout(() => {
      try {
        setState({ by: compute, value: compute() })
      } catch (error) {
        setState({ by: compute, error })
      }
    })
    return () => clearTimeout(timer)
  }, [compute])
  const { by, ...known } = state
  return { ...known, computing: by !== compute }
}

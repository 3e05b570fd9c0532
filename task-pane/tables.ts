import { useCallback, useEffect, useState } from 'react'
import { liveDataset, type LiveDataset } from '../core/workbook/live-dataset'
import type { Workbook } from '../core/workbook/port'
import type { WorkbookTables } from '../core/workbook/recognise-workbook'

/** The workbook's tables as last read; they stay in sight while they are read again. */
export interface Tables {
  readonly tables?: WorkbookTables
  readonly error?: unknown
  readonly reading: boolean
  readonly readAgain: () => void
}

/** @param shared a reading that others use too; without one the pane has its own */
export function useTables(workbook: Workbook, shared: LiveDataset | undefined): Tables {
  const [state, setState] = useState<Omit<Tables, 'readAgain'>>({ reading: true })
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const live = shared ?? liveDataset(workbook)
    let latest = 0
    const read = async () => {
      latest += 1
      const mine = latest
      try {
        const tables = await live.get()
        if (mine === latest) setState({ tables, reading: false })
      } catch (error) {
        if (mine === latest) setState({ error, reading: false })
      }
    }
    const end = live.subscribe(() => {
      setState((before) => ({ ...before, reading: true }))
      void read()
    })
    void read()
    return () => {
      latest = -1
      end()
      if (live !== shared) live.dispose()
    }
  }, [workbook, shared, asked])
  const readAgain = useCallback(() => setAsked((count) => count + 1), [])
  return { ...state, readAgain }
}

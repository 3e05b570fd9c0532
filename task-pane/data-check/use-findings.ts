import { useEffect, useState } from 'react'
import { dataChecks, inOrder } from '../../core/data-check/check-data'
import type { Finding } from '../../core/data-check/finding'
import { findingsOf } from '../../core/workbook/data-check'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'

/** What the checks have found; the findings of before stay in sight while the tables are checked again. */
export interface Findings {
  readonly findings?: readonly Finding[]
  readonly error?: unknown
  readonly checking: boolean
}

/** Milliseconds. */
const LONGEST_TURN = 30

/** Checks the tables, and again whenever they change. */
export function useFindings(tables: WorkbookTables): Findings {
  const [state, setState] = useState<{ readonly of?: WorkbookTables } & Omit<Findings, 'checking'>>({})
  useEffect(() => {
    let wanted = true
    const check = async () => {
      const found: Finding[] = []
      let since = -Infinity
      for (const each of dataChecks()) {
        // A million rows take a moment: between two checks the pane comes to its turn.
        if (performance.now() - since > LONGEST_TURN) {
          await nextTask()
          since = performance.now()
        }
        if (!wanted) return
        found.push(...findingsOf(each, tables))
      }
      setState({ of: tables, findings: inOrder(found) })
    }
    check().catch((error: unknown) => {
      if (wanted) setState({ of: tables, error })
    })
    return () => {
      wanted = false
    }
  }, [tables])
  const { of, ...known } = state
  return { ...known, checking: of !== tables }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

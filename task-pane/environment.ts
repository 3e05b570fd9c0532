import { useEffect, useState } from 'react'
import type { Environment, Workbook } from '../core/workbook/port'

/** The host's language and theme; read again whenever the pane comes back into view, for they change without a word. */
export function useEnvironment(workbook: Workbook): Environment | undefined {
  const [environment, setEnvironment] = useState<Environment>()
  useEffect(() => {
    let shown = true
    const read = () => {
      workbook.environment().then(
        (now) => {
          if (shown) setEnvironment(now)
        },
        // Without an answer the pane stays as it is; the tables' own reading says what is wrong with the host.
        () => undefined,
      )
    }
    read()
    window.addEventListener('focus', read)
    document.addEventListener('visibilitychange', read)
    return () => {
      shown = false
      window.removeEventListener('focus', read)
      document.removeEventListener('visibilitychange', read)
    }
  }, [workbook])
  return environment
}

import { useEffect, useState } from 'react'

/** What a question to the workbook came to; neither as long as there is no answer. */
export interface Answer<T> {
  readonly value?: T
  readonly error?: unknown
}

/**
 * Asks once, and again whenever `ask` is another function; an answer that comes late to an earlier question is dropped.
 * @param ask keep it with `useCallback`
 */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [latest, setLatest] = useState<{ readonly ask: unknown; readonly answer: Answer<T> }>()
  useEffect(() => {
    let wanted = true
    const settle = (answer: Answer<T>) => {
      if (wanted) setLatest({ ask, answer })
    }
    ask().then(
      (value) => settle({ value }),
      (error: unknown) => settle({ error }),
    )
    return () => {
      wanted = false
    }
  }, [ask])
  return latest?.ask === ask ? latest.answer : {}
}

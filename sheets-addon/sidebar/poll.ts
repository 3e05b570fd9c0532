/**
 * Looks again and again while the sidebar is seen, one look after the other; the returned function ends it. Without a
 * connection there is nothing to see; the next time may do.
 */
export function poll(look: () => Promise<void>, every: number): () => void {
  let ended = false
  let timer = setTimeout(next, every)

  function next(): void {
    const looked = isSeen() ? look().catch(() => undefined) : Promise.resolve()
    void looked.then(() => {
      if (!ended) timer = setTimeout(next, every)
    })
  }

  return () => {
    ended = true
    clearTimeout(timer)
  }
}

function isSeen(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible'
}

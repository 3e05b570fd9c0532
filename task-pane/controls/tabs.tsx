import { useRef, type KeyboardEvent } from 'react'
import type { Text } from '../../core/locale/text'
import { useReader } from '../reader'

interface TabsProps<K extends string> {
  readonly label: string
  readonly names: Readonly<Record<K, Text>>
  readonly chosen: K
  readonly onChoose: (name: K) => void
}

/** A tab list as WAI-ARIA describes it: one stop for the Tab key, arrows, Home and End inside. */
export function Tabs<K extends string>({ label, names, chosen, onChoose }: TabsProps<K>) {
  const { say } = useReader()
  const list = useRef<HTMLDivElement>(null)
  const keys = Object.keys(names) as K[]
  const move = (event: KeyboardEvent) => {
    const next = nextTab(event.key, keys.indexOf(chosen), keys.length)
    const name = next === undefined ? undefined : keys[next]
    if (name === undefined) return
    event.preventDefault()
    onChoose(name)
    list.current?.querySelector<HTMLElement>(`#tab-${name}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className="tabs" ref={list} onKeyDown={move}>
      {keys.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === chosen}
          aria-controls={name === chosen ? `screen-${name}` : undefined}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {say(names[name])}
        </button>
      ))}
    </div>
  )
}

function nextTab(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count
    case 'ArrowLeft':
      return (current + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

interface CellEditorProps {
  readonly label: string
  /** What stands in the cell at first; all of it is selected unless it was typed already. */
  readonly text: string
  readonly isTyped: boolean
  /** `then` is where the focus goes: to the next row, to the next column, or where the person has gone. */
  readonly onDone: (text: string, then: 'down' | 'right' | 'away') => void
  readonly onCancel: () => void
}

/** A cell while somebody types into it: Enter takes what is typed, Esc leaves what was there. */
export function CellEditor({ label, text, isTyped, onDone, onCancel }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(text)
  // Enter and Esc take the field away, and with it the focus: that is no leaving.
  const isOver = useRef(false)
  useEffect(() => {
    input.current?.focus()
    if (!isTyped) input.current?.select()
  }, [isTyped])
  const end = (act: () => void) => {
    if (isOver.current) return
    isOver.current = true
    act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The table's own keys are letters and arrows to somebody who types.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      end(() => onDone(typed, event.key === 'Enter' ? 'down' : 'right'))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      end(onCancel)
    }
  }
  return (
    <input
      ref={input}
      className="cell-editor"
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(() => (typed === text && !isTyped ? onCancel() : onDone(typed, 'away')))}
    />
  )
}

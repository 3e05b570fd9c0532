import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { NARROWEST_PANE } from './preferences'

interface Props {
  readonly label: string
  readonly toggleLabel: string
  readonly width: number
  readonly shown: boolean
  readonly onWidth: (width: number) => void
  readonly onToggle: () => void
}

const NARROWEST_GRID = 320
const STEP = 20
/** Half of the divider's own width. */
const HALF = 5

/** Between grid and pane: drag it, move it with the arrow keys, or fold the pane away. */
export function Divider({ label, toggleLabel, width, shown, onWidth, onToggle }: Props) {
  const [dragging, setDragging] = useState(false)
  const setWidth = (wanted: number) =>
    onWidth(Math.round(Math.max(NARROWEST_PANE, Math.min(wanted, window.innerWidth - NARROWEST_GRID))))
  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragging(true)
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (dragging) setWidth(window.innerWidth - event.clientX - HALF)
  }
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'ArrowLeft') setWidth(width + STEP)
    if (event.key === 'ArrowRight') setWidth(width - STEP)
  }
  return (
    <div className={`divider${dragging ? ' dragging' : ''}`}>
      {shown && (
        <div
          className="divider-bar"
          role="separator"
          aria-orientation="vertical"
          aria-label={label}
          aria-valuenow={width}
          aria-valuemin={NARROWEST_PANE}
          tabIndex={0}
          onPointerDown={start}
          onPointerMove={move}
          onPointerUp={() => setDragging(false)}
          onKeyDown={press}
        />
      )}
      <button
        type="button"
        className="divider-toggle"
        onClick={onToggle}
        aria-label={toggleLabel}
        aria-expanded={shown}
      >
        {shown ? '›' : '‹'}
      </button>
    </div>
  )
}

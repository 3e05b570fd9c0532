import { useId, type ReactNode } from 'react'

interface DisclosureProps {
  readonly label: string
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** A button that shows what is below it, or hides it. */
export function Disclosure({ label, open, onToggle, children }: DisclosureProps) {
  const body = useId()
  return (
    <>
      <button
        type="button"
        className="button small disclosure"
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={onToggle}
      >
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> {label}
      </button>
      {open && <div id={body}>{children}</div>}
    </>
  )
}

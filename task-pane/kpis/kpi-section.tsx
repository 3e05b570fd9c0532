import { useId, useState, type ReactNode } from 'react'

interface KpiSectionProps {
  readonly title: string
  /** Whether it has to be opened to be seen. */
  readonly folded: boolean
  readonly children: ReactNode
}

/** KPIs under a heading; where it is folded, they are not there before it is opened. */
export function KpiSection({ title, folded, children }: KpiSectionProps) {
  const [open, setOpen] = useState(false)
  const [heading, body] = [useId(), useId()]
  return (
    <section className="kpi-section" aria-labelledby={heading}>
      <h2 id={heading}>
        {folded ? (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? body : undefined}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'} </span>
            {title}
          </button>
        ) : (
          title
        )}
      </h2>
      {(open || !folded) && (
        <ul className="kpis" id={body}>
          {children}
        </ul>
      )}
    </section>
  )
}

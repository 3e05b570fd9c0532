import { NotAvailable } from '../../core/input-error'
import type { ExplainedPart } from '../../core/kpis/explained-part'
import { grouped } from '../../core/kpis/format'
import { paneTexts } from '../../core/locale/pane'
import { useReader } from '../reader'

interface PartLineProps {
  readonly part: ExplainedPart
  /** What the whole number is about: told again only where a part differs. */
  readonly period: string
  readonly who: string
  readonly busy: boolean
  readonly onList: () => void
}

/** One figure of the arithmetic, the rows that it comes from and those left out, and a button that lists them. */
export function PartLine({ part, period, who, busy, onList }: PartLineProps) {
  const { say, locale } = useReader()
  const { name, value, rows, measure, interval } = part
  const other = [
    part.period.label === period ? '' : part.period.label,
    part.group.label === who ? '' : part.group.label,
  ].filter((label) => label !== '')
  return (
    <li className="part">
      <p>
        <span>
          {say(name)}
          {other.length > 0 && <span className="quiet"> ({other.join(', ')})</span>}
        </span>{' '}
        <strong className="amount">{value instanceof NotAvailable ? '–' : shown(value)}</strong>
      </p>
      {value instanceof NotAvailable && <p className="quiet">{value.in(locale)}</p>}
      {rows !== undefined && (
        <p className="quiet">
          {say(paneTexts.rowsCounted, { count: grouped(rows.used, 0), table: rows.table })}
          {rows.leftOut.map(({ reason, rows: count }) => (
            <span key={reason.en}>
              {' · '}
              {say(paneTexts.rowsLeftOut, { count: grouped(count, 0), reason })}
            </span>
          ))}
        </p>
      )}
      {interval !== undefined && (
        <p className="quiet">{say(paneTexts.interval, { low: shown(interval.low), high: shown(interval.high) })}</p>
      )}
      {measure !== undefined && (
        <button type="button" className="button small" disabled={busy} onClick={onList}>
          {say(paneTexts.listRows)}
          <span className="sr-only"> – {say(name)}</span>
        </button>
      )}
    </li>
  )
}

/** A part's number has no unit of its own: whole, or with two decimals. */
function shown(value: number): string {
  return grouped(value, Number.isInteger(value) ? 0 : 2)
}

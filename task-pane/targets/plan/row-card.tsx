import { grouped } from '../../../core/kpis/format'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { PlanRow, PlanSession } from '../../../core/targets/planner/plan-session'
import { useReader } from '../../reader'
import { amountText, growthText } from './amount-text'
import { historyText } from './grid-columns'

interface RowCardProps {
  readonly session: PlanSession
  readonly row: PlanRow
  readonly busy: boolean
  readonly onLock: () => void
  /** Opens a line for the row among locks and bounds. */
  readonly onLimit: () => void
}

/** What stands behind the value of the row that was chosen in the table, and what can be done with it. */
export function RowCard({ session, row, busy, onLock, onLimit }: RowCardProps) {
  const { say } = useReader()
  const amount = amountText(session.options.step)
  const value = session.value(row.node)
  const growth = growthText(value, row.basis)
  const isMoney = session.options.basis === 'last-year' && session.options.blend === undefined
  const load = loadOf(session, row)
  const isLocked = session.isLocked(row.node)
  const name = row.name || say(texts.total)
  const bounds = [
    [texts.floorIs, session.floorOf(row.node)],
    [texts.capIs, session.capOf(row.node)],
  ] as const
  const facts = [
    session.total > 0 && say(texts.shareOfTotal, { share: grouped((value / session.total) * 100, 1) }),
    isMoney &&
      say(row.isEstimated ? texts.onEstimate : texts.onBasis, { basis: amount(row.basis), growth: growth ?? '–' }),
    ...bounds.map(([text, bound]) => bound !== undefined && say(text, { bound: amount(bound) })),
    load !== undefined && say(texts.loadIs, { load: grouped(load * 100, 0) }),
    row.history.length > 0 && historyText(row, amount, say),
  ].filter((fact) => fact !== false)
  return (
    <div className="card row-card" role="group" aria-label={say(texts.about, { row: name })}>
      <div className="section-head">
        <h3>{name}</h3>
        <span className="amount">{amount(value)}</span>
      </div>
      <ul className="quiet">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button small" aria-pressed={isLocked} disabled={busy} onClick={onLock}>
          {say(isLocked ? texts.unlockIt : texts.lockIt)}
        </button>
        <button type="button" className="button small" onClick={onLimit}>
          {say(texts.boundIt)}
        </button>
      </div>
    </div>
  )
}

/** Target per unit of capacity, as a share of everybody's. */
function loadOf(session: PlanSession, { node, capacity }: PlanRow): number | undefined {
  const average = session.total / (session.rows[0]?.capacity ?? 0)
  return capacity > 0 && average > 0 ? session.value(node) / capacity / average : undefined
}

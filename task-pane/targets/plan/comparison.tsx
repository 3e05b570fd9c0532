import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { ComparedRow } from '../../../core/targets/planner/compare-plans'
import { useReader } from '../../reader'
import { amountText, changeText } from './amount-text'

interface ComparisonProps {
  readonly sheet: string
  readonly step: number
  readonly rows: readonly ComparedRow[]
  /** Shows all of it in the table above. */
  readonly onShowAll: () => void
}

/** As many as are taken in at a glance; the table has them all. */
const SHOWN = 5

/** What would change on the sheet where a plan stands already: the total, and the people whose targets change most. */
export function Comparison({ sheet, step, rows, onShowAll }: ComparisonProps) {
  const { say } = useReader()
  const [amount, change] = [amountText(step), changeText(step)]
  const people = rows.filter((row) => row.isPerson && row.change !== 0)
  const most = [...people].sort((one, other) => Math.abs(other.change) - Math.abs(one.change)).slice(0, SHOWN)
  const total = rows[0]
  const shown = [...(total === undefined ? [] : [total]), ...most]
  return (
    <div className="card">
      <p>{say(people.length === 0 ? texts.nothingChanges : texts.standsAlready, { sheet, count: people.length })}</p>
      {people.length > 0 && (
        <>
          <ul className="changes">
            {shown.map((row) => (
              <li key={row.path.join('\n')}>
                <span>{row.name || say(texts.total)}</span>
                <span className="amount">{row.new === undefined ? say(texts.isGone) : amount(row.new)}</span>
                <span className="quiet">
                  {row.old === undefined ? say(texts.isNew) : say(texts.was, { old: amount(row.old) })}
                </span>
                <span className="amount quiet">{change(row.change)}</span>
              </li>
            ))}
          </ul>
          <button type="button" className="link" onClick={onShowAll}>
            {say(texts.compareAll)}
          </button>
        </>
      )}
    </div>
  )
}

import { NotAvailable } from '../../../core/input-error'
import { grouped } from '../../../core/kpis/format'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import { TOLERANCE } from '../../../core/targets/fairness'
import type { PlanSession } from '../../../core/targets/planner/plan-session'
import { useReader } from '../../reader'

/** As many bars as are taken in at a glance; of more, the ends are shown. */
const SHOWN = 10
/** As many as a sentence can name. */
const NAMED = 5

interface Load {
  readonly name: string
  /** Target per unit of capacity, as a share of the average. */
  readonly share: number
  readonly isOut: boolean
}

/** How evenly the targets lie on people by what they can carry: bars beside a line for the average, and words. */
export function FairnessChart({ session }: { readonly session: PlanSession }) {
  const { say, locale } = useReader()
  const fairness = session.fairness()
  if (fairness instanceof NotAvailable) return <p className="quiet sentence">{fairness.in(locale)}</p>
  const out = new Set(fairness.outOfLine)
  const people = session.rows.filter(({ isPerson }) => isPerson)
  const loads = people
    .flatMap(({ name }, index): Load[] => {
      const load = fairness.loads[index]
      return load === undefined || fairness.average === 0
        ? []
        : [{ name, share: load / fairness.average, isOut: out.has(index) }]
    })
    .sort((one, other) => other.share - one.share)
  const most = Math.max(1, loads[0]?.share ?? 1)
  const half = SHOWN / 2
  // To leave out one or two would save nothing.
  const isLong = loads.length > SHOWN + 2
  const shown = isLong ? [...loads.slice(0, half), ...loads.slice(-half)] : loads
  const above = loads.filter(({ isOut, share }) => isOut && share > 1)
  const below = loads.filter(({ isOut, share }) => isOut && share < 1).reverse()
  const named = (some: readonly Load[]) => {
    const names = some
      .slice(0, NAMED)
      .map(({ name, share }) => say(texts.ofAverage, { name, share: percent(share) }))
      .join(say(texts.listed))
    return some.length > NAMED ? say(texts.namedAndMore, { names, count: some.length - NAMED }) : names
  }
  const tolerance = Math.round(TOLERANCE * 100)
  return (
    <div className="fairness">
      <p>
        {above.length + below.length === 0 && `✓ ${say(texts.allInLine, { tolerance })}`}
        {above.length > 0 && `▲ ${say(texts.carryMore, { tolerance, names: named(above) })}`}
        {above.length > 0 && below.length > 0 && <br />}
        {below.length > 0 && `▼ ${say(texts.carryLess, { tolerance, names: named(below) })}`}
      </p>
      <ul className="bars" style={{ ['--average' as string]: `${100 / most}%` }}>
        {shown.map(({ name, share, isOut }, index) => (
          <li key={name} className={isLong && index === half ? 'bar after-gap' : 'bar'}>
            <span className="bar-name" title={name}>
              {name}
            </span>
            <span className="bar-track" aria-hidden="true">
              <span className={isOut ? 'bar-length out' : 'bar-length'} style={{ width: `${(share / most) * 100}%` }} />
            </span>
            <span className="bar-value">
              {percent(share)}
              <span aria-hidden="true">{isOut ? (share > 1 ? ' ▲' : ' ▼') : ''}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {isLong && `${say(texts.leftOut, { count: loads.length - SHOWN })} `}
        {say(texts.spread, {
          spread: Number.isFinite(fairness.spread) ? grouped(fairness.spread, 2) : '∞',
          gini: grouped(fairness.gini, 2),
        })}
      </p>
    </div>
  )
}

function percent(share: number): string {
  return `${grouped(share * 100, 0)}%`
}

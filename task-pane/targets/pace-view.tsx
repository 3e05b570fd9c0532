import { useCallback, useMemo, useState } from 'react'
import { isoDay } from '../../core/cells/day'
import { NotAvailable } from '../../core/input-error'
import { paneTexts } from '../../core/locale/pane'
import { targetsPaneTexts } from '../../core/locale/targets-pane'
import { targetPaces, type PaceShape, type TargetPace } from '../../core/target-review/target-pace'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import { suggestPeriods } from '../../core/workbook/period-suggestions'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Choice } from '../controls/choice'
import { Message } from '../controls/message'
import { PeriodField } from '../controls/period-field'
import { useComputed } from '../controls/use-computed'
import { argumentOf, useReader } from '../reader'
import { NoTargets } from './no-targets'
import { PaceItem } from './pace-item'

interface PaceViewProps {
  readonly tables: WorkbookTables
  readonly onPlan: () => void
}

/** As many as give an overview; the rest comes when asked for. */
const SHOWN = 40

/** Where the targets of a period stand today, the furthest behind first. */
export function PaceView({ tables, onPlan }: PaceViewProps) {
  const hasTargets = tables.found.some(({ entity }) => entity === 'targets')
  return hasTargets ? <Paces tables={tables} /> : <NoTargets onPlan={onPlan} />
}

function Paces({ tables }: Pick<PaceViewProps, 'tables'>) {
  const { say, explain } = useReader()
  const periods = useMemo(() => suggestPeriods(tables), [tables])
  const [period, setPeriod] = useState(() => periods[0] ?? '')
  const [by, setBy] = useState<PaceShape>('workdays')
  const compute = useCallback(
    () => targetPaces(tables.dataset, ownKpisOf(tables.settings), tables.calendar, { period, by }),
    [tables, period, by],
  )
  const { value, error } = useComputed(compute)
  const problem = error === undefined ? undefined : explain(error)
  const isAtPeriod = problem !== undefined && argumentOf(error) !== 'by'
  return (
    <section>
      <div className="fields two">
        <PeriodField
          value={period}
          suggestions={periods}
          problem={isAtPeriod ? problem : undefined}
          onChange={setPeriod}
        />
        <Choice
          label={say(targetsPaneTexts.expectedBy)}
          value={by}
          options={[
            { value: 'workdays', label: say(targetsPaneTexts.workdays) },
            { value: 'workdays-china', label: say(targetsPaneTexts.chinaWorkdays) },
            { value: 'seasonal', label: say(targetsPaneTexts.seasonal) },
          ]}
          onChange={(chosen) => setBy(shapeNamed(chosen))}
        />
      </div>
      {problem !== undefined && !isAtPeriod && <Message intent="warning">{problem}</Message>}
      <p className="quiet">{say(targetsPaneTexts.asOf, { day: isoDay(tables.environment.today) })}</p>
      {value === undefined ? (
        problem === undefined && <Computing />
      ) : (
        // Another question begins with the first of its answers again.
        <PaceList key={`${period} ${by}`} paces={value} />
      )}
    </section>
  )
}

function Computing() {
  const { say } = useReader()
  return (
    <p role="status" className="quiet">
      <span className="spinner" aria-hidden="true" /> {say(paneTexts.reading)}
    </p>
  )
}

function PaceList({ paces }: { readonly paces: readonly TargetPace[] }) {
  const { say } = useReader()
  const [shown, setShown] = useState(SHOWN)
  const sorted = useMemo(() => [...paces].sort((one, other) => gapOf(one) - gapOf(other)), [paces])
  if (paces.length === 0) return <Message intent="info">{say(targetsPaneTexts.noneThen)}</Message>
  const behind = paces.filter((each) => gapOf(each) < 0).length
  const ahead = paces.filter((each) => gapOf(each) > 0 && Number.isFinite(gapOf(each))).length
  const more = sorted.length - shown
  return (
    <>
      <p role="status">{say(targetsPaneTexts.summary, { ahead, behind })}</p>
      <ul className="kpis">
        {sorted.slice(0, shown).map((each) => (
          <PaceItem key={`${each.who} ${each.kpi.id} ${each.kpi.parameter?.given ?? ''}`} standing={each} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + SHOWN)}>
          {say(targetsPaneTexts.showMore, { count: Math.min(more, SHOWN) })}
        </button>
      )}
    </>
  )
}

/** How far ahead, as a share of the target; those without a pace come last. */
function gapOf({ pace, target }: TargetPace): number {
  if (pace instanceof NotAvailable) return Infinity
  return target === 0 ? pace.ahead : pace.ahead / Math.abs(target)
}

function shapeNamed(name: string): PaceShape {
  return name === 'workdays-china' || name === 'seasonal' ? name : 'workdays'
}

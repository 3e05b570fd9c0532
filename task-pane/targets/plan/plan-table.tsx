import { useMemo, useRef, useState } from 'react'
import { paneTexts } from '../../../core/locale/pane'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { ComparedRow } from '../../../core/targets/planner/compare-plans'
import { pathKey } from '../../../core/targets/planner/plan-limits'
import type { PlanSession } from '../../../core/targets/planner/plan-session'
import { Choice } from '../../controls/choice'
import { useReader } from '../../reader'
import { amountText } from './amount-text'
import { columnsOf, type GridView } from './grid-columns'
import { PlanGrid, type ActiveCell } from './plan-grid'
import { RefusalMessage } from './refusal-message'
import { RowCard } from './row-card'
import { SumCheck } from './sum-check'
import { useTreeList } from './tree-list'
import type { PlanWork } from './use-plan'

interface PlanTableProps {
  readonly session: PlanSession
  readonly work: PlanWork
  readonly view: GridView
  readonly onView: (view: GridView) => void
  /** Absent where no plan stands that this one could be compared with. */
  readonly compared: readonly ComparedRow[] | undefined
  readonly fiscalYearStart: number
  readonly onLimit: (path: readonly string[]) => void
}

/** The plan to be looked through and worked on. */
export function PlanTable({ session, work, view, onView, compared, fiscalYearStart, onLimit }: PlanTableProps) {
  const { say } = useReader()
  const { rows } = session
  const lines = useMemo(() => rows.map(({ path, depth }) => ({ key: pathKey(path), depth })), [rows])
  const list = useTreeList(lines)
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<ActiveCell>({ row: '', column: 'name' })
  const views: readonly GridView[] = ['period', 'quarters', 'months', ...(compared ? (['compared'] as const) : [])]
  const shownView = views.includes(view) ? view : 'period'
  const columns = columnsOf(session, shownView, compared, fiscalYearStart, say)
  const chosen = rows[lines.findIndex(({ key }) => key === active.row)] ?? rows[0]
  const hasUnits = rows.some((row) => !row.isPerson && row.depth > 0)
  const allOpen = rows.every((_, position) => !list.isParent(position) || list.isOpen(position))
  const { refusal, computing } = work
  const lock = (node: number) => work.lock(node, !session.isLocked(node))
  return (
    <>
      <div className="plan-tools">
        <Choice
          label={say(texts.columns)}
          labelHidden
          value={shownView}
          options={views.map((each) => ({ value: each, label: say(texts.views[each]) }))}
          onChange={(name) => onView(views.find((each) => each === name) ?? 'period')}
        />
        {hasUnits && (
          <button type="button" className="button small" onClick={() => list.openAll(!allOpen)}>
            {say(allOpen ? texts.closeAll : texts.openAll)}
          </button>
        )}
        <button
          type="button"
          className="button small"
          disabled={computing || !session.canUndo}
          aria-keyshortcuts="Control+Z"
          aria-label={say(paneTexts.undo)}
          title={say(paneTexts.undo)}
          onClick={work.undo}
        >
          ↶
        </button>
        <button
          type="button"
          className="button small"
          disabled={computing || !session.canRedo}
          aria-keyshortcuts="Control+Y"
          aria-label={say(texts.redo)}
          title={say(texts.redo)}
          onClick={work.redo}
        >
          ↷
        </button>
      </div>
      <div ref={frame}>
        <PlanGrid
          label={say(texts.planTable)}
          rows={rows}
          list={list}
          keyOf={(position) => lines[position]?.key ?? ''}
          columns={columns}
          active={active}
          moved={work.moved}
          busy={computing}
          onActive={setActive}
          onEdit={work.edit}
          onLock={lock}
          onUndo={work.undo}
          onRedo={work.redo}
        />
      </div>
      <SumCheck session={session} />
      {refusal !== undefined && (
        <RefusalMessage
          refusal={refusal}
          amount={amountText(session.options.step)}
          onTaken={() => frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
        />
      )}
      {chosen !== undefined && (
        <RowCard
          session={session}
          row={chosen}
          busy={computing}
          onLock={() => lock(chosen.node)}
          onLimit={() => onLimit(chosen.path)}
        />
      )}
      <p className="quiet">{say(texts.gridHint)}</p>
    </>
  )
}

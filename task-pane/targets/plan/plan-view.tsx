import { useMemo, useRef, useState } from 'react'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import { comparePlans } from '../../../core/targets/planner/compare-plans'
import type { PlanSession } from '../../../core/targets/planner/plan-session'
import type { Workbook } from '../../../core/workbook/port'
import type { WorkbookTables } from '../../../core/workbook/recognise-workbook'
import { planCandidates, planLevelsOf } from '../../../core/workbook/target-plan/suggest-plan'
import { Message } from '../../controls/message'
import { Step } from '../../controls/step'
import { argumentOf, useReader } from '../../reader'
import { amountText, growthText } from './amount-text'
import { BasisStep } from './basis-step'
import { BeginWith } from './begin-with'
import { Comparison } from './comparison'
import { FairnessChart } from './fairness-chart'
import { GoalStep } from './goal-step'
import type { GridView } from './grid-columns'
import { LimitsStep, withLimit } from './limits-step'
import { nearestTotal } from './nearest'
import { PeopleStep } from './people-step'
import { draftOf } from './plan-draft'
import { PlanNotes } from './plan-notes'
import { PlanTable } from './plan-table'
import { usePlan } from './use-plan'
import { useSheets } from './use-sheets'
import { useStandingPlan } from './use-standing-plan'
import { WriteStep } from './write-step'

interface PlanViewProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
}

/** Arguments that a field or a step of its own shows the problem of. */
const places = {
  goal: ['kpi', 'period', 'total', 'step'],
  people: ['people', 'levels'],
  basis: ['basis', 'blend', 'shape', 'quarterEnd'],
  limits: ['limits', 'overAssignment'],
} as const
const inFields = ['period', 'total', 'quarterEnd', 'overAssignment']

/** A target plan on one page: what, who, by what, within which limits, how it comes out, and onto its sheet. */
export function PlanView({ workbook, tables }: PlanViewProps) {
  const { say, explain } = useReader()
  const work = usePlan(workbook, tables)
  const { draft, suggested, session, error, computing, change } = work
  const [view, setView] = useState<GridView>('period')
  const everybody = useMemo(() => planCandidates(tables), [tables])
  const levels = useMemo(() => planLevelsOf(tables), [tables])
  const periods = useMemo(() => partsOf(suggested.period), [suggested])
  const sheets = useSheets(workbook, tables)
  const paths = useMemo(() => session?.rows.map(({ path }) => path) ?? [], [session])
  const plan = useStandingPlan(workbook, tables, session?.options.kpi, session?.options.period)
  const compared = session === undefined || plan === undefined ? undefined : comparePlans(plan, session)

  const [asked, setAsked] = useState<{ readonly path: readonly string[] }>()
  /** A line for locks and bounds, with the focus in it. */
  const addLimit = (path: readonly string[]) => {
    change({ ...draft, limits: withLimit(draft.limits, path) })
    setAsked({ path })
  }

  const preview = useRef<HTMLDivElement>(null)
  const showCompared = () => {
    setView('compared')
    preview.current?.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus()
  }

  const isBlank = draft.total.trim() === ''
  const problem = error === undefined || isBlank ? undefined : explain(error)
  const argument = argumentOf(error) ?? ''
  const problemOf = (field: string) => (argument === field ? problem : undefined)
  const best = nearestTotal(error)
  const takeBest = best !== undefined && {
    label: say(texts.takeTotal, { total: amountText(draft.step)(best) }),
    onClick: () => change({ ...draft, total: amountText(draft.step)(best) }),
  }
  /** What is wrong with a step, where no field of it says so. */
  const warning = (step: readonly string[]) =>
    problem !== undefined &&
    best === undefined &&
    step.includes(argument) &&
    !inFields.includes(argument) && <Message intent="warning">{problem}</Message>
  const isElsewhere =
    problem !== undefined &&
    best === undefined &&
    !Object.values(places).some((step) => (step as readonly string[]).includes(argument))
  return (
    <form className="steps" onSubmit={(event) => event.preventDefault()}>
      <Step number={1} title={texts.goal} id="plan-goal">
        <BeginWith tables={tables} suggested={suggested} onBegin={(options) => change(draftOf(options))} />
        <GoalStep
          draft={draft}
          tables={tables}
          periods={periods}
          hint={session && goalHint(session)}
          problemOf={problemOf}
          onChange={change}
        />
        {warning(places.goal)}
      </Step>
      <Step number={2} title={texts.people} id="plan-people">
        <PeopleStep draft={draft} everybody={everybody} levels={levels} onChange={change} />
        {warning(places.people)}
      </Step>
      <Step number={3} title={texts.basisAndShape} id="plan-basis">
        <BasisStep draft={draft} sheets={sheets} problemOf={problemOf} onChange={change} />
        {warning(places.basis)}
        {session !== undefined && <PlanNotes notes={session.notes} />}
      </Step>
      <Step number={4} title={texts.limits} id="plan-limits">
        <LimitsStep
          draft={draft}
          paths={paths}
          asked={asked}
          problemOf={problemOf}
          onChange={change}
          onAdd={addLimit}
        />
        {warning(places.limits)}
      </Step>
      <Step number={5} title={texts.preview} id="plan-preview">
        {isBlank && <p className="quiet">{say(texts.typeTotal)}</p>}
        {isElsewhere && <Message intent="warning">{problem}</Message>}
        {takeBest !== false && (
          <Message intent="warning" actions={[takeBest]}>
            {problem}
          </Message>
        )}
        {work.restore !== undefined && (
          <Message intent="info" actions={[{ label: say(texts.restore), onClick: work.restore }]}>
            {say(texts.splitAnew)}
          </Message>
        )}
        {work.renew !== undefined && (
          <Message intent="info" actions={[{ label: say(texts.renew), onClick: work.renew }]}>
            {say(texts.dataChanged)}
          </Message>
        )}
        {session !== undefined && (
          <div className="plan-preview" ref={preview}>
            <PlanTable
              session={session}
              work={work}
              view={view}
              onView={setView}
              compared={compared}
              fiscalYearStart={tables.calendar.fiscalYearStart}
              onLimit={addLimit}
            />
            <h3>{say(texts.fairness)}</h3>
            <FairnessChart session={session} />
          </div>
        )}
      </Step>
      <Step number={6} title={texts.writeTitle} id="plan-write">
        {compared !== undefined && plan !== undefined && (
          <Comparison sheet={plan.sheet} step={draft.step} rows={compared} onShowAll={showCompared} />
        )}
        <WriteStep workbook={workbook} session={computing ? undefined : session} />
      </Step>
    </form>
  )

  /** How the total compares with what the people sold a year before. */
  function goalHint({ options, rows, total }: PlanSession): string | undefined {
    const before = rows[0]?.basis ?? 0
    const growth = growthText(total, before)
    if (options.basis !== 'last-year' || options.blend !== undefined || growth === undefined) return undefined
    return say(texts.againstBasis, { basis: amountText(options.step)(before), growth })
  }
}

/** A year and its parts, as people write them. */
function partsOf(year: string): readonly string[] {
  return ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'].map((part) => `${year}${part}`)
}

import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { paneTexts } from '../../core/locale/pane'
import type { Text } from '../../core/locale/text'
import { peopleOf } from '../../core/measures/group'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import { suggestPeriods } from '../../core/workbook/period-suggestions'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Message } from '../controls/message'
import { NeedsTables } from '../controls/needs-tables'
import { PeriodField } from '../controls/period-field'
import { argumentOf, useReader } from '../reader'
import { fieldOf, stillThere, type Draft } from './draft'
import { GenerateStep } from './generate-step'
import { KpiStep } from './kpi-step'
import { firstDraft, outcomeOf } from './outcome'
import { PeopleStep } from './people-step'
import { PreviewTable } from './preview-table'
import { StandingScorecards } from './standing-scorecards'

interface ScorecardsProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  readonly onHome: () => void
}

/** A team scorecard in four steps on one page: when, who, what counts, and how it will look. */
export function Scorecards({ workbook, tables, onHome }: ScorecardsProps) {
  if (tables.found.length === 0) return <NeedsTables onHome={onHome} />
  return <ScorecardForm workbook={workbook} tables={tables} />
}

function ScorecardForm({ workbook, tables }: Omit<ScorecardsProps, 'onHome'>) {
  const { explain } = useReader()
  const periods = useMemo(() => suggestPeriods(tables), [tables])
  const everybody = useMemo(() => peopleOf(tables.dataset), [tables])
  const [form, setForm] = useState<Draft>(() => firstDraft(tables, everybody))
  const draft = useMemo(
    () => stillThere(form, everybody, ownKpisOf(tables.settings)),
    [form, everybody, tables.settings],
  )
  // Typing goes before computing.
  const settled = useDeferredValue(draft)
  const outcome = useMemo(() => outcomeOf(settled, tables), [settled, tables])
  const problem = outcome.error === undefined ? undefined : explain(outcome.error)
  const field = argumentOf(outcome.error) ?? ''
  const isAt = (...fields: readonly string[]) => problem !== undefined && fields.includes(field)
  const fieldsOfItems = draft.items.flatMap(({ kpi }) => [fieldOf.weight(kpi), fieldOf.target(kpi)])
  const isShown = isAt('period', 'people', 'kpis', 'weights', ...fieldsOfItems)
  return (
    <form className="steps" onSubmit={(event) => event.preventDefault()}>
      <Step number={1} title={paneTexts.period} id="scorecard-period">
        <PeriodField
          labelHidden
          value={draft.period}
          suggestions={periods}
          problem={isAt('period') ? problem : undefined}
          onChange={(period) => setForm({ ...draft, period })}
        />
      </Step>
      <Step number={2} title={paneTexts.people} id="scorecard-people">
        <PeopleStep people={everybody} chosen={draft.people} onChange={(people) => setForm({ ...draft, people })} />
        {isAt('people') && <Message intent="warning">{problem}</Message>}
      </Step>
      <Step number={3} title={paneTexts.kpisAndWeights} id="scorecard-kpis">
        <KpiStep
          draft={draft}
          tables={tables}
          suggested={outcome.suggested}
          inTable={outcome.inTable}
          problem={problem === undefined ? undefined : { field, sentence: problem }}
          onChange={setForm}
        />
        {isAt('kpis', 'weights') && <Message intent="warning">{problem}</Message>}
      </Step>
      <Step number={4} title={paneTexts.preview} id="scorecard-preview">
        {outcome.preview !== undefined && <PreviewTable preview={outcome.preview} />}
        {problem !== undefined && !isShown && <Message intent="warning">{problem}</Message>}
        <GenerateStep workbook={workbook} tables={tables} options={outcome.options} />
      </Step>
      <StandingScorecards workbook={workbook} tables={tables} />
    </form>
  )
}

interface StepProps {
  readonly number: number
  readonly title: Text
  readonly id: string
  readonly children: ReactNode
}

function Step({ number, title, id, children }: StepProps) {
  const { say } = useReader()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="step-title">
        <span className="step-number" aria-hidden="true">
          {number}
        </span>
        {say(title)}
      </h2>
      {children}
    </section>
  )
}

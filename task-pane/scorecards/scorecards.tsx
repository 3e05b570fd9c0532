import { useDeferredValue, useMemo, useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import { peopleOf } from '../../core/measures/group'
import type { GradeMove } from '../../core/scoring/calibrate'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import { suggestPeriods } from '../../core/workbook/period-suggestions'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { standardGrading } from '../../core/workbook/team-scorecard-options'
import { Message } from '../controls/message'
import { NeedsTables } from '../controls/needs-tables'
import { PeriodField } from '../controls/period-field'
import { Step } from '../controls/step'
import { argumentOf, useReader } from '../reader'
import { Calibration } from './calibration'
import { fieldOf, stillThere, type Draft } from './draft'
import { isCurveField } from './draft-curve'
import { GenerateStep } from './generate-step'
import { GradingStep, isGradingField } from './grading-step'
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
  // Those of each period: whoever looks at another one finds them again.
  const [moves, setMoves] = useState<Readonly<Record<string, readonly GradeMove[]>>>({})
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
  const isShown =
    isAt('period', 'people', 'kpis', 'weights', ...fieldsOfItems) ||
    (problem !== undefined &&
      (isGradingField(field, draft.grading) || draft.items.some(({ kpi }) => isCurveField(field, kpi))))
  const { preview } = outcome
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
          preview={preview}
          problem={problem === undefined ? undefined : { field, sentence: problem }}
          onChange={setForm}
        />
        {isAt('kpis', 'weights') && <Message intent="warning">{problem}</Message>}
        <GradingStep
          grading={draft.grading}
          missing={draft.missing}
          problem={problem === undefined ? undefined : { field, sentence: problem }}
          onGrading={(grading) => setForm({ ...draft, grading })}
          onMissing={(missing) => setForm({ ...draft, missing })}
        />
      </Step>
      <Step number={4} title={paneTexts.preview} id="scorecard-preview">
        {preview !== undefined && <PreviewTable preview={preview} />}
        {problem !== undefined && !isShown && <Message intent="warning">{problem}</Message>}
        <GenerateStep workbook={workbook} tables={tables} options={outcome.options} />
        {preview !== undefined && (
          <Calibration
            preview={preview}
            grading={outcome.options?.grading ?? standardGrading}
            moves={moves[preview.period.label] ?? []}
            onMoves={(next) => setMoves({ ...moves, [preview.period.label]: next })}
          />
        )}
      </Step>
      <StandingScorecards workbook={workbook} tables={tables} />
    </form>
  )
}

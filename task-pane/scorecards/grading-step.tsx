import { Field } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import { missingRules, type MissingRule } from '../../core/scoring/total'
import { Choice } from '../controls/choice'
import { Disclosure } from '../controls/disclosure'
import { useReader, type Reader } from '../reader'
import { gradesIn, gradingField, totalShare, withGrades, type DraftGrade, type DraftGrading } from './draft-grading'
import { TypedNumber } from './typed-number-field'

interface GradingStepProps {
  readonly grading: DraftGrading
  readonly missing: MissingRule
  readonly problem?: { readonly field: string | undefined; readonly sentence: string } | undefined
  readonly onGrading: (grading: DraftGrading) => void
  readonly onMissing: (missing: MissingRule) => void
}

/** How totals become grades, and what a missing score does: closed it says so in a line. */
export function GradingStep(props: GradingStepProps) {
  const { say } = useReader()
  const [open, setOpen] = useState(false)
  const { grading, problem } = props
  return (
    <div className="grading">
      <Disclosure
        label={say(texts.grades, { grades: summaryOf(grading, say) })}
        // What is wrong is never hidden.
        open={open || isGradingField(problem?.field, grading)}
        onToggle={() => setOpen(!open)}
      >
        <OpenGrading {...props} />
      </Disclosure>
    </div>
  )
}

function OpenGrading({ grading, missing, problem, onGrading, onMissing }: GradingStepProps) {
  const { say } = useReader()
  const problemId = useId()
  const wrong = isGradingField(problem?.field, grading) ? problem : undefined
  const total = totalShare(grading)
  return (
    <div className="card curve-fields">
      <Choice
        label={say(texts.gradeBy)}
        value={grading.kind}
        options={(['bands', 'forced'] as const).map((value) => ({ value, label: say(texts.gradings[value]) }))}
        onChange={(kind) => onGrading({ ...grading, kind: kind === 'forced' ? 'forced' : 'bands' })}
      />
      <p className="quiet">{say(texts.gradingWhy[grading.kind])}</p>
      <GradesTable grading={grading} wrong={wrong?.field} problemId={problemId} onChange={onGrading} />
      {grading.kind === 'forced' && (
        <p role="status" className={total === 100 ? 'good' : 'poor'}>
          {say(texts.total)} <strong>{total}%</strong>
        </p>
      )}
      {wrong !== undefined && wrong.field !== gradingField.guard && (
        <p id={problemId} role="alert" className="problem">
          {wrong.sentence}
        </p>
      )}
      {grading.kind === 'forced' && (
        <Field
          label={say(texts.guard)}
          {...(wrong?.field === gradingField.guard ? { validationMessage: wrong.sentence } : {})}
          {...(grading.guard.trim() === '' ? { hint: say(texts.noGuard) } : {})}
        >
          {(control) => (
            <input
              {...control}
              className="input number"
              inputMode="decimal"
              value={grading.guard}
              onChange={(event) => onGrading({ ...grading, guard: event.target.value })}
            />
          )}
        </Field>
      )}
      <Choice
        label={say(texts.missing)}
        value={missing}
        options={missingRules.map((value) => ({ value, label: say(texts.missingRules[value]) }))}
        onChange={(chosen) => onMissing(missingRules.find((rule) => rule === chosen) ?? missing)}
      />
    </div>
  )
}

interface GradesTableProps {
  readonly grading: DraftGrading
  /** The field that the problem is about. */
  readonly wrong: string | undefined
  readonly problemId: string
  readonly onChange: (grading: DraftGrading) => void
}

function GradesTable({ grading, wrong, problemId, onChange }: GradesTableProps) {
  const { say } = useReader()
  const grades = gradesIn(grading)
  const place = grading.kind === 'bands' ? texts.from : texts.share
  const put = (changed: readonly DraftGrade[]) => onChange(withGrades(grading, changed))
  const change = (index: number, part: Partial<DraftGrade>) =>
    put(grades.map((row, position) => (position === index ? { ...row, ...part } : row)))
  return (
    <>
      <div className="small-table">
        <div className="small-table-head quiet" aria-hidden="true">
          <span>{say(texts.grade)}</span>
          <span>{say(place)}</span>
        </div>
        {grades.map(({ grade, at }, index) => (
          <div key={index} className="small-table-row grade-row">
            <input
              className="input"
              autoComplete="off"
              aria-label={say(texts.gradeRow, { number: index + 1, field: texts.grade })}
              aria-invalid={wrong === gradingField.grade(index) ? true : undefined}
              aria-describedby={wrong === gradingField.grade(index) ? problemId : undefined}
              value={grade}
              onChange={(event) => change(index, { grade: event.target.value })}
            />
            <TypedNumber
              label={say(texts.gradeRow, { number: index + 1, field: place })}
              value={at}
              problemId={wrong === gradingField.at(index) ? problemId : undefined}
              onChange={(typed) => change(index, { at: typed })}
            />
            {grades.length > 2 && (
              <button
                type="button"
                className="link"
                aria-label={say(texts.removeGrade, { grade })}
                onClick={() => put(grades.filter((_, position) => position !== index))}
              >
                ✕
              </button>
            )}
          </div>
        ))}
      </div>
      <button type="button" className="button small start" onClick={() => put([...grades, { grade: '', at: '0' }])}>
        {say(texts.addGrade)}
      </button>
    </>
  )
}

/** Whether a field is one of a grading. */
export function isGradingField(field: string | undefined, grading: DraftGrading): boolean {
  if (field === undefined) return false
  const fields = gradesIn(grading).flatMap((_, index) => [gradingField.grade(index), gradingField.at(index)])
  return [gradingField.whole, gradingField.guard, ...fields].includes(field)
}

/** "S from 110, A from 100", or "A 20%, B 70%, C 10%". */
function summaryOf(grading: DraftGrading, say: Reader['say']): string {
  return gradesIn(grading)
    .map(({ grade, at }) =>
      grading.kind === 'bands'
        ? say(texts.gradeFrom, { grade, from: at })
        : say(texts.gradeShare, { grade, share: at.replace(/%\s*$/, '') }),
    )
    .join(say(texts.listed))
}

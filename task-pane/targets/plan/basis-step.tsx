import { Field } from '@fluentui/react-components'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { PlanShape } from '../../../core/targets/planner/plan-options'
import { Choice } from '../../controls/choice'
import { useReader } from '../../reader'
import { BasisChoice } from './basis-choice'
import type { PlanDraft } from './plan-draft'

interface BasisStepProps {
  readonly draft: PlanDraft
  readonly sheets: readonly string[]
  readonly problemOf: (argument: string) => string | undefined
  readonly onChange: (draft: PlanDraft) => void
}

const shapes: readonly PlanShape[] = ['equal', 'workdays', 'workdays-china', 'seasonal', 'last-year']

/** What the total is split by, over people and over months. */
export function BasisStep({ draft, sheets, problemOf, onChange }: BasisStepProps) {
  const { say } = useReader()
  const { basis, blend } = draft
  const quarterEnd = problemOf('quarterEnd')
  return (
    <div className="fields">
      <BasisChoice
        label={texts.basis}
        basis={basis}
        sheets={sheets}
        onChange={(next) => onChange({ ...draft, basis: next })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={blend !== undefined}
          onChange={({ target }) => {
            const { blend: _, ...rest } = draft
            const other = basis.kind === 'capacity' ? 'equal' : 'capacity'
            onChange(
              target.checked ? { ...rest, blend: { with: { kind: other, sheet: '', range: '' }, percent: 50 } } : rest,
            )
          }}
        />
        {say(texts.blendWith)}
      </label>
      {blend !== undefined && (
        <>
          <BasisChoice
            label={texts.secondBasis}
            basis={blend.with}
            sheets={sheets}
            onChange={(next) => onChange({ ...draft, blend: { ...blend, with: next } })}
          />
          <Field
            label={say(texts.mixture, {
              one: say(texts.bases[basis.kind]),
              percent: blend.percent,
              other: say(texts.bases[blend.with.kind]),
              rest: 100 - blend.percent,
            })}
          >
            {(control) => (
              <input
                {...control}
                className="slider"
                type="range"
                min={0}
                max={100}
                step={5}
                value={blend.percent}
                aria-valuetext={`${blend.percent}%`}
                onChange={(event) => onChange({ ...draft, blend: { ...blend, percent: Number(event.target.value) } })}
              />
            )}
          </Field>
        </>
      )}
      <div className="fields two">
        <Choice
          label={say(texts.shape)}
          value={draft.shape}
          options={shapes.map((shape) => ({ value: shape, label: say(texts.shapes[shape]) }))}
          onChange={(name) => onChange({ ...draft, shape: shapes.find((shape) => shape === name) ?? draft.shape })}
        />
        <Field label={say(texts.quarterEnd)} {...(quarterEnd === undefined ? {} : { validationMessage: quarterEnd })}>
          {(control) => (
            <input
              {...control}
              className="input number"
              inputMode="decimal"
              placeholder="0"
              value={draft.quarterEnd}
              onChange={(event) => onChange({ ...draft, quarterEnd: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  )
}

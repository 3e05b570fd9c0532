import { Field } from '@fluentui/react-components'
import { paneTexts } from '../../../core/locale/pane'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { Text } from '../../../core/locale/text'
import { Choice } from '../../controls/choice'
import { useReader } from '../../reader'
import type { BasisKind, DraftBasis } from './plan-draft'

interface BasisChoiceProps {
  readonly label: Text
  readonly basis: DraftBasis
  readonly sheets: readonly string[]
  readonly onChange: (basis: DraftBasis) => void
}

const kinds: readonly BasisKind[] = ['last-year', 'pipeline', 'capacity', 'equal', 'range']

/** One basis; of a range, also where it stands. */
export function BasisChoice({ label, basis, sheets, onChange }: BasisChoiceProps) {
  const { say } = useReader()
  return (
    <>
      <Choice
        label={say(label)}
        value={basis.kind}
        options={kinds.map((kind) => ({ value: kind, label: say(texts.bases[kind]) }))}
        onChange={(name) => {
          const kind = kinds.find((each) => each === name) ?? basis.kind
          onChange({ ...basis, kind, sheet: basis.sheet === '' && kind === 'range' ? (sheets[0] ?? '') : basis.sheet })
        }}
      />
      {basis.kind === 'range' && (
        <div className="fields two">
          <Choice
            label={say(paneTexts.sheet)}
            value={basis.sheet}
            options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => onChange({ ...basis, sheet })}
          />
          <Field label={say(texts.range)} hint={say(texts.rangeHint)}>
            {(control) => (
              <input
                {...control}
                className="input"
                placeholder="A2:B30"
                autoComplete="off"
                spellCheck={false}
                value={basis.range}
                onChange={(event) => onChange({ ...basis, range: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  )
}

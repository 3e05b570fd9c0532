import { ProgressBar } from '@fluentui/react-components'
import { paneTexts } from '../../core/locale/pane'
import type { Workbook } from '../../core/workbook/port'
import type { TeamScorecardOptions } from '../../core/workbook/team-scorecard-options'
import { Message } from '../controls/message'
import { useReader } from '../reader'
import { useGenerate } from './use-generate'

interface GenerateStepProps {
  readonly workbook: Workbook
  /** Absent as long as something in the form is wrong. */
  readonly options: TeamScorecardOptions | undefined
}

/** Makes the scorecard, shows how far it is, and hands over the result. */
export function GenerateStep({ workbook, options }: GenerateStepProps) {
  const { say, explain } = useReader()
  const { state, generate, show, undo, cancel } = useGenerate(workbook)
  if (state.kind === 'running') {
    const percent = Math.round(state.share * 100)
    return (
      <div className="generate" role="status">
        <p>{say(paneTexts.generating, { percent })}</p>
        <ProgressBar value={state.share} aria-label={say(paneTexts.generate)} />
        <button type="button" className="button" autoFocus onClick={cancel}>
          {say(paneTexts.cancel)}
        </button>
      </div>
    )
  }
  return (
    <div className="generate">
      {state.kind === 'made' && (
        <Message
          intent="success"
          takesFocus
          actions={[
            {
              label: say(paneTexts.showIt),
              primary: true,
              onClick: () => void show(state.result),
            },
            { label: say(paneTexts.undo), disabled: state.undoing, onClick: () => void undo(state.result) },
          ]}
        >
          {say(state.result.created ? paneTexts.made : paneTexts.updated, { sheet: state.result.sheet })}
        </Message>
      )}
      {state.kind === 'made' && state.error !== undefined && <Message intent="error">{explain(state.error)}</Message>}
      {state.kind === 'failed' && (
        <Message intent="error" takesFocus>
          {explain(state.error)}
        </Message>
      )}
      {(state.kind === 'cancelled' || state.kind === 'undone') && (
        <Message intent="info" takesFocus>
          {say(paneTexts[state.kind])}
        </Message>
      )}
      <button
        type="button"
        className="button primary"
        disabled={options === undefined}
        onClick={() => options !== undefined && void generate(options)}
      >
        {say(paneTexts.generate)}
      </button>
    </div>
  )
}

import { ProgressBar } from '@fluentui/react-components'
import { paneTexts } from '../../core/locale/pane'
import type { Text } from '../../core/locale/text'
import type { Workbook } from '../../core/workbook/port'
import { useReader } from '../reader'
import { Message } from './message'
import { useMaking, type MadeSheet, type Make } from './use-making'

interface SheetMakerProps {
  readonly workbook: Workbook
  /** Absent as long as there is nothing to make. */
  readonly make: Make | undefined
  readonly texts: {
    readonly make: Text
    /** With `{percent}`. */
    readonly making: Text
    /** With `{sheet}`, as the next one. */
    readonly made: Text
    readonly updated: Text
    /** With `{pages}` and `{left}`, where the work may be called off halfway. */
    readonly partly?: Text
    /** With `{sheet}` and `{pages}`, where there are several sheets. */
    readonly withPages?: Text
  }
}

/** Makes a sheet, shows how far it is, and hands over the result. */
export function SheetMaker({ workbook, make, texts }: SheetMakerProps) {
  const { say, explain } = useReader()
  const { state, start, show, undo, cancel } = useMaking(workbook)
  if (state.kind === 'running') {
    const percent = Math.round(state.share * 100)
    return (
      <div className="generate" role="status">
        <p>{say(texts.making, { percent })}</p>
        <ProgressBar value={state.share} aria-label={say(texts.make)} />
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
          intent={isWhole(state.result) ? 'success' : 'warning'}
          takesFocus
          actions={[
            ...(isWhole(state.result) || make === undefined
              ? []
              : [{ label: say(paneTexts.goOn), primary: true, onClick: () => void start(make, state.result) }]),
            {
              label: say(paneTexts.showIt),
              primary: isWhole(state.result),
              onClick: () => void show(state.result),
            },
            { label: say(paneTexts.undo), disabled: state.undoing, onClick: () => void undo(state.result) },
          ]}
        >
          {say(sentenceOf(state.result, texts), factsOf(state.result))}
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
        disabled={make === undefined}
        onClick={() => make !== undefined && void start(make)}
      >
        {say(texts.make)}
      </button>
    </div>
  )
}

function factsOf({ sheet, pages = 0, left = 0 }: MadeSheet) {
  return { sheet, pages, left }
}

function isWhole({ left = 0 }: MadeSheet): boolean {
  return left === 0
}

function sentenceOf(
  result: MadeSheet,
  { made, updated, partly = made, withPages = made }: SheetMakerProps['texts'],
): Text {
  if (!isWhole(result)) return partly
  if ((result.pages ?? 0) > 0) return withPages
  return result.created ? made : updated
}

import { useState } from 'react'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import { Message } from '../controls/message'
import { useReader } from '../reader'

interface CopyRecordProps {
  readonly text: string
  readonly disabled: boolean
}

/** The record of a calibration to the clipboard or, where a page in a frame is kept from it, to be copied by hand. */
export function CopyRecord({ text, disabled }: CopyRecordProps) {
  const { say } = useReader()
  // What was copied last: it says so until there is something else to copy.
  const [copied, setCopied] = useState<string>()
  const [shown, setShown] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
      setShown(false)
    } catch {
      setShown(true)
    }
  }
  return (
    <>
      <button type="button" className="button small start" disabled={disabled} onClick={() => void copy()}>
        {say(texts.copyRecord)}
      </button>
      {copied === text && !shown && <Message intent="success">{say(texts.recordCopied)}</Message>}
      {shown && (
        <textarea
          className="sql"
          readOnly
          autoFocus
          rows={6}
          aria-label={say(texts.recordText)}
          value={text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  )
}

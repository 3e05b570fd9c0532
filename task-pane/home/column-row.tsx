import { useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import type { Text } from '../../core/locale/text'
import { Choice } from '../controls/choice'
import { useReader } from '../reader'

interface ColumnRowProps {
  readonly name: Text
  readonly needed: boolean
  /** The header that was taken for the column. */
  readonly header: string | undefined
  /** All headers of the table. */
  readonly headers: readonly string[]
  /** Whether the change was kept. */
  readonly onChange: (header: string | undefined) => Promise<boolean>
}

const NONE = ''

/** A column of the model and the header that stands for it. */
export function ColumnRow({ name, needed, header, headers, onChange }: ColumnRowProps) {
  const { say } = useReader()
  const [pending, setPending] = useState<{ readonly from: string; readonly to: string }>()
  const known = header ?? NONE
  // The choice stands at once, until the workbook has been read again or has refused it.
  const shown = pending?.from === known ? pending.to : known
  const choose = async (to: string) => {
    setPending({ from: known, to })
    const isKept = await onChange(to === NONE ? undefined : to)
    if (!isKept) setPending(undefined)
  }
  return (
    <li>
      <span>
        {say(name)}
        {needed && (
          <span className="needed" title={say(paneTexts.oneNeeded)}>
            {' *'}
          </span>
        )}
      </span>
      <Choice
        label={say(paneTexts.columnHeader, { column: name })}
        labelHidden
        value={shown}
        options={[
          { value: NONE, label: say(paneTexts.noColumn) },
          ...headers.map((each) => ({ value: each, label: each })),
        ]}
        onChange={(to) => void choose(to)}
      />
    </li>
  )
}

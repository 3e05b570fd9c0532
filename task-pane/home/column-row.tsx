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
  readonly disabled: boolean
  readonly onChange: (header: string | undefined) => void
}

const NONE = ''

/** A column of the model and the header that stands for it. */
export function ColumnRow({ name, needed, header, headers, disabled, onChange }: ColumnRowProps) {
  const { say } = useReader()
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
        disabled={disabled}
        value={header ?? NONE}
        options={[
          { value: NONE, label: say(paneTexts.noColumn) },
          ...headers.map((each) => ({ value: each, label: each })),
        ]}
        onChange={(chosen) => onChange(chosen === NONE ? undefined : chosen)}
      />
    </li>
  )
}

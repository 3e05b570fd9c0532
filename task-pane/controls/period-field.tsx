import { Field } from '@fluentui/react-components'
import { useId } from 'react'
import { paneTexts } from '../../core/locale/pane'
import { useReader } from '../reader'

interface PeriodFieldProps {
  readonly value: string
  readonly suggestions: readonly string[]
  /** What is wrong with the period, if anything. */
  readonly problem?: string | undefined
  readonly onChange: (value: string) => void
}

/** A period in the person's own words, with those that the data has at hand. */
export function PeriodField({ value, suggestions, problem, onChange }: PeriodFieldProps) {
  const { say } = useReader()
  const list = useId()
  return (
    <>
      <Field label={say(paneTexts.period)} {...(problem === undefined ? {} : { validationMessage: problem })}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="text"
            list={list}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <datalist id={list}>
        {suggestions.map((period) => (
          <option key={period} value={period} />
        ))}
      </datalist>
    </>
  )
}

import { Field } from '@fluentui/react-components'
import { useId } from 'react'
import { paneTexts } from '../../core/locale/pane'
import { useReader } from '../reader'

interface PeriodFieldProps {
  /** A heading says it already; only screen readers hear it again. */
  readonly labelHidden?: boolean
  readonly value: string
  readonly suggestions: readonly string[]
  /** What is wrong with the period, if anything. */
  readonly problem?: string | undefined
  readonly onChange: (value: string) => void
}

/** A period in the person's own words, with those that the data has at hand. */
export function PeriodField({ labelHidden = false, value, suggestions, problem, onChange }: PeriodFieldProps) {
  const { say } = useReader()
  const list = useId()
  return (
    <>
      <Field
        {...(labelHidden ? {} : { label: say(paneTexts.period) })}
        {...(problem === undefined ? {} : { validationMessage: problem })}
      >
        {(control) => (
          <input
            {...control}
            aria-label={labelHidden ? say(paneTexts.period) : undefined}
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

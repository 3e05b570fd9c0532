import { Field } from '@fluentui/react-components'
import type { SelectHTMLAttributes } from 'react'

interface ChoiceProps {
  readonly label: string
  /** The label is only for screen readers: what stands beside the field says it to everybody else. */
  readonly labelHidden?: boolean
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** One of a few: the system's own list, which every keyboard, screen reader and phone knows. */
export function Choice({ label, labelHidden = false, value, options, onChange }: ChoiceProps) {
  const select = (control: SelectHTMLAttributes<HTMLSelectElement>) => (
    <select {...control} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
  return labelHidden ? select({ 'aria-label': label }) : <Field label={label}>{select}</Field>
}

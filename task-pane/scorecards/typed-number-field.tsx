interface TypedNumberProps {
  readonly label: string
  readonly value: string
  /** The id of the sentence that says what is wrong, where something is. */
  readonly problemId: string | undefined
  readonly onChange: (value: string) => void
}

/** A number in a small table, whose label stands at the row and the column. */
export function TypedNumber({ label, value, problemId, onChange }: TypedNumberProps) {
  return (
    <input
      className="input number"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={problemId === undefined ? undefined : true}
      aria-describedby={problemId}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

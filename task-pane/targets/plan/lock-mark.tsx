interface LockMarkProps {
  /** What a screen reader says. */
  readonly label: string
  readonly isLocked: boolean
}

/** A padlock, shut or open. */
export function LockMark({ label, isLocked }: LockMarkProps) {
  return (
    <svg
      className={isLocked ? 'lock-mark shut' : 'lock-mark'}
      width="14"
      height="16"
      viewBox="0 0 14 16"
      role="img"
      aria-label={label}
    >
      <path d={isLocked ? 'M4 7V4.5a3 3 0 0 1 6 0V7' : 'M4 7V4.5a3 3 0 0 1 5.8-1'} />
      <rect x="2" y="7" width="10" height="7" rx="1.5" />
    </svg>
  )
}

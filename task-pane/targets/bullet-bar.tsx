interface BulletBarProps {
  /** Shares of the target. */
  readonly actual: number
  readonly expected: number
  /** Within which it will probably end. */
  readonly landing?: readonly [low: number, high: number]
  /** What a screen reader says. */
  readonly label: string
}

/** The bar ends a fifth beyond the target; what is further out is cut off. */
const END = 1.2
const [WIDTH, HEIGHT] = [240, 20]

/** What was reached as a bar, the target and what is expected by now as marks, where it will end as a pale band. */
export function BulletBar({ actual, expected, landing, label }: BulletBarProps) {
  const at = (share: number) => (Math.min(END, Math.max(0, share)) / END) * WIDTH
  return (
    <svg className="bullet" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="bullet-ground" width={WIDTH} height={HEIGHT} />
      {landing !== undefined && (
        <rect
          className="bullet-landing"
          x={at(landing[0])}
          width={Math.max(1, at(landing[1]) - at(landing[0]))}
          height={HEIGHT}
        />
      )}
      <rect className="bullet-actual" y={6} width={at(actual)} height={HEIGHT - 12} />
      <rect className="bullet-target" x={at(1) - 1} width={2} height={HEIGHT} />
      <rect className="bullet-expected" x={at(expected) - 0.75} y={3} width={1.5} height={HEIGHT - 6} />
    </svg>
  )
}

import type { ReactNode } from 'react'
import type { Text } from '../../core/locale/text'
import { useReader } from '../reader'

interface StepProps {
  readonly number: number
  readonly title: Text
  /** Of the heading. */
  readonly id: string
  readonly children: ReactNode
}

/** One of several steps that stand below each other on a page. */
export function Step({ number, title, id, children }: StepProps) {
  const { say } = useReader()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="step-title">
        <span className="step-number" aria-hidden="true">
          {number}
        </span>
        {say(title)}
      </h2>
      {children}
    </section>
  )
}

import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import { Message } from '../../controls/message'
import { useReader } from '../../reader'
import type { Refusal } from './use-plan'

interface RefusalMessageProps {
  readonly refusal: Refusal
  readonly amount: (value: number) => string
  /** The nearest value has been taken: the button goes, and the focus with it. */
  readonly onTaken: () => void
}

/** Why an edit cannot be, and what can. */
export function RefusalMessage({ refusal: { error, nearest }, amount, onTaken }: RefusalMessageProps) {
  const { say, explain } = useReader()
  const take = nearest && {
    label: say(texts.takeNearest, { value: amount(nearest.value) }),
    onClick: () => {
      nearest.take()
      onTaken()
    },
  }
  return (
    <Message intent="error" actions={take === undefined ? [] : [take]}>
      {explain(error)}
    </Message>
  )
}

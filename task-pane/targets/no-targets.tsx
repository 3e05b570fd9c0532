import { targetsPaneTexts } from '../../core/locale/targets-pane'
import { Message } from '../controls/message'
import { useReader } from '../reader'

/** Stands where there are no targets to look at. */
export function NoTargets({ onPlan }: { readonly onPlan: () => void }) {
  const { say } = useReader()
  return (
    <Message intent="info" actions={[{ label: say(targetsPaneTexts.toPlan), onClick: onPlan }]}>
      {say(targetsPaneTexts.noTargets)}
    </Message>
  )
}

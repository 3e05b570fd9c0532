import { paneTexts } from '../../core/locale/pane'
import { useReader } from '../reader'
import { Message } from './message'

/** Stands where there is nothing to compute from yet. */
export function NeedsTables({ onHome }: { readonly onHome: () => void }) {
  const { say } = useReader()
  return (
    <Message intent="info" actions={[{ label: say(paneTexts.toHome), onClick: onHome }]}>
      {say(paneTexts.needsTables)}
    </Message>
  )
}

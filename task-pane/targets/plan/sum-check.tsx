import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { PlanSession } from '../../../core/targets/planner/plan-session'
import { useReader } from '../../reader'
import { amountText } from './amount-text'

/** Whether everybody's months add up to the total; in sight all the while. */
export function SumCheck({ session }: { readonly session: PlanSession }) {
  const { say } = useReader()
  const amount = amountText(session.options.step)
  const difference = session.check()
  const facts = {
    total: amount(session.total),
    sum: amount(session.total - difference),
    difference: amount(difference),
  }
  return (
    <p role="status" className={difference === 0 ? 'sum-check good' : 'sum-check poor'}>
      {say(difference === 0 ? texts.addsUp : texts.addsNotUp, facts)}
    </p>
  )
}

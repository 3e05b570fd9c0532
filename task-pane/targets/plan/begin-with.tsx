import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import { InputError } from '../../../core/input-error'
import { findAnyKpi } from '../../../core/own-kpis/own-kpis'
import type { TargetPlanOptions } from '../../../core/targets/planner/plan-options'
import { ownKpisOf } from '../../../core/workbook/own-kpis'
import type { WorkbookTables } from '../../../core/workbook/recognise-workbook'
import { savedPlans } from '../../../core/workbook/target-plan/standing-plan'
import { useReader } from '../../reader'

interface BeginWithProps {
  readonly tables: WorkbookTables
  readonly suggested: TargetPlanOptions
  readonly onBegin: (options: TargetPlanOptions) => void
}

/** Plans that have been written, to go on with; nothing as long as there is none. */
export function BeginWith({ tables, suggested, onBegin }: BeginWithProps) {
  const { say } = useReader()
  const plans = savedPlans(tables)
  if (plans.length === 0) return null
  const begin = (id: string) => {
    const options = id === 'suggested' ? suggested : plans.find((plan) => plan.id === id)
    if (options !== undefined) onBegin(options)
  }
  return (
    <select className="input" aria-label={say(texts.beginWith)} value="" onChange={({ target }) => begin(target.value)}>
      <option value="">{say(texts.beginWith)}</option>
      {plans.map(({ id, kpi, period }) => (
        <option key={id} value={id}>
          {`${period} ${nameOf(kpi)}`}
        </option>
      ))}
      <option value="suggested">{say(texts.suggestion, { period: suggested.period })}</option>
    </select>
  )

  function nameOf(kpi: string): string {
    try {
      return say(findAnyKpi(ownKpisOf(tables.settings), kpi).name)
    } catch (error) {
      // An own KPI that has been deleted since.
      if (error instanceof InputError) return kpi
      throw error
    }
  }
}

import { findKpi } from '../../core/kpis/catalogue'
import type { KpiParameter } from '../../core/kpis/kpi'
import { isAboutTargets } from '../../core/kpis/narrow'
import { paneTexts } from '../../core/locale/pane'
import { entity } from '../../core/model/entity'
import { useReader } from '../reader'
import { Choice } from './choice'

interface ParameterChoiceProps {
  readonly parameter: KpiParameter
  /** What it can be narrowed down to; without any there is nothing to choose. */
  readonly values: readonly string[]
  /** "" for all of them. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What a KPI is narrowed down to: a stage, a competitor, a kind of activity. */
export function ParameterChoice({ parameter, values, value, onChange }: ParameterChoiceProps) {
  const { say } = useReader()
  if (values.length === 0) return null
  const column = entity(parameter.entity).columns[parameter.column]?.name ?? parameter.description
  // Targets for several KPIs make no sum: without a choice it is about sales.
  const all = isAboutTargets(parameter) ? findKpi('REVENUE').name : paneTexts.allOfThem
  return (
    <Choice
      label={say(column)}
      value={value}
      options={[{ value: '', label: say(all) }, ...values.map((each) => ({ value: each, label: each }))]}
      onChange={onChange}
    />
  )
}

import { Field } from '@fluentui/react-components'
import { useMemo } from 'react'
import { grouped } from '../../../core/kpis/format'
import { kpiText } from '../../../core/kpis/kpi'
import { isSplittable } from '../../../core/kpis/splittable'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { WorkbookTables } from '../../../core/workbook/recognise-workbook'
import { listKpis } from '../../../core/workbook/kpi-list'
import { Choice } from '../../controls/choice'
import { PeriodField } from '../../controls/period-field'
import { useReader } from '../../reader'
import type { PlanDraft } from './plan-draft'

interface GoalStepProps {
  readonly draft: PlanDraft
  readonly tables: WorkbookTables
  readonly periods: readonly string[]
  /** Beside the total: how it compares with what it is split by. */
  readonly hint: string | undefined
  readonly problemOf: (argument: string) => string | undefined
  readonly onChange: (draft: PlanDraft) => void
}

const steps = [0.01, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

/** What is to be reached, and by when. */
export function GoalStep({ draft, tables, periods, hint, problemOf, onChange }: GoalStepProps) {
  const { say } = useReader()
  const kpis = useMemo(
    () =>
      listKpis(tables)
        .filter(({ kind }) => kind !== 'lacking')
        .flatMap(({ kpis }) => kpis)
        .filter((kpi) => isSplittable(tables.dataset, kpi))
        .map((kpi) => ({ value: kpiText(kpi), name: kpi.name })),
    [tables],
  )
  const offered = kpis.some(({ value }) => value === draft.kpi)
    ? kpis
    : [{ value: draft.kpi, name: { en: draft.kpi, zh: draft.kpi } }, ...kpis]
  const total = problemOf('total')
  const sizes = steps.includes(draft.step) ? steps : [draft.step, ...steps]
  return (
    <div className="fields">
      <Field
        label={say(texts.totalToSplit)}
        {...(total === undefined ? {} : { validationMessage: total })}
        {...(hint === undefined ? {} : { hint })}
      >
        {(control) => (
          <input
            {...control}
            className="input number plan-total"
            inputMode="decimal"
            autoComplete="off"
            value={draft.total}
            onChange={(event) => onChange({ ...draft, total: event.target.value })}
          />
        )}
      </Field>
      <div className="fields two">
        <PeriodField
          value={draft.period}
          suggestions={periods}
          problem={problemOf('period')}
          onChange={(period) => onChange({ ...draft, period })}
        />
        <Choice
          label={say(texts.step)}
          value={String(draft.step)}
          options={sizes.map((step) => ({ value: String(step), label: grouped(step, step < 1 ? 2 : 0) }))}
          onChange={(step) => onChange({ ...draft, step: Number(step) })}
        />
      </div>
      <Choice
        label={say(texts.kpi)}
        value={draft.kpi}
        options={offered.map(({ value, name }) => ({ value, label: say(name) }))}
        onChange={(kpi) => onChange({ ...draft, kpi })}
      />
    </div>
  )
}

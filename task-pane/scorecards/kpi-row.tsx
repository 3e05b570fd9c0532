import { Field } from '@fluentui/react-components'
import { findKpi } from '../../core/kpis/catalogue'
import { formatValue } from '../../core/kpis/format'
import { paneTexts } from '../../core/locale/pane'
import { useReader } from '../reader'
import { fieldOf, targetText, type DraftItem } from './draft'

interface KpiRowProps {
  readonly item: DraftItem
  readonly suggested: number | undefined
  readonly problem?: { readonly field: string | undefined; readonly sentence: string } | undefined
  readonly onWeight: (weight: string) => void
  readonly onChange: (item: DraftItem) => void
  readonly onRemove: () => void
}

/** One KPI of a scorecard, with its weight and its target. */
export function KpiRow({ item, suggested, problem, onWeight, onChange, onRemove }: KpiRowProps) {
  const { say, locale } = useReader()
  const kpi = findKpi(item.kpi)
  const name = say(kpi.name)
  const wrong = (field: string) => (problem?.field === field ? { validationMessage: problem.sentence } : {})
  const shown = item.target ?? (suggested === undefined ? '' : targetText(suggested, kpi.unit))
  return (
    <li>
      <div role="group" className="item" aria-label={name}>
        <div className="section-head">
          <h3>{name}</h3>
          <button type="button" className="link" aria-label={say(paneTexts.remove, { kpi: name })} onClick={onRemove}>
            ✕
          </button>
        </div>
        <div className="item-fields">
          <Field label={say(paneTexts.weight)} {...wrong(fieldOf.weight(item.kpi))}>
            {(control) => (
              <input
                {...control}
                className="input number"
                inputMode="decimal"
                value={item.weight}
                onChange={(event) => onWeight(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={`${say(paneTexts.target)}${kpi.unit === 'percent' ? ' %' : ''}`}
            {...wrong(fieldOf.target(item.kpi))}
            {...(item.target !== undefined && suggested !== undefined
              ? { hint: say(paneTexts.suggested, { target: formatValue(suggested, kpi.unit, locale) }) }
              : {})}
          >
            {(control) => (
              <input
                {...control}
                className="input number"
                inputMode="decimal"
                value={shown}
                onChange={(event) => onChange({ ...item, target: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
    </li>
  )
}

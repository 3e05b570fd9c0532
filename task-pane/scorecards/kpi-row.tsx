import { Field } from '@fluentui/react-components'
import { withParameter } from '../../core/kpis/catalogue'
import { formatValue } from '../../core/kpis/format'
import { kpiText, type KpiUnit } from '../../core/kpis/kpi'
import { parameterValues } from '../../core/kpis/parameter-values'
import { paneTexts } from '../../core/locale/pane'
import type { Text } from '../../core/locale/text'
import { findAnyKpi } from '../../core/own-kpis/own-kpis'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { ParameterChoice } from '../controls/parameter-choice'
import { useReader } from '../reader'
import type { PreviewItem } from '../../core/workbook/team-scorecard'
import { CurveEditor } from './curve-editor'
import { fieldOf, type DraftItem } from './draft'
import { typedText } from './typed-number'

interface KpiRowProps {
  readonly item: DraftItem
  readonly tables: WorkbookTables
  /** The KPIs of the scorecard: none is there twice. */
  readonly taken: readonly string[]
  readonly suggested: number | undefined
  /** People have their own targets in the targets table. */
  readonly inTable: boolean
  /** What people have reached by now, and of what. */
  readonly reached: readonly PreviewItem[]
  readonly problem?: { readonly field: string | undefined; readonly sentence: string } | undefined
  readonly onWeight: (weight: string) => void
  readonly onChange: (item: DraftItem) => void
  readonly onRemove: () => void
}

/** In which unit a target is typed, where that is not plain. */
const targetLabels: Readonly<Partial<Record<KpiUnit, Text>>> = {
  percent: paneTexts.targetPercent,
  hours: paneTexts.targetHours,
  days: paneTexts.targetDays,
  months: paneTexts.targetMonths,
}

/** One KPI of a scorecard, with its weight and its target. */
export function KpiRow({
  item,
  tables,
  taken,
  suggested,
  inTable,
  reached,
  problem,
  onWeight,
  onChange,
  onRemove,
}: KpiRowProps) {
  const { say, locale } = useReader()
  const own = ownKpisOf(tables.settings)
  const kpi = findAnyKpi(own, item.kpi)
  const { parameter } = kpi
  const given = parameter?.given ?? ''
  // The one to be narrowed down anew.
  const whole = parameter === undefined ? kpi : findAnyKpi(own, kpi.id)
  const isFree = (value: string) => value === given || !taken.includes(kpiText(withParameter(whole, value)))
  const name = say(kpi.name)
  const wrong = (field: string) => (problem?.field === field ? { validationMessage: problem.sentence } : {})
  const shown = item.target ?? (suggested === undefined ? '' : typedText(suggested, kpi.unit))
  const hint =
    shown.trim() === ''
      ? say(inTable ? paneTexts.fromTable : paneTexts.leftBlank)
      : item.target !== undefined && suggested !== undefined
        ? say(paneTexts.suggested, { target: formatValue(suggested, kpi.unit, locale) })
        : undefined
  return (
    <li>
      <div role="group" className="item" aria-label={name}>
        <div className="section-head">
          <h3>{name}</h3>
          <button type="button" className="link" aria-label={say(paneTexts.remove, { kpi: name })} onClick={onRemove}>
            ✕
          </button>
        </div>
        {parameter !== undefined && (
          <ParameterChoice
            parameter={parameter}
            values={parameterValues(tables.dataset, parameter).filter(isFree)}
            value={given}
            onChange={(value) => {
              if (isFree(value)) onChange({ kpi: kpiText(withParameter(whole, value)), weight: item.weight })
            }}
          />
        )}
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
          {kpi.better !== 'range' && (
            <Field
              label={say(targetLabels[kpi.unit] ?? paneTexts.target)}
              {...wrong(fieldOf.target(item.kpi))}
              {...(hint === undefined ? {} : { hint })}
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
          )}
        </div>
        <CurveEditor
          kpi={kpi}
          id={item.kpi}
          draft={item.curve}
          suggested={suggested}
          target={commonTarget(reached)}
          reached={reached}
          problem={problem}
          onChange={(curve) => onChange(withCurve(item, curve))}
        />
      </div>
    </li>
  )
}

/** The target of everybody, where all have the same. */
function commonTarget(reached: readonly PreviewItem[]): number | undefined {
  const targets = new Set(reached.map(({ target }) => target))
  return targets.size === 1 ? reached[0]?.target : undefined
}

function withCurve({ curve: _, ...item }: DraftItem, curve: DraftItem['curve']): DraftItem {
  return curve === undefined ? item : { ...item, curve }
}

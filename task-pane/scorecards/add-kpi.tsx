import type { Kpi } from '../../core/kpis/kpi'
import { paneTexts } from '../../core/locale/pane'
import type { KpiSection } from '../../core/workbook/kpi-list'
import { useReader } from '../reader'

interface AddKpiProps {
  readonly sections: readonly KpiSection[]
  /** The KPIs of the scorecard. */
  readonly taken: readonly string[]
  readonly onAdd: (kpi: string) => void
}

/** The KPIs that can be added: own ones first, then the catalogue as far as the tables can answer it. */
export function AddKpi({ sections, taken, onAdd }: AddKpiProps) {
  const { say } = useReader()
  const left = ({ kpis }: KpiSection): readonly Kpi[] => kpis.filter(({ id }) => !taken.includes(id))
  const offered = sections.filter((section) => left(section).length > 0)
  if (offered.length === 0) return null
  return (
    <select
      className="input"
      aria-label={say(paneTexts.addKpi)}
      value=""
      onChange={({ target }) => target.value !== '' && onAdd(target.value)}
    >
      <option value="">{`+ ${say(paneTexts.addKpi)}`}</option>
      {offered.map((section) => (
        <optgroup key={section.kind} label={say(section.kind === 'own' ? paneTexts.ownKpis : paneTexts.answeredKpis)}>
          {left(section).map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

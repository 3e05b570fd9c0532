import { NotAvailable } from '../../core/input-error'
import { formatValue, grouped } from '../../core/kpis/format'
import { kpiText, type Kpi } from '../../core/kpis/kpi'
import { paneTexts } from '../../core/locale/pane'
import type { PreviewRow, ScorecardPreview } from '../../core/workbook/team-scorecard'
import { useReader } from '../reader'

/** As many as are taken in at a glance; the sheet has them all. */
const SHOWN = 5

/** The best of the team as the sheet will show them; each name opens to what was reached. */
export function PreviewTable({ preview: { rows, kpis, period } }: { readonly preview: ScorecardPreview }) {
  const { say } = useReader()
  const ranked = [...rows].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity))
  return (
    <div className="card">
      <table className="preview">
        <caption className="quiet">{period.label}</caption>
        <thead>
          <tr>
            <th scope="col">{say(paneTexts.person)}</th>
            <th scope="col" className="number">
              {say(paneTexts.score)}
            </th>
            <th scope="col">{say(paneTexts.grade)}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.slice(0, SHOWN).map((row, index) => (
            <tr key={row.person}>
              <th scope="row">
                <details open={index === 0}>
                  <summary>{row.person}</summary>
                  <Actuals row={row} kpis={kpis} />
                </details>
              </th>
              <td className="number">
                <strong>{row.total instanceof NotAvailable ? '–' : grouped(row.total, 1)}</strong>
              </td>
              <td>{row.grade ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="quiet">{say(paneTexts.andMore, { count: rows.length - SHOWN })}</p>}
    </div>
  )
}

/** What somebody reached of each target: "Sales 98,435 / 85,000". */
function Actuals({ row, kpis }: { readonly row: PreviewRow; readonly kpis: readonly Kpi[] }) {
  const { say, locale } = useReader()
  return (
    <ul className="actuals">
      {kpis.map((kpi, index) => {
        const item = row.items[index]
        if (item === undefined) return null
        const target = item.target === undefined ? '' : ` / ${formatValue(item.target, kpi.unit, locale)}`
        return (
          <li key={kpiText(kpi)}>
            {say(kpi.name)} {formatValue(item.actual, kpi.unit, locale)}
            {target}
          </li>
        )
      })}
    </ul>
  )
}

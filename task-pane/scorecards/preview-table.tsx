import { NotAvailable } from '../../core/input-error'
import { formatValue, grouped } from '../../core/kpis/format'
import { paneTexts } from '../../core/locale/pane'
import type { PreviewRow, ScorecardPreview } from '../../core/workbook/team-scorecard'
import { useReader } from '../reader'

/** As many as are taken in at a glance; the sheet has them all. */
const SHOWN = 5

/** The best of the team as the sheet will show them. */
export function PreviewTable({ preview: { rows, kpis, period } }: { readonly preview: ScorecardPreview }) {
  const { say, locale } = useReader()
  const ranked = [...rows].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity))
  const actuals = ({ items }: PreviewRow) =>
    kpis.map((kpi, index) => {
      const actual = items[index]?.actual
      return { name: say(kpi.name), value: actual === undefined ? '–' : formatValue(actual, kpi.unit, locale) }
    })
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
          {ranked.slice(0, SHOWN).map((row) => (
            <tr key={row.person}>
              <th scope="row">
                {row.person}
                <span className="actuals">
                  {actuals(row).map(({ name, value }) => (
                    <span key={name}>
                      {name} {value}
                    </span>
                  ))}
                </span>
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

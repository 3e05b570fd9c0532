import { useId, useState } from 'react'
import { countText, kpisText, moneyText, severityNames } from '../../core/data-check/describe-finding'
import type { Finding, FoundRow } from '../../core/data-check/finding'
import { paneTexts } from '../../core/locale/pane'
import { placeOf } from '../../core/workbook/data-check'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Message } from '../controls/message'
import { useReader } from '../reader'

interface FindingItemProps {
  readonly finding: Finding
  readonly workbook: Workbook
  readonly tables: WorkbookTables
}

/** As many rows as give an idea; the sheet has more. */
const SHOWN = 8

/** One finding: what is wrong, how many rows and how much money at all times; what to do and the first rows when opened. */
export function FindingItem({ finding, ...place }: FindingItemProps) {
  const { say, locale } = useReader()
  const [open, setOpen] = useState(false)
  const body = useId()
  const [mark, ...words] = say(severityNames[finding.severity]).split(' ')
  const money = moneyText(finding.money, locale)
  return (
    <li className={open ? 'kpi open' : 'kpi'}>
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className="finding-what">
            <span className={`mark ${finding.severity}`} aria-hidden="true" title={words.join(' ')}>
              {mark}
            </span>
            <span>
              <span className="sr-only">{`${words.join(' ')}: `}</span>
              {say(finding.what)}
            </span>
          </span>
          <span className="quiet finding-size">
            {countText(finding, locale)}
            {money !== '' && (
              <span>
                <span className="sr-only">{`, ${say(paneTexts.units.money)} `}</span>
                {money}
              </span>
            )}
          </span>
        </button>
      </h3>
      {open && <FindingBody id={body} finding={finding} {...place} />}
    </li>
  )
}

function FindingBody({ id, finding, workbook, tables }: FindingItemProps & { readonly id: string }) {
  const { say, explain, locale } = useReader()
  const [error, setError] = useState<unknown>()
  const kpis = kpisText(finding, locale)
  const select = async (row: FoundRow) => {
    setError(undefined)
    try {
      const place = placeOf(tables, finding, row)
      if (place !== undefined) await workbook.select(place)
    } catch (failure) {
      setError(failure)
    }
  }
  const more = finding.count - Math.min(SHOWN, finding.rows.length)
  return (
    <div id={id} className="kpi-body">
      <p>{say(finding.fix)}</p>
      {kpis !== '' && <p className="quiet">{say(paneTexts.touchesKpis, { kpis })}</p>}
      <ul className="found-rows">
        {finding.rows.slice(0, SHOWN).map((row) => (
          <li key={`${row.row} ${row.header} ${row.found}`}>
            <button type="button" className="link" onClick={() => void select(row)}>
              {say(paneTexts.rowNumber, { row: row.row })}
            </button>
            <span>
              {row.header} {row.found !== '' && <q>{row.found}</q>} <span className="quiet">{say(row.problem)}</span>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{say(paneTexts.andMoreRows, { count: more })}</p>}
      {error !== undefined && <Message intent="error">{explain(error)}</Message>}
    </div>
  )
}

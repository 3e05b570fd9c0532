import { useState } from 'react'
import { a1 } from '../../core/cells/address'
import { paneTexts } from '../../core/locale/pane'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Disclosure } from '../controls/disclosure'
import { useReader } from '../reader'
import { useSelectedKpi } from './use-selected-kpi'
import { WhyCard } from './why-card'

interface SelectedCellProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  readonly active: boolean
}

/** The KPI under the cursor, and where its number comes from. Nothing where the selected cell shows none. */
export function SelectedCell({ workbook, tables, active }: SelectedCellProps) {
  const { say, explain } = useReader()
  const [open, setOpen] = useState(false)
  const selected = useSelectedKpi(workbook, tables, active)
  if (selected === undefined) return null
  if ('error' in selected)
    return (
      <section className="card selected-cell">
        <h2>{say(paneTexts.selectedCell)}</h2>
        <p className="quiet">{explain(selected.error)}</p>
      </section>
    )
  const { place, question, whole } = selected.cell
  const about = [say(question.kpi.name), question.period.label, question.group.label].filter((text) => text !== '')
  return (
    <section className="card selected-cell">
      <h2>{say(paneTexts.inCell, { cell: a1(place) })}</h2>
      <p>{about.join(' · ')}</p>
      {!whole && <p className="quiet">{say(paneTexts.partOfFormula)}</p>}
      <Disclosure label={say(paneTexts.whyThisNumber)} open={open} onToggle={() => setOpen(!open)}>
        <WhyCard workbook={workbook} tables={tables} question={question} />
      </Disclosure>
    </section>
  )
}

import { useId } from 'react'
import type { Finding } from '../../core/data-check/finding'
import { paneTexts } from '../../core/locale/pane'
import { entity } from '../../core/model/entity'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { useReader } from '../reader'
import { FindingItem } from './finding-item'

interface TableFindingsProps {
  /** All of the same table. */
  readonly findings: readonly [Finding, ...Finding[]]
  readonly workbook: Workbook
  readonly tables: WorkbookTables
}

/** The findings of one table. */
export function TableFindings({ findings, workbook, tables }: TableFindingsProps) {
  const { say } = useReader()
  const title = useId()
  const [{ entity: id, sheet = '' }] = findings
  const count = findings.length
  return (
    <section aria-labelledby={title}>
      <header className="section-head">
        <h2 id={title} className="sentence">
          {say(paneTexts.tableOnSheet, { table: entity(id).name, sheet })}
        </h2>
        <span className="quiet">{say(count === 1 ? paneTexts.oneFinding : paneTexts.findings, { count })}</span>
      </header>
      <ul className="kpis">
        {findings.map((finding) => (
          <FindingItem
            key={`${finding.check} ${finding.what.en}`}
            finding={finding}
            workbook={workbook}
            tables={tables}
          />
        ))}
      </ul>
    </section>
  )
}

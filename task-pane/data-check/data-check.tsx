import { dataChecks } from '../../core/data-check/check-data'
import type { Finding, Severity } from '../../core/data-check/finding'
import { grouped } from '../../core/kpis/format'
import { paneTexts } from '../../core/locale/pane'
import { entity } from '../../core/model/entity'
import { checkedTables, uncheckedSheets, writeDataCheck } from '../../core/workbook/data-check'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Message } from '../controls/message'
import { NeedsTables } from '../controls/needs-tables'
import { SheetMaker } from '../controls/sheet-maker'
import { useReader } from '../reader'
import { TableFindings } from './table-findings'
import { useFindings } from './use-findings'

interface DataCheckProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  readonly onHome: () => void
}

const sheetTexts = {
  make: paneTexts.writeCheck,
  making: paneTexts.writingCheck,
  made: paneTexts.checkWritten,
  updated: paneTexts.updated,
}

/** What is doubtful in the workbook's tables, and what to do about it. */
export function DataCheck({ workbook, tables, onHome }: DataCheckProps) {
  if (checkedTables(tables).length === 0) return <NeedsTables onHome={onHome} />
  return <Checked workbook={workbook} tables={tables} onHome={onHome} />
}

function Checked({ workbook, tables, onHome }: DataCheckProps) {
  const { say, explain, locale } = useReader()
  const { findings, error, checking } = useFindings(tables)
  const unchecked = uncheckedSheets(tables)
  return (
    <>
      <section aria-labelledby="data-check-title">
        <h2 id="data-check-title">{say(paneTexts.dataCheck)}</h2>
        <p role="status" className="quiet">
          {checking ? <Checking /> : findings && <Summary findings={findings} />}
        </p>
        {unchecked.length > 0 && (
          <Message intent="warning" actions={[{ label: say(paneTexts.toHome), onClick: onHome }]}>
            {say(paneTexts.notChecked, { sheets: unchecked.join(locale === 'zh-CN' ? '、' : ', ') })}
          </Message>
        )}
        {error !== undefined && <Message intent="error">{explain(error)}</Message>}
        {findings?.length === 0 && <Message intent="success">{say(paneTexts.nothingWrong)}</Message>}
        {findings !== undefined && (
          <SheetMaker workbook={workbook} make={(work) => writeDataCheck(workbook, work)} texts={sheetTexts} />
        )}
      </section>
      {findings !== undefined &&
        byTable(findings).map((found) => (
          <TableFindings
            key={`${found[0].entity} ${found[0].sheet ?? ''}`}
            findings={found}
            workbook={workbook}
            tables={tables}
          />
        ))}
      {findings !== undefined && <WhatWasChecked tables={tables} open={findings.length === 0} />}
    </>
  )
}

function Checking() {
  const { say } = useReader()
  return (
    <>
      <span className="spinner" aria-hidden="true" /> {say(paneTexts.checking)}
    </>
  )
}

/** "2 errors, 1 warning"; those that there are. */
function Summary({ findings }: { readonly findings: readonly Finding[] }) {
  const { say, locale } = useReader()
  const counts = (['error', 'warning', 'note'] as const satisfies readonly Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    const [one, many] = paneTexts.severityCounts[severity]
    return count === 0 ? [] : [say(count === 1 ? one : many, { count })]
  })
  return counts.join(locale === 'zh-CN' ? '，' : ', ')
}

function WhatWasChecked({ tables, open }: { readonly tables: WorkbookTables; readonly open: boolean }) {
  const { say } = useReader()
  return (
    <details className="apart" open={open}>
      <summary>{say(paneTexts.whatWasChecked)}</summary>
      <ul className="checked">
        {checkedTables(tables).map(({ entity: id, sheet, rows }) => (
          <li key={id} className="sentence">
            {say(paneTexts.checkedTable, { table: entity(id).name, sheet, count: grouped(rows, 0) })}
          </li>
        ))}
      </ul>
      <ul className="checked done quiet">
        {dataChecks().map(({ id, name }) => (
          <li key={id}>{say(name)}</li>
        ))}
      </ul>
    </details>
  )
}

type Some<T> = readonly [T, ...T[]]

/** Findings of one table together, the table with the worst first. */
function byTable(findings: readonly Finding[]): readonly Some<Finding>[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const group = groups.get(finding.entity)
    if (group === undefined) groups.set(finding.entity, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
}

import { useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import { confirmMappings, confirmSource } from '../../core/workbook/confirm'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import type { SheetMapping } from '../../core/workbook/settings'
import { Message } from '../controls/message'
import { useReader } from '../reader'
import { AssignSheet } from './assign-sheet'
import { NothingFound } from './nothing-found'
import { Questions } from './questions'
import { TableCard } from './table-card'

interface HomeProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
}

/** What was recognised in the workbook, and the way to put it right. */
export function Home({ workbook, tables }: HomeProps) {
  const { say, explain } = useReader()
  const { settle, saving, saved, error } = useSettle()
  const { found, questions } = tables
  const settleMappings = (mappings: readonly SheetMapping[]) => settle(() => confirmMappings(workbook, mappings))
  return (
    <>
      {error !== undefined && <Message intent="error">{explain(error)}</Message>}
      {questions.length > 0 && (
        <Questions
          questions={questions}
          disabled={saving}
          onColumn={(mapping) => settleMappings([mapping])}
          onSource={(entity, sheet) => settle(() => confirmSource(workbook, entity, sheet))}
        />
      )}
      {found.length === 0 ? (
        <NothingFound headersSeen={tables.dataset.headersSeen} />
      ) : (
        <section aria-labelledby="in-this-workbook">
          <header className="section-head">
            <h2 id="in-this-workbook">{say(paneTexts.inThisWorkbook)}</h2>
            <span className="quiet">
              {say(found.length === 1 ? paneTexts.oneTableFound : paneTexts.tablesFound, { count: found.length })}
            </span>
          </header>
          {found.map((table) => (
            <TableCard
              key={`${table.sheet} ${table.entity}`}
              found={table}
              disabled={saving}
              onSelect={() => void workbook.select({ ...table.range, sheet: table.sheet })}
              onSettle={settleMappings}
            />
          ))}
        </section>
      )}
      <AssignSheet workbook={workbook} open={found.length === 0} disabled={saving} onSettle={settleMappings} />
      <p role="status" className="quiet">
        {saved ? say(paneTexts.saved) : ''}
      </p>
    </>
  )
}

/** Runs what settles something in the Setup sheet, and tells how it went. */
function useSettle() {
  const [state, setState] = useState<{ saving: boolean; saved: boolean; error?: unknown }>({
    saving: false,
    saved: false,
  })
  const settle = async (work: () => Promise<void>) => {
    setState({ saving: true, saved: false })
    try {
      await work()
      setState({ saving: false, saved: true })
    } catch (error) {
      setState({ saving: false, saved: false, error })
    }
  }
  return { ...state, settle: (work: () => Promise<void>) => void settle(work) }
}

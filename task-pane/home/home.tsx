import { useRef, useState } from 'react'
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
  const { run, saved, error } = useWork()
  const { found, questions } = tables
  const settleMappings = (mappings: readonly SheetMapping[]) => run(() => confirmMappings(workbook, mappings), true)
  return (
    <>
      {error !== undefined && <Message intent="error">{explain(error)}</Message>}
      {questions.length > 0 && (
        <Questions
          questions={questions}

          onColumn={(mapping) => void settleMappings([mapping])}
          onSource={(entity, sheet) => void run(() => confirmSource(workbook, entity, sheet), true)}
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

              onSelect={() => void run(() => workbook.select({ ...table.range, sheet: table.sheet }), false)}
              onSettle={settleMappings}
            />
          ))}
        </section>
      )}
      <AssignSheet workbook={workbook} open={found.length === 0} onSettle={settleMappings} />
      <p role="status" className="quiet">
        {saved ? say(paneTexts.saved) : ''}
      </p>
    </>
  )
}

interface Work {
  /** Something was written into the Setup sheet. */
  readonly saved: boolean
  readonly error?: unknown
}

/** Does what a person asks of the workbook, one thing after another, and tells how it went. */
function useWork() {
  const [state, setState] = useState<Work>({ saved: false })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const run = (work: () => Promise<void>, saves: boolean): Promise<boolean> => {
    const done = queue.current.then(async () => {
      setState({ saved: false })
      try {
        await work()
        setState({ saved: saves })
        return true
      } catch (error) {
        setState({ saved: false, error })
        return false
      }
    })
    queue.current = done
    return done
  }
  return { ...state, run }
}

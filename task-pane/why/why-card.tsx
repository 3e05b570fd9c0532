import { ProgressBar } from '@fluentui/react-components'
import { useMemo } from 'react'
import { NotAvailable } from '../../core/input-error'
import type { KpiQuestion } from '../../core/functions/define'
import { explainKpi, type Explanation } from '../../core/kpis/explain'
import type { ExplainedPart } from '../../core/kpis/explained-part'
import { formatValue } from '../../core/kpis/format'
import { paneTexts } from '../../core/locale/pane'
import { listRows } from '../../core/workbook/list-rows'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Message } from '../controls/message'
import { useMaking } from '../controls/use-making'
import { useReader } from '../reader'
import { CopySql } from './copy-sql'
import { PartLine } from './part-line'

interface WhyCardProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  readonly question: KpiQuestion
}

/** Where a number comes from: the formula in words, each part with its rows, what was left out and why. */
export function WhyCard({ workbook, tables, question }: WhyCardProps) {
  const { explain } = useReader()
  const answer = useMemo(() => tryExplain(question, tables), [question, tables])
  if ('error' in answer) return <Message intent="warning">{explain(answer.error)}</Message>
  return <Explained workbook={workbook} tables={tables} question={question} explanation={answer.explanation} />
}

function Explained({ workbook, tables, question, explanation }: WhyCardProps & { readonly explanation: Explanation }) {
  const { say, locale } = useReader()
  const { kpi, period, group } = question
  const { value, formula, parts, notes } = explanation
  const listing = useMaking(workbook)
  const list = (part: ExplainedPart) =>
    void listing.start(async (work) => ({ ...(await listRows(workbook, tables, question, part, work)), created: true }))
  return (
    <div className="why">
      <p>
        <strong className="amount">{formatValue(value, kpi.unit, locale)}</strong> = {say(formula)}
      </p>
      {value instanceof NotAvailable && <p className="quiet">{value.in(locale)}</p>}
      <ul>
        {parts.map((part, index) => (
          <PartLine
            key={index}
            part={part}
            period={period.label}
            who={group.label}
            busy={listing.state.kind === 'running'}
            onList={() => list(part)}
          />
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note.en} className="quiet">
          {say(note)}
        </p>
      ))}
      <Listing listing={listing} />
      <CopySql tables={tables} question={question} />
    </div>
  )
}

/** How far the sheet of rows is, and what to do with it. */
function Listing({ listing: { state, show, undo, cancel } }: { readonly listing: ReturnType<typeof useMaking> }) {
  const { say, explain } = useReader()
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <div role="status">
          <ProgressBar value={state.share} aria-label={say(paneTexts.listRows)} />
          <button type="button" className="button small" autoFocus onClick={cancel}>
            {say(paneTexts.cancel)}
          </button>
        </div>
      )
    case 'made':
      return (
        <>
          <Message
            intent="success"
            takesFocus
            actions={[
              { label: say(paneTexts.showIt), primary: true, onClick: () => void show(state.result) },
              { label: say(paneTexts.undo), disabled: state.undoing, onClick: () => void undo(state.result) },
            ]}
          >
            {say(paneTexts.rowsListed, { sheet: state.result.sheet })}
          </Message>
          {state.error !== undefined && <Message intent="error">{explain(state.error)}</Message>}
        </>
      )
    case 'failed':
      return <Message intent="error">{explain(state.error)}</Message>
    case 'cancelled':
    case 'undone':
      return <Message intent="info">{say(paneTexts[state.kind])}</Message>
  }
}

function tryExplain(
  { dataset, kpi, period, group }: KpiQuestion,
  { calendar }: WorkbookTables,
): { readonly explanation: Explanation } | { readonly error: unknown } {
  try {
    return { explanation: explainKpi(dataset, kpi, period, group, calendar) }
  } catch (error) {
    return { error }
  }
}

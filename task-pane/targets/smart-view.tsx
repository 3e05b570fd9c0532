import { useCallback, useState } from 'react'
import { targetsPaneTexts as texts } from '../../core/locale/targets-pane'
import { smartCheck, type SmartRow } from '../../core/target-review/smart-check'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import type { Workbook } from '../../core/workbook/port'
import type { FoundTable, WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Message } from '../controls/message'
import { useComputed } from '../controls/use-computed'
import { useReader } from '../reader'
import { NoTargets } from './no-targets'
import { SmartItem } from './smart-item'

interface SmartViewProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  readonly onPlan: () => void
}

/** As many as give an overview; the rest comes when asked for. */
const SHOWN = 40

/** The targets table, checked line by line. */
export function SmartView({ workbook, tables, onPlan }: SmartViewProps) {
  const table = tables.found.find(({ entity }) => entity === 'targets')
  if (table === undefined) return <NoTargets onPlan={onPlan} />
  return <Checked workbook={workbook} tables={tables} table={table} />
}

function Checked({ workbook, tables, table }: Omit<SmartViewProps, 'onPlan'> & { readonly table: FoundTable }) {
  const { say, explain } = useReader()
  const compute = useCallback(() => smartCheck(tables.dataset, ownKpisOf(tables.settings), tables.calendar), [tables])
  const { value, error, computing } = useComputed(compute)
  return (
    <section>
      <p role="status" className="quiet">
        {computing ? (
          <>
            <span className="spinner" aria-hidden="true" /> {say(texts.checking)}
          </>
        ) : (
          value !== undefined && say(texts.smartSummary, { fine: value.filter(isFine).length, count: value.length })
        )}
      </p>
      {error !== undefined && <Message intent="error">{explain(error)}</Message>}
      {value !== undefined && <Rows rows={value} workbook={workbook} table={table} />}
    </section>
  )
}

interface RowsProps {
  readonly rows: readonly SmartRow[]
  readonly workbook: Workbook
  readonly table: FoundTable
}

function Rows({ rows, workbook, table }: RowsProps) {
  const { say, explain } = useReader()
  const [onlyFlagged, setOnlyFlagged] = useState(true)
  const [shown, setShown] = useState(SHOWN)
  const [error, setError] = useState<unknown>()
  const wanted = onlyFlagged ? rows.filter((row) => !isFine(row)) : rows
  const more = wanted.length - shown
  const show = async (row: SmartRow) => {
    setError(undefined)
    const { column, columns } = table.range
    try {
      await workbook.select({ sheet: table.sheet, row: row.row - 1, rows: 1, column, columns })
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={onlyFlagged} onChange={() => setOnlyFlagged(!onlyFlagged)} />
        {say(texts.onlyFlagged)}
      </label>
      {error !== undefined && <Message intent="error">{explain(error)}</Message>}
      {wanted.length === 0 && <Message intent="success">{say(texts.allPass)}</Message>}
      {wanted.length > 0 && (
        <ul className="kpis">
          {wanted.slice(0, shown).map((row) => (
            <SmartItem key={row.row} row={row} onShow={() => void show(row)} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + SHOWN)}>
          {say(texts.showMore, { count: Math.min(more, SHOWN) })}
        </button>
      )}
    </>
  )
}

function isFine({ letters }: SmartRow): boolean {
  return letters.every(({ passes }) => passes)
}

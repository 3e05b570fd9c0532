import { useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import type { KpiQuestion } from '../../core/functions/define'
import type { DialectName } from '../../core/sql/dialect'
import { kpiSql } from '../../core/workbook/kpi-sql'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Message } from '../controls/message'
import { useReader } from '../reader'

interface CopySqlProps {
  readonly tables: WorkbookTables
  readonly question: KpiQuestion
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copied'; readonly dialect: string }
  /** A page in a frame may be kept from the clipboard: the text is shown, so that it can be copied by hand. */
  | { readonly kind: 'shown'; readonly sql: string }
  | { readonly kind: 'failed'; readonly error: unknown }

const dialects: readonly { readonly name: DialectName; readonly label: string }[] = [
  { name: 'duckdb', label: 'DuckDB' },
  { name: 'bigquery', label: 'BigQuery' },
]

/** The same number as a query, for a ledger that lives in a database. */
export function CopySql({ tables, question }: CopySqlProps) {
  const { say, explain } = useReader()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const copy = async (name: DialectName, dialect: string) => {
    let sql: string
    try {
      sql = kpiSql(tables, question, name)
    } catch (error) {
      setState({ kind: 'failed', error })
      return
    }
    try {
      await navigator.clipboard.writeText(sql)
      setState({ kind: 'copied', dialect })
    } catch {
      setState({ kind: 'shown', sql })
    }
  }
  return (
    <div className="copy-sql">
      <div className="actions">
        {dialects.map(({ name, label }) => (
          <button key={name} type="button" className="button small" onClick={() => void copy(name, label)}>
            {say(paneTexts.copySql, { dialect: label })}
          </button>
        ))}
      </div>
      {state.kind === 'copied' && (
        <Message intent="success">{say(paneTexts.sqlCopied, { dialect: state.dialect })}</Message>
      )}
      {state.kind === 'shown' && (
        <textarea
          className="sql"
          readOnly
          autoFocus
          rows={8}
          aria-label={say(paneTexts.sqlText)}
          value={state.sql}
          onFocus={(event) => event.target.select()}
        />
      )}
      {state.kind === 'failed' && <Message intent="warning">{explain(state.error)}</Message>}
    </div>
  )
}

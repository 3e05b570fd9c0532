import { useId, useMemo, useState } from 'react'
import { a1 } from '../../core/cells/address'
import { NotAvailable } from '../../core/input-error'
import { withParameter } from '../../core/kpis/catalogue'
import { formatValue } from '../../core/kpis/format'
import type { Kpi } from '../../core/kpis/kpi'
import { parameterValues } from '../../core/kpis/parameter-values'
import { paneTexts } from '../../core/locale/pane'
import { kpiFormula, type KpiQuestion } from '../../core/workbook/kpi-formula'
import { previewKpi, type KpiPreview } from '../../core/workbook/kpi-preview'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Disclosure } from '../controls/disclosure'
import { Message } from '../controls/message'
import { ParameterChoice } from '../controls/parameter-choice'
import { argumentOf, useReader } from '../reader'
import { WhyCard } from '../why/why-card'
import { ComparisonLine } from './comparison-line'

interface KpiItemProps {
  readonly kpi: Kpi
  /** Of people's own making. */
  readonly own: boolean
  readonly open: boolean
  readonly onToggle: () => void
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  readonly question: KpiQuestion
}

/** One KPI: its name at all times; what it means, its value and its formula when opened. */
export function KpiItem({ own, open, onToggle, ...item }: KpiItemProps) {
  const { say } = useReader()
  const body = useId()
  const { kpi } = item
  return (
    <li className={open ? 'kpi open' : 'kpi'}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={open ? body : undefined} onClick={onToggle}>
          <span>{say(kpi.name)}</span>
          <span className="quiet">
            {own && `${say(paneTexts.ownKpi)} · `}
            {say(paneTexts.units[kpi.unit])}
          </span>
        </button>
      </h3>
      {open && (
        <div id={body} className="kpi-body">
          <p>{say(kpi.definition)}</p>
          <p className="quiet">
            {say(paneTexts.directions[kpi.better])} · {say(paneTexts.source, { source: kpi.source })}
          </p>
          <NarrowedKpi {...item} />
        </div>
      )}
    </li>
  )
}

type Asked = Omit<KpiItemProps, 'own' | 'open' | 'onToggle'>

/** The answer, about one value of the KPI's parameter where somebody chooses one. */
function NarrowedKpi({ kpi, ...asked }: Asked) {
  const { dataset } = asked.tables
  const [given, setGiven] = useState('')
  const values = useMemo(() => (kpi.parameter ? parameterValues(dataset, kpi.parameter) : []), [dataset, kpi])
  const chosen = values.includes(given) ? given : ''
  const narrowed = useMemo(() => withParameter(kpi, chosen), [kpi, chosen])
  return (
    <>
      {kpi.parameter !== undefined && (
        <ParameterChoice parameter={kpi.parameter} values={values} value={chosen} onChange={setGiven} />
      )}
      <KpiAnswer kpi={narrowed} {...asked} />
    </>
  )
}

function KpiAnswer({ kpi, workbook, tables, question }: Asked) {
  const { say, explain } = useReader()
  const [why, setWhy] = useState(false)
  const answer = useMemo(() => tryPreview(tables, kpi, question), [tables, kpi, question])
  if ('error' in answer) {
    // The period's own field says what is wrong with it.
    return argumentOf(answer.error) === 'period' ? null : <Message intent="warning">{explain(answer.error)}</Message>
  }
  return (
    <>
      <KpiValue kpi={kpi} preview={answer.preview} />
      <InsertFormula kpi={kpi} workbook={workbook} tables={tables} question={question} />
      <Disclosure label={say(paneTexts.whyThisNumber)} open={why} onToggle={() => setWhy(!why)}>
        <WhyCard workbook={workbook} tables={tables} question={answer.preview.question} />
      </Disclosure>
    </>
  )
}

function KpiValue({ kpi, preview: { value, period, comparisons } }: { kpi: Kpi; preview: KpiPreview }) {
  const { locale } = useReader()
  return (
    <div className="value" role="status">
      <p>
        <strong className="figure">{formatValue(value, kpi.unit, locale)}</strong>{' '}
        <span className="quiet">{period.label}</span>
      </p>
      {value instanceof NotAvailable && <p className="quiet">{value.in(locale)}</p>}
      {!(value instanceof NotAvailable) &&
        comparisons.map((comparison) => <ComparisonLine key={comparison.period.label} comparison={comparison} />)}
    </div>
  )
}

type Insertion =
  { kind: 'idle' } | { kind: 'busy' } | { kind: 'done'; cell: string } | { kind: 'failed'; error: unknown }

function InsertFormula({ kpi, workbook, tables, question }: Asked) {
  const { say, explain } = useReader()
  const [state, setState] = useState<Insertion>({ kind: 'idle' })
  const formula = kpiFormula(kpi, question, tables, workbook.traits)
  // Not disabled while it works: the focus would be lost.
  const busy = state.kind === 'busy'
  const insert = async () => {
    setState({ kind: 'busy' })
    try {
      setState({ kind: 'done', cell: a1(await workbook.insertFormula(formula)) })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  return (
    <>
      <code className="formula" aria-label={say(paneTexts.formula)}>
        {formula}
      </code>
      <button type="button" className="button primary" aria-disabled={busy} onClick={() => !busy && void insert()}>
        {say(busy ? paneTexts.inserting : paneTexts.insertFormula)}
      </button>
      {state.kind === 'done' && <Message intent="success">{say(paneTexts.inserted, { cell: state.cell })}</Message>}
      {state.kind === 'failed' && <Message intent="error">{explain(state.error)}</Message>}
    </>
  )
}

function tryPreview(
  tables: WorkbookTables,
  kpi: Kpi,
  question: KpiQuestion,
): { preview: KpiPreview } | { error: unknown } {
  try {
    return { preview: previewKpi(tables, kpi, question) }
  } catch (error) {
    return { error }
  }
}

import { Field } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import { parsePeriod } from '../../core/calendar/parse-period'
import { searchKpis } from '../../core/kpis/catalogue'
import { peopleOf } from '../../core/measures/group'
import { suggestPeriods } from '../../core/workbook/period-suggestions'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Choice } from '../controls/choice'
import { NeedsTables } from '../controls/needs-tables'
import { PeriodField } from '../controls/period-field'
import { useReader } from '../reader'
import { SelectedCell } from '../why/selected-cell'
import { KpiItem } from './kpi-item'

interface KpisProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  /** Whether the screen is in view. */
  readonly active: boolean
  readonly onHome: () => void
}

/** The catalogue: find a KPI, see its value, put its formula into the sheet. */
export function Kpis({ workbook, tables, active, onHome }: KpisProps) {
  const { say, explain } = useReader()
  const suggestions = useMemo(() => suggestPeriods(tables), [tables])
  const people = useMemo(() => peopleOf(tables.dataset), [tables])
  const [query, setQuery] = useState('')
  const [typed, setTyped] = useState<string>()
  const [who, setWho] = useState('')
  const [opened, setOpened] = useState<string>()
  const period = typed ?? suggestions[0] ?? ''
  const question = useDeferredValue({ period, who: people.includes(who) ? who : '' })
  const problem = periodProblem(period, tables)
  const kpis = searchKpis(query)
  if (tables.found.length === 0) return <NeedsTables onHome={onHome} />
  return (
    <>
      <SelectedCell workbook={workbook} tables={tables} active={active} />
      <div className="fields two">
        <PeriodField
          value={period}
          suggestions={suggestions}
          problem={problem === undefined ? undefined : explain(problem)}
          onChange={setTyped}
        />
        <Choice
          label={say(paneTexts.who)}
          value={question.who}
          options={[
            { value: '', label: say(paneTexts.everyone) },
            ...people.map((name) => ({ value: name, label: name })),
          ]}
          onChange={setWho}
        />
      </div>
      <Field label={say(paneTexts.searchKpis)}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="search"
            placeholder={say(paneTexts.searchHint)}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="quiet">
        {kpis.length === 0 ? say(paneTexts.noKpi, { query }) : say(paneTexts.kpisShown, { count: kpis.length })}
      </p>
      <ul className="kpis">
        {kpis.map((kpi) => (
          <KpiItem
            key={kpi.id}
            kpi={kpi}
            open={opened === kpi.id}
            onToggle={() => setOpened(opened === kpi.id ? undefined : kpi.id)}
            workbook={workbook}
            tables={tables}
            question={question}
          />
        ))}
      </ul>
    </>
  )
}

function periodProblem(period: string, { calendar, environment }: WorkbookTables): unknown {
  try {
    parsePeriod(period, calendar, environment.date1904)
    return undefined
  } catch (error) {
    return error
  }
}

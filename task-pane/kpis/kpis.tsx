import { Field } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import { parsePeriod } from '../../core/calendar/parse-period'
import { peopleOf } from '../../core/measures/group'
import { textKey } from '../../core/model/columns'
import { entity } from '../../core/model/entity'
import { listKpis, type KpiSection as Section } from '../../core/workbook/kpi-list'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import { suggestPeriods } from '../../core/workbook/period-suggestions'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Choice } from '../controls/choice'
import { NeedsTables } from '../controls/needs-tables'
import { PeriodField } from '../controls/period-field'
import { useReader, type Reader } from '../reader'
import { SelectedCell } from '../why/selected-cell'
import { FaultyKpi } from './faulty-kpi'
import { KpiItem } from './kpi-item'
import { KpiSection } from './kpi-section'

interface KpisProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  /** Whether the screen is in view. */
  readonly active: boolean
  readonly onHome: () => void
}

/** The catalogue: find a KPI, see its value, put its formula into the sheet. */
export function Kpis({ workbook, tables, active, onHome }: KpisProps) {
  const reader = useReader()
  const { say, explain } = reader
  const suggestions = useMemo(() => suggestPeriods(tables), [tables])
  const people = useMemo(() => peopleOf(tables.dataset), [tables])
  const [query, setQuery] = useState('')
  const [typed, setTyped] = useState<string>()
  const [who, setWho] = useState('')
  const [opened, setOpened] = useState<string>()
  const period = typed ?? suggestions[0] ?? ''
  const question = useDeferredValue({ period, who: people.includes(who) ? who : '' })
  const problem = periodProblem(period, tables)
  const sections = useMemo(() => listKpis(tables, query), [tables, query])
  const count = sections.reduce((sum, { kpis }) => sum + kpis.length, 0)
  const faults = ownKpisOf(tables.settings).faults.filter(({ name }) => textKey(name).includes(textKey(query)))
  const faulty = faults.map((fault, index) => <FaultyKpi key={index} workbook={workbook} fault={fault} />)
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
        {count + faults.length === 0 ? say(paneTexts.noKpi, { query }) : say(paneTexts.kpisShown, { count })}
      </p>
      {faults.length > 0 && sections[0]?.kind !== 'own' && (
        <KpiSection title={say(paneTexts.ownKpis)} folded={false}>
          {faulty}
        </KpiSection>
      )}
      {sections.map((section) => (
        <KpiSection
          key={[section.kind, ...section.lacks].join()}
          title={titleOf(section, reader)}
          folded={section.kind === 'lacking' && query.trim() === ''}
        >
          {section.kpis.map((kpi) => (
            <KpiItem
              key={kpi.id}
              kpi={kpi}
              own={section.kind === 'own'}
              open={opened === kpi.id}
              onToggle={() => setOpened(opened === kpi.id ? undefined : kpi.id)}
              workbook={workbook}
              tables={tables}
              question={question}
            />
          ))}
          {section.kind === 'own' && faulty}
        </KpiSection>
      ))}
    </>
  )
}

function titleOf({ kind, lacks, kpis }: Section, { say }: Reader): string {
  if (kind !== 'lacking') return say(kind === 'own' ? paneTexts.ownKpis : paneTexts.answeredKpis)
  const count = kpis.length
  if (lacks.length === 0) return say(paneTexts.lackColumn, { count })
  const tables = lacks.map((table) => say(entity(table).name)).join(say(paneTexts.and))
  return say(paneTexts.lackTables, { tables, count })
}

function periodProblem(period: string, { calendar, environment }: WorkbookTables): unknown {
  try {
    parsePeriod(period, calendar, environment.date1904)
    return undefined
  } catch (error) {
    return error
  }
}

import { useState } from 'react'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import { entity } from '../../core/model/entity'
import { scorecardTemplates, type ScorecardTemplate } from '../../core/scoring/templates'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { Message } from '../controls/message'
import { useReader, type Reader } from '../reader'
import { draftFrom, type Draft } from './draft'
import { fromTemplate, type LeftOutKpi } from './from-template'

interface StartFromProps {
  readonly draft: Draft
  readonly tables: WorkbookTables
  readonly onChange: (draft: Draft) => void
}

interface Started {
  readonly template: ScorecardTemplate
  readonly leftOut: readonly LeftOutKpi[]
  readonly before: Draft
  readonly after: Draft
}

/** What a scorecard begins with: the usual one for a role, or one that was made before. */
export function StartFrom({ draft, tables, onChange }: StartFromProps) {
  const { say, locale } = useReader()
  const [started, setStarted] = useState<Started>()
  const templates = scorecardTemplates()
  const { scorecards } = tables.settings
  const choose = (id: string) => {
    const template = templates.find((each) => each.id === id)
    const saved = scorecards.find((each) => each.id === id)
    if (saved !== undefined) {
      setStarted(undefined)
      onChange(draftFrom(saved, draft, ownKpisOf(tables.settings)))
    }
    if (template === undefined) return
    const { draft: after, leftOut } = fromTemplate(template, draft, tables, locale)
    setStarted({ template, leftOut, before: draft, after })
    onChange(after)
  }
  return (
    <>
      <select
        className="input"
        aria-label={say(texts.startFrom)}
        value=""
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{say(texts.chooseTemplate)}</option>
        <optgroup label={say(texts.roles)}>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </optgroup>
        {scorecards.length > 0 && (
          <optgroup label={say(texts.madeBefore)}>
            {scorecards.map(({ id, title, period }) => (
              <option key={id} value={id}>
                {title ?? period}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {started !== undefined && (
        <StartedMessage
          started={started}
          // What was typed since would be lost.
          onTakeBack={
            draft.items === started.after.items && started.after !== started.before
              ? () => {
                  const { items, even, missing, grading } = started.before
                  onChange({ ...draft, items, even, missing, grading })
                  setStarted(undefined)
                }
              : undefined
          }
        />
      )}
    </>
  )
}

interface StartedMessageProps {
  readonly started: Started
  readonly onTakeBack: (() => void) | undefined
}

/** What a template rewards, and which of its KPIs this workbook cannot answer. */
function StartedMessage({ started: { template, leftOut, before, after }, onTakeBack }: StartedMessageProps) {
  const { say } = useReader()
  const name = say(template.name)
  const isEmpty = after === before
  return (
    <Message
      intent={isEmpty ? 'warning' : 'info'}
      actions={onTakeBack === undefined ? [] : [{ label: say(texts.takeBack), onClick: onTakeBack }]}
    >
      {isEmpty
        ? say(texts.nothingAnswered, { template: name })
        : say(texts.started, { template: name, purpose: say(template.purpose) })}
      {leftOut.length > 0 && (
        <>
          {!isEmpty && <p className="left-out">{say(texts.leftOut)}</p>}
          <ul>
            {leftOut.map((each) => (
              <li key={each.kpi.id}>{whyLeftOut(each, say)}</li>
            ))}
          </ul>
        </>
      )}
    </Message>
  )
}

function whyLeftOut({ kpi, lacks }: LeftOutKpi, say: Reader['say']): string {
  if (lacks.length === 0) return say(texts.leftOutColumn, { kpi: kpi.name })
  const tables = lacks.map((name) => say(entity(name).name)).join(say(texts.and))
  return say(texts.leftOutTables, { kpi: kpi.name, tables })
}

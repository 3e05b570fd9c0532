import { useMemo, useState } from 'react'
import { paneTexts } from '../../../core/locale/pane'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import { levelNames } from '../../../core/sheets/target-plan-texts'
import { planLevels, type PlanLevel } from '../../../core/targets/planner/plan-options'
import type { Candidate } from '../../../core/workbook/target-plan/plan-people'
import { useReader } from '../../reader'
import { regrouped, type PlanDraft } from './plan-draft'
import { matchingRows, peopleRows } from './people-rows'
import { PeopleTree } from './people-tree'

interface PeopleStepProps {
  readonly draft: PlanDraft
  readonly everybody: readonly Candidate[]
  /** Those that the people can be told apart by. */
  readonly levels: readonly PlanLevel[]
  readonly onChange: (draft: PlanDraft) => void
}

/** From here on a list is searched rather than read. */
const MANY = 12

/** By which levels the total goes down, and to whom. */
export function PeopleStep({ draft, everybody, levels, onChange }: PeopleStepProps) {
  const { say } = useReader()
  const [query, setQuery] = useState('')
  const rows = useMemo(() => peopleRows(everybody, draft.levels), [everybody, draft.levels])
  const shown = useMemo(() => matchingRows(rows, query), [rows, query])
  const chosen = useMemo(() => new Set(draft.people), [draft.people])
  const choose = (people: readonly string[], on: boolean) => {
    const wanted = new Set(draft.people)
    for (const name of people) {
      if (on) wanted.add(name)
      else wanted.delete(name)
    }
    // In the order of the people table, whatever the order of the clicks.
    const next = everybody.map(({ name }) => name).filter((name) => wanted.has(name))
    onChange(regrouped(draft, { people: next }, everybody))
  }
  const chooseLevel = (level: PlanLevel, on: boolean) => {
    const next = planLevels.filter((each) => (each === level ? on : draft.levels.includes(each)))
    onChange(regrouped(draft, { levels: next }, everybody))
  }
  // A level that is gone can still be taken away.
  const offered = planLevels.filter((level) => levels.includes(level) || draft.levels.includes(level))
  if (everybody.length === 0) return <p className="quiet">{say(paneTexts.nobody)}</p>
  return (
    <>
      {offered.length > 0 && (
        <div className="plan-levels" role="group" aria-label={say(texts.levels)}>
          <span className="quiet">{say(texts.levels)}</span>
          {offered.map((level) => (
            <label key={level} className="check">
              <input
                type="checkbox"
                checked={draft.levels.includes(level)}
                onChange={(event) => chooseLevel(level, event.target.checked)}
              />
              {say(levelNames[level])}
            </label>
          ))}
        </div>
      )}
      <div className="section-head centred">
        <span role="status" className="quiet">
          {say(paneTexts.chosenOf, { chosen: draft.people.length, all: everybody.length })}
        </span>
        <button
          type="button"
          className="button small"
          onClick={() =>
            choose(
              everybody.map(({ name }) => name),
              draft.people.length < everybody.length,
            )
          }
        >
          {say(draft.people.length < everybody.length ? texts.chooseAll : texts.chooseNone)}
        </button>
      </div>
      {everybody.length > MANY && (
        <input
          className="input"
          type="search"
          aria-label={say(paneTexts.searchPeople)}
          placeholder={say(paneTexts.searchPeople)}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <PeopleTree label={say(texts.peopleOfPlan)} rows={shown} chosen={chosen} onChoose={choose} />
    </>
  )
}

import { Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import { textKey } from '../../core/model/columns'
import { useReader } from '../reader'

interface PeopleStepProps {
  readonly people: readonly string[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** From here on a list is searched rather than read. */
const MANY = 12

/** Who is on the scorecard. */
export function PeopleStep({ people, chosen, onChange }: PeopleStepProps) {
  const { say } = useReader()
  const [query, setQuery] = useState('')
  const picked = new Set(chosen)
  const shown = people.filter((name) => textKey(name).includes(textKey(query)))
  const all = chosen.length === people.length
  // The order of the data, whatever the order of the clicks.
  const choose = (wanted: ReadonlySet<string>) => onChange(people.filter((name) => wanted.has(name)))
  const toggle = (name: string, on: boolean) =>
    choose(new Set(on ? [...chosen, name] : chosen.filter((each) => each !== name)))
  if (people.length === 0) return <p className="quiet">{say(paneTexts.nobody)}</p>
  return (
    <fieldset className="people" aria-labelledby="scorecard-people">
      <div className="section-head centred">
        <Checkbox
          label={say(paneTexts.selectAll)}
          checked={all ? true : chosen.length === 0 ? false : 'mixed'}
          onChange={() => choose(new Set(all ? [] : people))}
        />
        <span role="status" className="quiet">
          {say(paneTexts.chosenOf, { chosen: chosen.length, all: people.length })}
        </span>
      </div>
      {people.length > MANY && (
        <input
          className="input"
          type="search"
          aria-label={say(paneTexts.searchPeople)}
          placeholder={say(paneTexts.searchPeople)}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className="people-list">
        {shown.map((name) => (
          <li key={name}>
            <Checkbox
              label={name}
              checked={picked.has(name)}
              onChange={(_, { checked }) => toggle(name, checked === true)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

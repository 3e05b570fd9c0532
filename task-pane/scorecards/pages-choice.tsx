import { Field } from '@fluentui/react-components'
import { useId } from 'react'
import { paneTexts } from '../../core/locale/pane'
import type { PageOptions } from '../../core/workbook/team-scorecard-options'
import { Choice } from '../controls/choice'
import { useReader } from '../reader'

interface PagesChoiceProps {
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
  readonly paper: PageOptions['paper']
  readonly onPaper: (paper: PageOptions['paper']) => void
  readonly nextPeriod: string
  readonly onNextPeriod: (period: string) => void
}

/** Whether everybody gets a page, on what paper, and for which period it sets goals. */
export function PagesChoice({ chosen, onChoose, paper, onPaper, nextPeriod, onNextPeriod }: PagesChoiceProps) {
  const { say } = useReader()
  const why = useId()
  return (
    <div className="fields">
      <div>
        <label className="check">
          <input
            type="checkbox"
            aria-describedby={why}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
          {say(paneTexts.pageEach)}
        </label>
        <p id={why} className="quiet">
          {say(paneTexts.pageEachWhy)}
        </p>
      </div>
      {chosen && (
        <div className="fields two">
          <Choice
            label={say(paneTexts.paper)}
            value={paper}
            options={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: say(paneTexts.letter) },
            ]}
            onChange={(value) => onPaper(value === 'a4' ? 'a4' : 'letter')}
          />
          <Field label={say(paneTexts.goalsFor)}>
            {(control) => (
              <input
                {...control}
                className="input"
                type="text"
                autoComplete="off"
                spellCheck={false}
                value={nextPeriod}
                onChange={(event) => onNextPeriod(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
    </div>
  )
}

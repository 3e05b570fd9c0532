import { useId, useState } from 'react'
import { targetsPaneTexts as texts } from '../../core/locale/targets-pane'
import type { SmartLetter, SmartRow } from '../../core/target-review/smart-check'
import { useReader } from '../reader'

interface SmartItemProps {
  readonly row: SmartRow
  readonly onShow: () => void
}

/** One target: its five marks at all times, the sentences behind them when opened. */
export function SmartItem({ row, onShow }: SmartItemProps) {
  const { say } = useReader()
  const [open, setOpen] = useState(false)
  const body = useId()
  return (
    <li className={open ? 'kpi open' : 'kpi'}>
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <span>
            {row.who === '' ? '–' : row.who}{' '}
            <span className="quiet">
              {row.kpi} {row.period}
            </span>
          </span>
          <span className="smart-marks">
            {row.letters.map((letter) => (
              <Mark key={letter.letter} letter={letter} />
            ))}
          </span>
        </button>
      </h3>
      {open && (
        <div id={body} className="kpi-body">
          <dl className="smart-sentences">
            {row.letters.map(({ letter, passes, sentence }) => (
              <div key={letter}>
                <dt>
                  <span className={passes ? 'good' : 'poor'} aria-hidden="true">
                    {passes ? '✓' : '✗'}
                  </span>{' '}
                  {say(texts.letters[letter])}
                </dt>
                <dd>{say(sentence)}</dd>
              </div>
            ))}
          </dl>
          <button type="button" className="button small" onClick={onShow}>
            {say(texts.showRow, { row: row.row })}
          </button>
        </div>
      )}
    </li>
  )
}

function Mark({ letter: { letter, passes } }: { readonly letter: SmartLetter }) {
  const { say } = useReader()
  return (
    <span className={passes ? 'smart-mark' : 'smart-mark flagged'}>
      <span aria-hidden="true">
        {letter}
        {passes ? '✓' : '✗'}
      </span>
      <span className="sr-only">{`${say(texts.letters[letter])}: ${say(passes ? texts.passes : texts.flagged)}. `}</span>
    </span>
  )
}

import { useState } from 'react'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import {
  calibrate,
  countGrades,
  withoutMove,
  type GradeChange,
  type GradedByTotal,
  type GradeMove,
} from '../../core/scoring/calibrate'
import { gradesOf, type Grading } from '../../core/scoring/design'
import type { ScorecardPreview } from '../../core/workbook/team-scorecard'
import { Disclosure } from '../controls/disclosure'
import { useReader } from '../reader'
import { CalibrationPeople, type Begun } from './calibration-people'
import { recordText } from './calibration-record'
import { CopyRecord } from './copy-record'
import { GradeBars } from './grade-bars'

interface CalibrationProps {
  readonly preview: ScorecardPreview
  readonly grading: Grading
  readonly moves: readonly GradeMove[]
  readonly onMoves: (moves: readonly GradeMove[]) => void
}

/** The meeting in which grades are compared: their distribution, who moves and why, and the record of it. */
export function Calibration(props: CalibrationProps) {
  const { say } = useReader()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Disclosure label={say(texts.calibration)} open={open} onToggle={() => setOpen(!open)}>
        <OpenCalibration {...props} />
      </Disclosure>
    </div>
  )
}

function OpenCalibration({ preview: { period, rows }, grading, moves, onMoves }: CalibrationProps) {
  const { say, locale } = useReader()
  const [begun, setBegun] = useState<Begun>()
  // Who has just been moved, or was not after all: the focus goes on from there.
  const [returnTo, setReturnTo] = useState<string>()
  const names = gradesOf(grading)
  const people = rows.map(({ person, total, grade }): GradedByTotal => {
    return { person, total, vetoes: [], ...(grade === undefined ? {} : { grade }) }
  })
  const { grades, changes, faults } = calibrate(people, names, moves)
  const begin = (next: Begun) => {
    setReturnTo(undefined)
    setBegun(next)
  }
  const end = (person: string) => {
    setReturnTo(person)
    setBegun(undefined)
  }
  const shares = grading.kind === 'forced' ? grading.distribution : undefined
  return (
    <section className="card calibration" aria-label={say(texts.calibration)}>
      <p className="quiet">{say(texts.calibrationWhy)}</p>
      <GradeBars counts={countGrades(grades, names, shares)} />
      <p className="quiet">{say(texts.rails)}</p>
      <CalibrationPeople
        people={people}
        names={names}
        grades={grades}
        moves={moves}
        begun={begun}
        returnTo={returnTo}
        onBegin={begin}
        onMoves={(person, next) => {
          end(person)
          onMoves(next)
        }}
        onCancel={end}
      />
      <h3>{say(texts.changes, { count: changes.length })}</h3>
      {changes.length === 0 && <p className="quiet">{say(texts.noChanges)}</p>}
      {changes.length > 0 && (
        <ul className="grade-changes">
          {changes.map((change) => (
            <Change
              key={change.person}
              change={change}
              onEdit={() => begin({ move: change, takesFocus: true })}
              onTakeBack={() => {
                end(change.person)
                onMoves(withoutMove(moves, change.person))
              }}
            />
          ))}
        </ul>
      )}
      {faults.length > 0 && (
        <div role="alert" className="problem">
          <p>{say(texts.settleFirst)}</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.place.argument ?? ''} ${fault.code}`}>
                {fault.in(locale)}{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => onMoves(withoutMove(moves, fault.place.argument ?? ''))}
                >
                  {say(texts.takeBack)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.length > 0 && (
        <CopyRecord text={recordText(period.label, changes, locale)} disabled={faults.length > 0} />
      )}
    </section>
  )
}

interface ChangeProps {
  readonly change: GradeChange
  readonly onEdit: () => void
  readonly onTakeBack: () => void
}

function Change({ change: { person, from, to, reason, orderReason = '' }, onEdit, onTakeBack }: ChangeProps) {
  const { say } = useReader()
  return (
    <li>
      <div className="section-head">
        <strong>{say(texts.moving, { person, from, to })}</strong>
        <span className="change-tools">
          <button type="button" className="link" aria-label={say(texts.editMove, { person })} onClick={onEdit}>
            {say(texts.edit)}
          </button>
          <button type="button" className="link" aria-label={say(texts.undoMove, { person })} onClick={onTakeBack}>
            ✕
          </button>
        </span>
      </div>
      <p>{reason}</p>
      {orderReason !== '' && (
        <p className="quiet">
          {say(texts.orderReason)}: {orderReason}
        </p>
      )}
    </li>
  )
}

import { useEffect, useId, useRef, useState, type DragEvent } from 'react'
import { NotAvailable } from '../../core/input-error'
import { grouped } from '../../core/kpis/format'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import { withoutMove, type GradedByTotal, type GradeMove } from '../../core/scoring/calibrate'
import { useReader } from '../reader'
import { MoveForm } from './move-form'

/** A move whose reason is still to be given. */
export interface Begun {
  readonly move: GradeMove
  readonly takesFocus: boolean
}

interface CalibrationPeopleProps {
  readonly people: readonly GradedByTotal[]
  /** From the best down. */
  readonly names: readonly string[]
  /** After the moves, in the order of the people. */
  readonly grades: readonly (string | undefined)[]
  readonly moves: readonly GradeMove[]
  readonly begun: Begun | undefined
  /** Whose menu takes the focus. */
  readonly returnTo: string | undefined
  readonly onBegin: (begun: Begun) => void
  readonly onMoves: (person: string, moves: readonly GradeMove[]) => void
  readonly onCancel: (person: string) => void
}

/** Somebody with a total, before and after the moves. */
interface Entry {
  readonly person: string
  readonly total: number
  readonly given: string
  readonly grade: string
}

/** As many of a grade as are read; more are asked for. */
const SHOWN = 20

/** People by grade, to be moved by a menu or by dragging. */
export function CalibrationPeople(props: CalibrationPeopleProps) {
  const { people, names, grades, moves, onBegin, onMoves, onCancel } = props
  const [dragged, setDragged] = useState<string>()
  const entries = people
    .flatMap(({ person, total, grade: given }, index): Entry[] => {
      const grade = grades[index]
      return given === undefined || grade === undefined || total instanceof NotAvailable
        ? []
        : [{ person, total, given, grade }]
    })
    .sort((one, other) => other.total - one.total)
  const begin = (person: string, to: string, takesFocus: boolean) => {
    const entry = entries.find((each) => each.person === person)
    if (entry === undefined) return
    // Back where the total leads, which takes no reason.
    if (to === entry.given) onMoves(person, withoutMove(moves, person))
    else if (to === entry.grade) onCancel(person)
    else {
      const before = moves.find((move) => move.person === person)
      onBegin({ move: { person, reason: '', ...before, to }, takesFocus })
    }
  }
  return (
    <div className="grades">
      {names.map((grade) => (
        <GradeGroup
          key={grade}
          {...props}
          grade={grade}
          entries={entries.filter((entry) => entry.grade === grade)}
          dragged={dragged}
          onDrag={setDragged}
          onDrop={() => {
            if (dragged !== undefined) begin(dragged, grade, true)
            setDragged(undefined)
          }}
          onMoveTo={(person, to) => begin(person, to, false)}
        />
      ))}
    </div>
  )
}

interface GradeGroupProps extends CalibrationPeopleProps {
  readonly grade: string
  readonly entries: readonly Entry[]
  readonly dragged: string | undefined
  readonly onDrag: (person: string | undefined) => void
  readonly onDrop: () => void
  readonly onMoveTo: (person: string, to: string) => void
}

function GradeGroup({ grade, entries, dragged, onDrag, onDrop, onMoveTo, ...rest }: GradeGroupProps) {
  const { say } = useReader()
  const heading = useId()
  const [limit, setLimit] = useState(SHOWN)
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    if (dragged === undefined) return
    // Only then the browser lets go of somebody here.
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      aria-labelledby={heading}
      className={isOver && dragged !== undefined ? 'grade-group over' : 'grade-group'}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        // From one of its people to another nobody has left.
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      <h4 id={heading}>{say(texts.gradeHeading, { grade, count: entries.length })}</h4>
      {entries.length === 0 && <p className="quiet">{say(texts.nobodyThere)}</p>}
      <ul>
        {entries.slice(0, limit).map((entry) => (
          <GradedPerson key={entry.person} {...rest} entry={entry} onDrag={onDrag} onMoveTo={onMoveTo} />
        ))}
      </ul>
      {entries.length > limit && (
        <button type="button" className="link" onClick={() => setLimit(Infinity)}>
          {say(texts.showMore, { count: entries.length - limit })}
        </button>
      )}
    </section>
  )
}

interface GradedPersonProps extends Pick<
  CalibrationPeopleProps,
  'people' | 'names' | 'moves' | 'begun' | 'returnTo' | 'onMoves' | 'onCancel'
> {
  readonly entry: Entry
  readonly onDrag: (person: string | undefined) => void
  readonly onMoveTo: (person: string, to: string) => void
}

function GradedPerson(props: GradedPersonProps) {
  const { entry, people, names, moves, begun, returnTo, onMoves, onCancel, onDrag, onMoveTo } = props
  const { say } = useReader()
  const menu = useRef<HTMLSelectElement>(null)
  const { person, total, given, grade } = entry
  const isBegun = begun?.move.person === person
  const takesFocus = returnTo === person
  useEffect(() => {
    if (takesFocus) menu.current?.focus()
  }, [takesFocus])
  return (
    <li>
      <div
        className="graded"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', person)
          event.dataTransfer.effectAllowed = 'move'
          onDrag(person)
        }}
        onDragEnd={() => onDrag(undefined)}
      >
        <span className="graded-name">
          {person}
          {grade !== given && <span className="quiet"> {say(texts.movedFrom, { grade: given })}</span>}
        </span>
        <span className="amount">{grouped(total, 1)}</span>
        <select
          ref={menu}
          className="input move-to"
          aria-label={say(texts.movePerson, { person })}
          value={isBegun ? begun.move.to : ''}
          onChange={({ target }) => target.value !== '' && onMoveTo(person, target.value)}
        >
          <option value="">{say(texts.moveTo)}</option>
          {names
            .filter((name) => name !== grade || isBegun)
            .map((name) => (
              <option key={name} value={name}>
                {name === given ? say(texts.backTo, { grade: name }) : name}
              </option>
            ))}
        </select>
      </div>
      {isBegun && (
        <MoveForm
          people={people}
          names={names}
          moves={moves}
          begun={begun.move}
          from={given}
          takesFocus={begun.takesFocus}
          onMove={(next) => onMoves(person, next)}
          onCancel={() => onCancel(person)}
        />
      )}
    </li>
  )
}

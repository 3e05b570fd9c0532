import { Field } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import { calibrate, withMove, type GradedByTotal, type GradeMove } from '../../core/scoring/calibrate'
import { useReader } from '../reader'

interface MoveFormProps {
  readonly people: readonly GradedByTotal[]
  /** From the best down. */
  readonly names: readonly string[]
  readonly moves: readonly GradeMove[]
  /** Who is to go where; the reasons of a move that is edited. */
  readonly begun: GradeMove
  readonly from: string
  /** Whether the focus goes to the reason: not while somebody is still choosing by the arrow keys. */
  readonly takesFocus: boolean
  readonly onMove: (moves: readonly GradeMove[]) => void
  readonly onCancel: () => void
}

/** Asks for the reason of a move, and for another where people end out of order; what a veto forbids cannot be done. */
export function MoveForm({ people, names, moves, begun, from, takesFocus, onMove, onCancel }: MoveFormProps) {
  const { say, explain } = useReader()
  const [reason, setReason] = useState(begun.reason)
  const [orderReason, setOrderReason] = useState(begun.orderReason ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus, begun.person, begun.to])
  const { person, to } = begun
  const faultsWith = (move: GradeMove) =>
    calibrate(people, names, withMove(moves, move)).faults.filter(({ place }) => place.argument === person)
  const faults = faultsWith({ person, to, reason: ' ' })
  const order = faults.filter(({ code }) => code === 'calibration-passes' || code === 'calibration-behind')
  const forbidden = faults.filter((fault) => fault.code !== 'calibration-no-reason' && !order.includes(fault))
  const move = { person, to, reason: reason.trim(), ...(order.length > 0 ? { orderReason: orderReason.trim() } : {}) }
  return (
    <div
      role="group"
      className="move-form"
      aria-label={say(texts.moving, { person, from, to })}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <h4>{say(texts.moving, { person, from, to })}</h4>
      {forbidden.map((fault) => (
        <p key={fault.code} role="alert" className="problem">
          {explain(fault)}
        </p>
      ))}
      {forbidden.length === 0 && (
        <>
          <Field label={say(texts.reason)} required>
            {(control) => (
              <textarea
                {...control}
                ref={field}
                className="input area"
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {order.length > 0 && (
            <>
              {order.map((fault) => (
                <p key={fault.code} role="status">
                  <span aria-hidden="true">⚠ </span>
                  {explain(fault)}
                </p>
              ))}
              <Field label={say(texts.orderReason)} required>
                {(control) => (
                  <textarea
                    {...control}
                    className="input area"
                    rows={2}
                    value={orderReason}
                    onChange={(event) => setOrderReason(event.target.value)}
                  />
                )}
              </Field>
            </>
          )}
        </>
      )}
      <div className="actions">
        <button
          type="button"
          className="button primary small"
          disabled={faultsWith(move).length > 0}
          onClick={() => onMove(withMove(moves, move))}
        >
          {say(texts.move)}
        </button>
        <button type="button" className="button small" onClick={onCancel}>
          {say(texts.cancel)}
        </button>
      </div>
    </div>
  )
}

import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'

interface MessageProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error'
  readonly children: ReactNode
  readonly actions?: readonly Action[]
  /** Moves the focus here when the message appears: it is the answer to what was just done. */
  readonly takesFocus?: boolean
}

export interface Action {
  readonly label: string
  readonly primary?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
}

/** A message in the flow of the page, told by screen readers when it appears. */
export function Message({ intent, children, actions = [], takesFocus = false }: MessageProps) {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) bar.current?.focus()
  }, [takesFocus])
  return (
    <div ref={bar} tabIndex={takesFocus ? -1 : undefined} role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBar intent={intent} layout="multiline" className="message">
        <MessageBarBody className="message-body">
          {children}
          {actions.length > 0 && (
            <div className="actions">
              {actions.map(({ label, primary = false, disabled = false, onClick }) => (
                <button
                  key={label}
                  type="button"
                  className={primary ? 'button primary small' : 'button small'}
                  disabled={disabled}
                  onClick={onClick}
                >
                  {label}
                </button>
              ))}
            </div>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}

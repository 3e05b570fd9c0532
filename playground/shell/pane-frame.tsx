import { useEffect, useRef } from 'react'
import type { Locale } from '../../core/locale/text'
import type { Session } from '../session'
import type { Theme } from './preferences'

declare global {
  interface Window {
    /** The pane's page calls it before it loads office.js. */
    bootPane?: (frame: Window) => void
  }
}

interface Props {
  readonly session: Session
  readonly label: string
  readonly width: number
  readonly shown: boolean
  readonly locale: Locale
  readonly theme: Theme
}

const PAGE = 'pane/taskpane.html'

/** The add-in's own page. It goes on running while it is folded away, as in Excel with a shared runtime. */
export function PaneFrame({ session, label, width, shown, locale, theme }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    window.bootPane = (pane) => session.bootPane(pane)
    // Excel tells a pane its language and theme when it starts.
    frame.current?.contentWindow?.location.replace(PAGE)
    return () => {
      delete window.bootPane
    }
  }, [session, locale, theme])
  const started = () => {
    const pane = frame.current?.contentWindow
    if (pane && 'Office' in pane) void (pane.Office as typeof Office).onReady(() => session.paneStarted())
  }
  return <iframe ref={frame} className="pane-frame" title={label} style={{ width }} hidden={!shown} onLoad={started} />
}

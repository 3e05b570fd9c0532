import { useEffect, useRef, useState } from 'react'
import { InputError } from '../../core/input-error'
import { errorTexts } from '../../core/locale/errors'
import { say, type Facts, type Text } from '../../core/locale/text'
import { offerXlsx } from '../download/offer-file'
import { writeWorkbook } from '../download/write-workbook'
import { openFile } from '../open-file/open-file'
import { sampleSheets } from '../sample-data/sample'
import { Session } from '../session'
import { Divider } from './divider'
import { Header } from './header'
import { PaneFrame } from './pane-frame'
import { keepPreferences, readPreferences, type Preferences } from './preferences'
import { shellTexts } from './texts'

declare global {
  interface Window {
    playground?: Session
  }
}

interface Notice {
  readonly kind: 'info' | 'error'
  readonly text: Text
  readonly facts: Facts
}

/** The whole page: header, grid, divider, pane. */
export function Page() {
  const [preferences, setPreferences] = useState(readPreferences)
  const [session, setSession] = useState<Session>()
  const [notice, setNotice] = useState<Notice>()
  const [paneShown, setPaneShown] = useState(true)
  const grid = useRef<HTMLDivElement>(null)
  const first = useRef(preferences)
  const { locale, theme, paneWidth } = preferences
  const text = (of: Text, facts?: Facts) => say(of, locale, facts)

  useEffect(() => {
    if (grid.current === null) return
    const { locale: startLocale, theme: startTheme } = first.current
    const opened = new Session({
      container: grid.current,
      locale: startLocale,
      theme: startTheme,
      sheets: sampleSheets(),
    })
    setSession(opened)
    window.playground = opened
    return () => opened.dispose()
  }, [])

  useEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dataset.theme = theme
  }, [locale, theme])

  const prefer = (part: Partial<Preferences>) => {
    const next = { ...preferences, ...part }
    setPreferences(next)
    keepPreferences(next)
    if (part.locale !== undefined) session?.setLocale(part.locale)
    if (part.theme !== undefined) session?.setTheme(part.theme)
  }

  const open = async (file: File) => {
    if (session === undefined) return
    setNotice({ kind: 'info', text: shellTexts.opening, facts: { file: file.name } })
    try {
      const sheets = await openFile(file, session.sheetNames())
      for (const sheet of sheets) session.addSheet(sheet)
      const names = sheets.map(({ name }) => name).join(', ')
      const text = session.putSampleAway(file.name.replace(/\.[^.]*$/, '')) ? shellTexts.openedAlone : shellTexts.opened
      setNotice({ kind: 'info', text, facts: { file: file.name, sheet: names } })
    } catch (error) {
      setNotice({ kind: 'error', ...reasonOf(error) })
    }
  }

  const download = async () => {
    if (session === undefined) return
    setNotice({ kind: 'info', text: shellTexts.downloading, facts: {} })
    try {
      const all = await session.everything()
      offerXlsx(await writeWorkbook(all, locale), all.name)
      setNotice({ kind: 'info', text: shellTexts.downloaded, facts: { file: `${all.name}.xlsx` } })
    } catch (error) {
      setNotice({ kind: 'error', ...reasonOf(error) })
    }
  }

  return (
    <div className="page">
      <Header
        locale={locale}
        theme={theme}
        onPrefer={prefer}
        onOpen={(file) => void open(file)}
        onDownload={() => void download()}
      />
      {notice && (
        <div className={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
          <span>{text(notice.text, notice.facts)}</span>
          <button type="button" onClick={() => setNotice(undefined)} aria-label={text(shellTexts.close)}>
            ×
          </button>
        </div>
      )}
      <div className="split">
        <section className="grid" aria-label={text(shellTexts.grid)}>
          <div ref={grid} className="grid-inside" />
          {session && <CellMessage session={session} />}
        </section>
        <Divider
          label={text(shellTexts.divider)}
          toggleLabel={text(paneShown ? shellTexts.hidePane : shellTexts.showPane)}
          width={paneWidth}
          shown={paneShown}
          onWidth={(width) => prefer({ paneWidth: width })}
          onToggle={() => setPaneShown(!paneShown)}
        />
        {session && (
          <PaneFrame
            session={session}
            label={text(shellTexts.pane)}
            width={paneWidth}
            shown={paneShown}
            locale={locale}
            theme={theme}
          />
        )}
      </div>
    </div>
  )
}

/** The sentence for a file that could not be opened or written. */
function reasonOf(error: unknown): { readonly text: Text; readonly facts: Facts } {
  if (error instanceof InputError) return { text: errorTexts[error.code], facts: error.facts }
  const message = error instanceof Error ? error.message : String(error)
  return { text: { en: '{message}', zh: '{message}' }, facts: { message } }
}

/** What a function says about the error in the selected cell; Excel shows it on the cell's error mark. */
function CellMessage({ session }: { readonly session: Session }) {
  const [message, setMessage] = useState<string>()
  useEffect(() => session.onMessage(setMessage), [session])
  return message === undefined ? null : (
    <div className="cell-message" role="status">
      {message}
    </div>
  )
}

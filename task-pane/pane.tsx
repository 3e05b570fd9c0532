import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { paneTexts } from '../core/locale/pane'
import type { Workbook } from '../core/workbook/port'
import { Message } from './controls/message'
import { Tabs } from './controls/tabs'
import { useEnvironment } from './environment'
import { Home } from './home/home'
import { Kpis } from './kpis/kpis'
import { readerIn, ReaderContext, useReader } from './reader'
import { Scorecards } from './scorecards/scorecards'
import { useTables, type Tables } from './tables'
import './pane.css'

type Screen = 'home' | 'kpis' | 'scorecards'

/** The task pane: what was found in the workbook, its KPIs, and scorecards made from them. */
export function Pane({ workbook }: { readonly workbook: Workbook }) {
  const environment = useEnvironment(workbook)
  const tables = useTables(workbook)
  const reader = useMemo(() => readerIn(environment?.locale ?? 'en'), [environment?.locale])
  if (environment === undefined) return null
  return (
    <ReaderContext value={reader}>
      <FluentProvider theme={environment.theme === 'dark' ? webDarkTheme : webLightTheme} className="pane">
        <div lang={environment.locale} className={`pane-inside ${environment.theme}`}>
          <Screens workbook={workbook} {...tables} />
        </div>
      </FluentProvider>
    </ReaderContext>
  )
}

function Screens({ workbook, tables, error, reading, readAgain }: Tables & { readonly workbook: Workbook }) {
  const { say, explain } = useReader()
  const [screen, setScreen] = useState<Screen>('home')
  const names = { home: paneTexts.home, kpis: paneTexts.kpis, scorecards: paneTexts.scorecards }
  const toHome = () => setScreen('home')
  return (
    <>
      <Tabs label={say(paneTexts.screens)} names={names} chosen={screen} onChoose={(name) => setScreen(name)} />
      <main role="tabpanel" id={`screen-${screen}`} aria-labelledby={`tab-${screen}`} tabIndex={-1}>
        {tables === undefined && reading && <Reading />}
        {error !== undefined && (
          <Message intent="error" actions={[{ label: say(paneTexts.tryAgain), onClick: readAgain }]}>
            {explain(error)}
          </Message>
        )}
        {tables !== undefined && screen === 'home' && <Home workbook={workbook} tables={tables} />}
        {tables !== undefined && screen === 'kpis' && <Kpis workbook={workbook} tables={tables} onHome={toHome} />}
        {tables !== undefined && screen === 'scorecards' && (
          <Scorecards workbook={workbook} tables={tables} onHome={toHome} />
        )}
      </main>
    </>
  )
}

function Reading() {
  const { say } = useReader()
  return (
    <p role="status" className="quiet">
      <span className="spinner" aria-hidden="true" /> {say(paneTexts.reading)}
    </p>
  )
}

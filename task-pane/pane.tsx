import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { paneTexts } from '../core/locale/pane'
import { targetsPaneTexts } from '../core/locale/targets-pane'
import type { Text } from '../core/locale/text'
import type { LiveDataset } from '../core/workbook/live-dataset'
import type { Workbook } from '../core/workbook/port'
import { Message } from './controls/message'
import { Tabs } from './controls/tabs'
import { DataCheck } from './data-check/data-check'
import { useEnvironment } from './environment'
import { Home } from './home/home'
import { Kpis } from './kpis/kpis'
import { readerIn, ReaderContext, useReader } from './reader'
import { Scorecards } from './scorecards/scorecards'
import { useTables, type Tables } from './tables'
import { Targets } from './targets/targets'
import './pane.css'

type Screen = 'home' | 'kpis' | 'scorecards' | 'targets' | 'data-check'

/** The task pane: what was found in the workbook, its KPIs, and scorecards made from them. */
export function Pane({ workbook, data }: { readonly workbook: Workbook; readonly data?: LiveDataset }) {
  const environment = useEnvironment(workbook)
  const tables = useTables(workbook, data)
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

const screens: Readonly<Record<Screen, Text>> = {
  home: paneTexts.home,
  kpis: paneTexts.kpis,
  scorecards: paneTexts.scorecards,
  targets: targetsPaneTexts.targets,
  'data-check': paneTexts.check,
}

function Screens({ workbook, tables, error, reading, readAgain }: Tables & { readonly workbook: Workbook }) {
  const { say, explain } = useReader()
  const [screen, setScreen] = useState<Screen>('home')
  // What has been opened stays as it was left, a scorecard in the making included.
  const [opened, setOpened] = useState<readonly Screen[]>(['home'])
  const open = (name: Screen) => {
    setScreen(name)
    setOpened((before) => (before.includes(name) ? before : [...before, name]))
  }
  const toHome = () => open('home')
  return (
    <>
      <Tabs label={say(paneTexts.screens)} names={screens} chosen={screen} onChoose={(name) => open(name)} />
      {tables === undefined && reading && <Reading />}
      {error !== undefined && (
        <Message intent="error" actions={[{ label: say(paneTexts.tryAgain), onClick: readAgain }]}>
          {explain(error)}
        </Message>
      )}
      {tables !== undefined &&
        opened.map((name) => (
          <main
            key={name}
            role="tabpanel"
            id={`screen-${name}`}
            aria-labelledby={`tab-${name}`}
            hidden={name !== screen}
            tabIndex={-1}
          >
            {name === 'home' && <Home workbook={workbook} tables={tables} />}
            {name === 'kpis' && <Kpis workbook={workbook} tables={tables} active={screen === 'kpis'} onHome={toHome} />}
            {name === 'scorecards' && <Scorecards workbook={workbook} tables={tables} onHome={toHome} />}
            {name === 'targets' && <Targets workbook={workbook} tables={tables} onHome={toHome} />}
            {name === 'data-check' && <DataCheck workbook={workbook} tables={tables} onHome={toHome} />}
          </main>
        ))}
    </>
  )
}

function Reading() {
  const { say } = useReader()
  return (
    <p role="status" className="reading quiet">
      <span className="spinner" aria-hidden="true" /> {say(paneTexts.reading)}
    </p>
  )
}

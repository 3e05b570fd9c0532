import { useState } from 'react'
import { targetsPaneTexts } from '../../core/locale/targets-pane'
import type { Text } from '../../core/locale/text'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import { NeedsTables } from '../controls/needs-tables'
import { Tabs } from '../controls/tabs'
import { useReader } from '../reader'
import { PaceView } from './pace-view'
import { PlanView } from './plan/plan-view'
import { SmartView } from './smart-view'

interface TargetsProps {
  readonly workbook: Workbook
  readonly tables: WorkbookTables
  readonly onHome: () => void
}

type View = 'target-plan' | 'target-pace' | 'target-smart'

const views: Readonly<Record<View, Text>> = {
  'target-plan': targetsPaneTexts.plan,
  'target-pace': targetsPaneTexts.pace,
  'target-smart': targetsPaneTexts.smart,
}

/** Targets: planned, followed through their period, and checked. */
export function Targets({ workbook, tables, onHome }: TargetsProps) {
  const { say } = useReader()
  const [view, setView] = useState<View>('target-plan')
  // A plan in the making stays as it was left.
  const [opened, setOpened] = useState<readonly View[]>([view])
  const open = (name: View) => {
    setView(name)
    setOpened((before) => (before.includes(name) ? before : [...before, name]))
  }
  if (tables.found.length === 0) return <NeedsTables onHome={onHome} />
  const toPlan = () => open('target-plan')
  return (
    <>
      <div className="subtabs">
        <Tabs label={say(targetsPaneTexts.views)} names={views} chosen={view} onChoose={open} />
      </div>
      {opened.map((name) => (
        <div
          key={name}
          role="tabpanel"
          id={`screen-${name}`}
          aria-labelledby={`tab-${name}`}
          className="subscreen"
          hidden={name !== view}
          tabIndex={-1}
        >
          {name === 'target-plan' && <PlanView workbook={workbook} tables={tables} />}
          {name === 'target-pace' && <PaceView tables={tables} onPlan={toPlan} />}
          {name === 'target-smart' && <SmartView workbook={workbook} tables={tables} onPlan={toPlan} />}
        </div>
      ))}
    </>
  )
}
